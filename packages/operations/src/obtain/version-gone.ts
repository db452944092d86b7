import { isSkillsError, parseIntegrity, printSource, SkillsError, type Store } from '@skills/core'
import type { ObtainRequest, Pinned } from './fetcher.ts'

/** What a source says where it has not what is asked of it. */
const missing = ['E_REF_UNKNOWN', 'E_VERSION_UNKNOWN', 'E_SOURCE_MISSING'] as const

/**
 * Fetch what was decided on before; where the source no longer has it, say what is still known of it.
 * Throws E_VERSION_GONE, and everything else that fetching throws.
 */
export async function fetchDecided<Fetched>(
  store: Store,
  request: ObtainRequest,
  bring: () => Promise<Fetched>,
): Promise<Fetched> {
  try {
    return await bring()
  } catch (error) {
    const { pinned } = request
    if (pinned === undefined || !isSkillsError(error, ...missing)) throw error
    throw gone(store, request, { pinned, cause: error })
  }
}

interface Gone {
  readonly pinned: Pinned
  readonly cause: SkillsError
}

function gone(store: Store, { name, spec }: ObtainRequest, { pinned, cause }: Gone): SkillsError {
  const { version, commit, digest, integrity } = pinned
  const parsed = parseIntegrity(integrity)
  const isStored = parsed !== undefined && store.find(parsed) !== undefined
  const id = commit === undefined ? digest : `commit ${commit}`
  const what = id === undefined ? '' : ` (${id})`
  return new SkillsError(
    'E_VERSION_GONE',
    `${name} ${version}${what} is not to be had any more: ${cause.message} What was locked has the digest ${integrity}; the store on this machine ${isStored ? 'has bytes with it that came another way, which cannot show that they are this version' : 'has not its bytes'}.`,
    {
      where: { url: printSource(spec) },
      rule: 'version/gone',
      remedy: isStored
        ? `Keep them: skills store path says where they are. To go on with another version: skills update ${name}`
        : `Copy the store of a machine that installed it, or ask the publisher. To go on with another version: skills update ${name}`,
      data: { gone: { name, version, commit: commit ?? null, integrity, stored: isStored } },
      cause,
    },
  )
}
