import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sandboxWithPack } from '../support/packs.ts'
import { repositoryRoot } from '../support/repository-root.ts'

/** The program with room for so many open files. */
function withFiles(count: number): string[] {
  const words = ['sh', '-c', `ulimit -n ${count}; exec "$0" "$@"`, process.execPath]
  return [...words, join(repositoryRoot, 'bin/run.js')]
}

it.skipIf(process.platform === 'win32')(
  'with too few open files a run works, or changes nothing and says so',
  async () => {
    const box = sandboxWithPack()
    const before = box.tree()
    let works = 0
    for (let count = 20; count <= 60; count += 4) {
      const few = box.withProgram(...withFiles(count))
      const { code, stderr, signal } = await few.skills('install', './pack', '-a', 'claude-code')
      // Below this, Node.js itself does not start, or does not find its modules.
      if (signal === 'SIGABRT' || (code !== 0 && !stderr.includes('error[E_'))) continue
      if (code === 70 && stderr.includes('MODULE_NOT_FOUND')) continue
      expect([0, 3], `${count}: ${stderr}`).toContain(code)
      if (code === 3) expect(box.tree()).toEqual(before)
      if (code !== 0) continue
      works += 1
      ;(await box.skills('verify')).exits(0)
      ;(await box.skills('uninstall', 'pack')).exits(0)
      expect(box.tree()).toEqual(before)
      if (works === 2) break
    }
    expect(works).toBe(2)
  },
)
