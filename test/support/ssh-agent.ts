import { execFileSync } from 'node:child_process'

interface SshAgent {
  /** What finds it. */
  readonly socket: string
  readonly stop: () => void
}

/** An agent of SSH that holds the keys of these files. */
export function startSshAgent(...privateFiles: readonly string[]): SshAgent {
  const said = String(execFileSync('ssh-agent', ['-s']))
  const part = (name: string) => new RegExp(`${name}=([^;]+);`, 'u').exec(said)?.[1] ?? ''
  const [socket, pid] = [part('SSH_AUTH_SOCK'), Number(part('SSH_AGENT_PID'))]
  const env = { ...process.env, SSH_AUTH_SOCK: socket }
  for (const file of privateFiles) execFileSync('ssh-add', ['-q', file], { env, stdio: 'ignore' })
  return { socket, stop: () => process.kill(pid) }
}
