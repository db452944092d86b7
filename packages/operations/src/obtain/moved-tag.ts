import { ociTagVersion, printSource, SkillsError } from '@skills/core'
import type { Pinned } from './fetcher.ts'
import type { ObtainedModule } from './obtain-module.ts'

/**
 * A version is one commit for ever: the same tag that now gives another one was moved. Asked wherever a record of
 * ours would take the new bytes under the old version. Throws E_INTEGRITY.
 */
export function mustNotHaveMoved(known: Omit<Pinned, 'integrity'>, obtained: ObtainedModule): void {
  const { name, version, ref, spec } = obtained
  if (ref === undefined || !isVersionTag(ref, obtained) || ref !== known.ref) return
  const [before, now] = [known, obtained].map((one) => one.commit ?? one.digest)
  if (known.version !== version || before === now) return
  throw new SkillsError(
    'E_INTEGRITY',
    `The tag of ${name} ${version} was moved: it names ${now ?? 'no commit'} now, and ${before ?? 'none'} before.`,
    {
      where: { url: printSource(spec) },
      rule: 'version/moved-tag',
      remedy: `The bytes on record stay. Ask the publisher why the tag moved; to take the new ones on purpose: skills mod remove ${name}, then add it again.`,
    },
  )
}

/** A branch and a tag such as `latest` may name something else every day. */
function isVersionTag(ref: string, { digest }: Pick<ObtainedModule, 'digest'>): boolean {
  return digest === undefined ? ref.startsWith('refs/tags/') : ociTagVersion(ref) !== undefined
}

/** The version that is locked has another commit today: neither updating nor staying can be decided by us. */
export function movedTagError(name: string, version: string): SkillsError {
  return new SkillsError(
    'E_INTEGRITY',
    `The tag of ${name} ${version} was moved: it names something else now.`,
    {
      where: { file: 'skills.lock' },
      rule: 'version/moved-tag',
      remedy:
        'The installed bytes are the locked ones and stay. Ask the publisher why the tag moved.',
    },
  )
}
