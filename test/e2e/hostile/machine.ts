import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Sandbox, sandbox } from '../../support/cli.ts'
import { type Tree, tree } from '../../support/tree.ts'

/** A machine that has something to lose, and says afterwards whether it did. */
export interface Machine {
  readonly box: Sandbox
  /** Folder with everything: home, project, neighbours, temporary files. */
  readonly root: string
  /** A file that a payload would create; nothing else does. */
  readonly canary: string
  /** A private key in the home folder. */
  readonly secret: string
  /** A file beside the project. */
  readonly neighbour: string
  /** Everything on this machine now. */
  readonly disk: () => Tree
  /** Did code of the module run? */
  readonly ran: () => boolean
}

export const secretText = 'SECRET-a1b2c3d4e5f6'

export function machine(): Machine {
  const plain = sandbox()
  const root = dirname(plain.project)
  const secret = join(plain.home, '.ssh/id_ed25519')
  const neighbour = join(root, 'outside/precious.txt')
  for (const [path, text] of [
    [secret, secretText],
    [neighbour, 'precious'],
    [join(plain.home, '.bashrc'), '# mine\n'],
  ] as const) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const temporary = join(root, 'tmp')
  mkdirSync(temporary)
  const canary = join(root, 'CODE-RAN')
  return {
    box: plain.withEnv({ TMPDIR: temporary }),
    root,
    canary,
    secret,
    neighbour,
    disk: () => tree(root),
    ran: () => existsSync(canary),
  }
}
