import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relativePathProblem } from '../../../../packages/core/src/words/index.ts'
import { resolvePluginPath } from '../../../../packages/core/src/words/plugin-path.ts'

describe('a path of a manifest', () => {
  const cases = [
    ['', './', ''],
    ['', '.', ''],
    ['', './skills/', 'skills'],
    ['', 'skills', 'skills'],
    ['plugins/a', './skills', 'plugins/a/skills'],
    ['plugins/a', './', 'plugins/a'],
    ['plugins/a', '../b', 'plugins/b'],
    ['plugins/a', `\${CLAUDE_PLUGIN_ROOT}/hooks.json`, 'plugins/a/hooks.json'],
  ] as const
  for (const [folder, text, path] of cases)
    it(`${text} below ${folder === '' ? 'the root' : folder} is ${path === '' ? 'the root' : path}`, () => {
      expect(resolvePluginPath(folder, text)).toEqual({ kind: 'inside', path })
    })

  it('never leads out of the module, whatever it is', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'a', '/', '\\', '~', 'C:', '.git', '$X', '\u0000'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const resolved = resolvePluginPath('plugins/a', parts.join('/'))
        if (resolved.kind === 'inside' && resolved.path !== '')
          expect(relativePathProblem(resolved.path)).toBeUndefined()
      }),
    )
  })
})
