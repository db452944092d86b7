import { printable } from '../../words/printable.ts'
import { SkillsError } from '../../words/skills-error.ts'
import type { GitRan } from './run-git.ts'
import type { SystemGitAddress } from './system-git-address.ts'

/** What git and ssh say, and what it means; the first that fits. Their messages are asked for in English. */
const meanings: readonly {
  readonly says: RegExp
  readonly code: 'E_AUTH' | 'E_NETWORK' | 'E_SOURCE_MISSING' | 'E_INSECURE_SOURCE'
  readonly message: string
  readonly remedy: string
}[] = [
  {
    says: /host key verification failed|remote host identification has changed/iu,
    code: 'E_NETWORK',
    message: 'The host’s ssh key is not the one this machine knows, or it knows none',
    remedy:
      'Connect once with ssh yourself and compare the key with the one that the host publishes.',
  },
  {
    says: /permission denied|authentication failed|could not read (?:username|password)|terminal prompts disabled/iu,
    code: 'E_AUTH',
    message: 'The server does not let this user in',
    remedy:
      'Check that `git ls-remote` works without a question: ssh needs a key without passphrase or an agent, https a credential helper.',
  },
  {
    says: /could not resolve|name or service not known|connection (?:refused|timed out|reset|closed)|operation timed out|no route to host|network is unreachable/iu,
    code: 'E_NETWORK',
    message: 'The server cannot be reached',
    remedy: 'Check the address and the network, then run the command again.',
  },
  {
    says: /transport '[^']*' not allowed/iu,
    code: 'E_INSECURE_SOURCE',
    message:
      'The address, as the git settings of this user rewrite it, goes over another transport',
    remedy: 'Only ssh and https are used. See: git config --get-regexp insteadof',
  },
  {
    says: /not appear to be a git repository|repository .*not found|not found|no such file or directory|does not exist|dubious ownership/iu,
    code: 'E_SOURCE_MISSING',
    message: 'There is no repository at this address that this user may read',
    remedy: 'Check the spelling of the address, and that this user may read it.',
  },
]

/** Does git say that the other side has not what was asked for? */
export function saysUnknownRef(stderr: string): boolean {
  return /couldn't find remote ref|not our ref|unadvertised object|no such remote ref/iu.test(
    stderr,
  )
}

/** The error for a run of git that failed. What it said is shown without credentials and control characters. */
export function gitFailure(ran: GitRan, address: SystemGitAddress): SkillsError {
  const where = { url: address.shown }
  if (ran.ended === 'too-large')
    return new SkillsError('E_NETWORK_LIMIT', 'The server sent more than the limit allows.', {
      where,
      remedy:
        'A repository of this size cannot be a module. Publish the skills in one of their own.',
    })
  if (ran.ended === 'too-slow')
    return new SkillsError('E_NETWORK', 'The server took longer than the limit allows.', {
      where,
      remedy: 'Check the address and the network, then run the command again.',
    })
  const said = lastWords(ran.stderr)
  const meaning = meanings.find(({ says }) => says.test(ran.stderr))
  if (meaning === undefined)
    return new SkillsError('E_NETWORK', `git failed (${ran.status ?? 'killed'}): ${said}`, {
      where,
      remedy: `See what git itself does: git ls-remote ${address.shown}`,
    })
  return new SkillsError(meaning.code, `${meaning.message}: ${said}`, {
    where,
    remedy: meaning.remedy,
  })
}

/** The line of git's that says most, as a terminal may show it. */
function lastWords(stderr: string): string {
  const lines = stderr
    .split('\n')
    .map((line) => line.replace(/:\/\/[^/@\s]*@/gu, '://…@').trim())
    .filter((line) => line !== '')
  const telling = lines.find((line) => /^(?:fatal|error):/u.test(line)) ?? lines.at(-1) ?? ''
  const first = lines.find((line) => !/^(?:fatal|error|warning|remote):/iu.test(line))
  const isVague = /could not read from remote repository/iu.test(telling)
  return printable((isVague ? (first ?? telling) : telling).slice(0, 300), { oneLine: true })
}
