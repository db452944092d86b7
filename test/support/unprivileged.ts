import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, lchownSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sandbox } from './cli.ts'
import { repositoryRoot } from './repository-root.ts'

const isRoot = process.getuid?.() === 0
const program = join(repositoryRoot, 'bin/run.js')

/** A program that gives root's rights up before anything else runs. */
function asUser(id: number): string[] {
  const text = `process.setgroups([]);process.setgid(${id});process.setuid(${id})`
  return [process.execPath, '--import', `data:text/javascript,${text}`, program]
}

/** Why nothing can be tried as somebody without rights; `undefined` where it can. */
export const onlyPrivileged: string | undefined = (() => {
  if (process.getuid === undefined) return 'this system has no user ids'
  if (!isRoot) return undefined
  const [node = '', ...words] = asUser(65_534)
  const { status } = spawnSync(node, [...words, '--version'], { stdio: 'ignore' })
  return status === 0 ? undefined : 'nobody else may read this checkout'
})()

/** The sandbox, run by a user to whom everything in it belongs and who is not root. */
export function asNobody(box: Sandbox, id = 65_534): Sandbox {
  if (!isRoot) return box
  const top = dirname(box.project)
  for (const name of ['', ...readdirSync(top, { recursive: true, encoding: 'utf8' })])
    lchownSync(join(top, name), id, id)
  chmodSync(top, 0o755)
  chownSync(top, id, id)
  return box.withProgram(...asUser(id))
}
