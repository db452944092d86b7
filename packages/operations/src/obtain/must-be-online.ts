import { SkillsError } from '@skills/core'
import type { Context } from '../context.ts'
import type { GitTransport } from './git-transport.ts'

type Asker = Pick<Context, 'network'>

/** Versions are the server's to tell. Throws E_OFFLINE where it may not be asked. */
export function mustAskForVersions({ network }: Asker, transport: GitTransport): void {
  if (!network.offline) return
  throw new SkillsError(
    'E_OFFLINE',
    'Only this repository can say which versions it has now, and --offline forbids asking it.',
    {
      where: { url: transport.url },
      remedy:
        'Run the command once without --offline. What skills.lock and the module list name is used without asking: skills ci, skills install',
    },
  )
}

/** Throws E_OFFLINE where a commit that the store does not have may not be fetched. */
export function mustFetch(
  { network }: Asker,
  transport: GitTransport,
  { commit, version }: { readonly commit: string; readonly version: string | undefined },
): void {
  if (!network.offline) return
  const which = version === undefined ? '' : ` (${version})`
  throw new SkillsError(
    'E_OFFLINE',
    `The store does not have the commit ${commit.slice(0, 12)}${which} of this repository, and --offline forbids fetching it.`,
    {
      where: { url: transport.url },
      remedy:
        'Run the command once without --offline, or bring a bundle: skills bundle import FILE',
    },
  )
}
