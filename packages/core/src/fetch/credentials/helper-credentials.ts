import { isSkillsError } from '../../words/skills-error.ts'
import type { Credentials, NetworkSettings } from '../fetched-tree.ts'
import { runGit } from '../system-git/run-git.ts'

// A helper may ask a keyring or a company's login service, but no person.
const helperMilliseconds = 20_000
const outputBytesMax = 64 * 1024

/**
 * What the user's git credential helpers have for an origin, by `git credential fill`: the settings of the user
 * and the system decide which helpers there are, those of a repository do not. Nothing is asked of a person, and
 * nothing is stored or erased. `undefined` where there is no git, no helper or no answer.
 * Source: git's documentation of `git credential`, "Input/output format".
 */
export async function helperCredentials(
  origin: string,
  env: NetworkSettings['env'],
): Promise<Credentials | undefined> {
  const { protocol, host } = new URL(origin)
  try {
    const ran = await runGit({
      args: ['credential', 'fill'],
      input: `protocol=${protocol.slice(0, -1)}\nhost=${host}\n\n`,
      env,
      protocols: [],
      repository: undefined,
      milliseconds: helperMilliseconds,
      outputBytesMax,
    })
    if (ran.ended !== 'itself' || ran.status !== 0) return undefined
    return answeredFor(ran.stdout.toString('utf8'), { protocol: protocol.slice(0, -1), host })
  } catch (error) {
    if (isSkillsError(error, 'E_SOURCE_UNSUPPORTED')) return undefined
    throw error
  }
}

/** The answer repeats what was asked; one for another host is not used. */
function answeredFor(
  text: string,
  asked: { readonly protocol: string; readonly host: string },
): Credentials | undefined {
  const lines = new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const equals = line.indexOf('=')
      return equals === -1 ? [] : [[line.slice(0, equals), line.slice(equals + 1)]]
    }),
  )
  const username = lines.get('username')
  const password = lines.get('password')
  if (lines.get('protocol') !== asked.protocol || lines.get('host') !== asked.host) return undefined
  return username === undefined || password === undefined ? undefined : { username, password }
}
