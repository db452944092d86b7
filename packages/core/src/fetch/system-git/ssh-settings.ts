import type { NetworkSettings } from '../fetched-tree.ts'
import { runGit } from './run-git.ts'

const quietSsh = 'ssh -o BatchMode=yes -o ConnectTimeout=15'

/**
 * The environment with the ssh command that git shall use: the user's own, from `GIT_SSH_COMMAND`, `GIT_SSH` or
 * `core.sshCommand` of the user's or the system's settings, else one that never asks a question. A project has no
 * say: neither its environment files nor its repository's settings are read.
 */
export async function sshSettings(env: NetworkSettings['env']): Promise<NetworkSettings['env']> {
  if (env['GIT_SSH_COMMAND'] !== undefined || env['GIT_SSH'] !== undefined) return env
  const ran = await runGit({
    args: ['config', '--get', 'core.sshCommand'],
    env,
    protocols: [],
    repository: undefined,
    milliseconds: 10_000,
    outputBytesMax: 64 * 1024,
  })
  const isSet = ran.status === 0 && ran.stdout.toString('utf8').trim() !== ''
  return isSet ? env : { ...env, GIT_SSH_COMMAND: quietSsh }
}
