import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort, takesConnections } from './free-port.ts'
import { requiredProgram } from './required-program.ts'

/** A real ssh server on loopback, for the user who runs the tests, with keys of its own. */
export interface Sshd {
  /** `ssh://user@127.0.0.1:port`; the path of a repository on this machine follows. */
  readonly url: string
  /** An ssh command that uses the key which the server lets in, and knows the server's. */
  readonly command: string
  /** One whose key the server does not know. */
  readonly strangersCommand: string
  /** One that does not know the server. */
  readonly unknownHostCommand: string
  readonly close: () => Promise<void>
}

/** What a skipped test says. */
export const sshdReason = 'no sshd here; the Debian package is openssh-server'

/** Start it; `undefined` where the program is missing. */
export async function startSshd(): Promise<Sshd | undefined> {
  const program = requiredProgram('sshd')
  const keygen = requiredProgram('ssh-keygen')
  if (program === undefined || keygen === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'skills-sshd-'))
  for (const name of ['host', 'user', 'stranger'])
    spawnSync(keygen, ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(folder, name)])
  const port = await freePort()
  writeFileSync(join(folder, 'config'), configuration(folder, port))
  const hostKey = readFileSync(join(folder, 'host.pub'), 'utf8')
  writeFileSync(join(folder, 'known'), `[127.0.0.1]:${port} ${hostKey}`)
  writeFileSync(join(folder, 'unknown'), '')
  // As root it wants this folder, and Debian makes it only when its own service starts.
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
  const server = spawn(program, ['-D', '-e', '-f', join(folder, 'config')], { stdio: 'ignore' })
  await takesConnections(port, server)
  const ssh = (key: string, known: string) =>
    `ssh -F none -i ${join(folder, key)} -o IdentitiesOnly=yes -o BatchMode=yes -o UserKnownHostsFile=${join(folder, known)} -o GlobalKnownHostsFile=none`
  return {
    url: `ssh://${userInfo().username}@127.0.0.1:${port}`,
    command: ssh('user', 'known'),
    strangersCommand: ssh('stranger', 'known'),
    unknownHostCommand: ssh('user', 'unknown'),
    close: async () => {
      server.kill()
      await new Promise((done) => server.once('close', done))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configuration(folder: string, port: number): string {
  return [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(folder, 'host')}`,
    `AuthorizedKeysFile ${join(folder, 'user.pub')}`,
    'PidFile none',
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin prohibit-password',
    '',
  ].join('\n')
}
