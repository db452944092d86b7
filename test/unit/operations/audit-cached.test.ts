import { chmodSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verdictsIn } from '../../../packages/operations/src/audit-cached.ts'

let cache: string
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'skills-test-'))
})
afterAll(() => rmSync(cache, { recursive: true, force: true }))

describe('the folder of verdicts', () => {
  it('gives back what it was given, and nothing for another key', async () => {
    const verdicts = verdictsIn(cache, 'rules')
    expect(verdicts.read('one')).toBeUndefined()
    await verdicts.write('one', 'text\n')
    expect(verdicts.read('one')).toBe('text\n')
    expect(verdicts.read('two')).toBeUndefined()
    expect(readdirSync(join(cache, 'verdicts/v1'))).toEqual(['one.json'])
  })

  it('is not believed where somebody else may write, file or folder', () => {
    const verdicts = verdictsIn(cache, 'rules')
    const file = join(cache, 'verdicts/v1/one.json')
    for (const [path, open, closed] of [
      [file, 0o666, 0o644],
      [join(cache, 'verdicts'), 0o777, 0o700],
      [cache, 0o770, 0o700],
    ] as const) {
      chmodSync(path, open)
      expect(verdicts.read('one'), path).toBeUndefined()
      chmodSync(path, closed)
      expect(verdicts.read('one'), path).toBe('text\n')
    }
  })

  it.each(['.git', 'skills.json'])(
    'is not believed inside a clone, which %s tells, however a variable names it',
    async (marker) => {
      const clone = join(cache, `clone-with-${marker}`)
      const inside = join(clone, '.home', 'cache')
      await verdictsIn(inside, 'rules').write('one', 'text\n')
      expect(verdictsIn(inside, 'rules').read('one')).toBe('text\n')
      writeFileSync(join(clone, marker), '')
      expect(verdictsIn(inside, 'rules').read('one')).toBeUndefined()
    },
  )

  it('follows no link', () => {
    const elsewhere = join(cache, 'elsewhere')
    writeFileSync(elsewhere, 'text\n')
    symlinkSync(elsewhere, join(cache, 'verdicts/v1/linked.json'))
    expect(verdictsIn(cache, 'rules').read('linked')).toBeUndefined()
  })
})
