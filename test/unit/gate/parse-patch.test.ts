import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePatch } from '../../../packages/gate/src/change/parse-patch.ts'
import { unquotedPath } from '../../../packages/gate/src/change/unquoted-path.ts'
import { changeSite } from '../../support/change-site.ts'

describe('a difference', () => {
  it('is read by counting, so that a line of a file is never taken for a head', () => {
    const patch = [
      'diff --git a/x b/x',
      '--- a/x',
      '+++ b/x',
      '@@ -1 +1,5 @@ function',
      '-old',
      '+++ b/other',
      '+@@ -1 +1 @@',
      '+diff --git a/y b/y',
      '+--- a/y',
      '+last',
      '\\ No newline at end of file',
      'diff --git a/y b/y',
      '--- a/y',
      '+++ b/y',
      '@@ -3,0 +4 @@',
      '+y',
      '',
    ].join('\n')
    const files = parsePatch(patch)
    expect([...files.keys()]).toEqual(['x', 'y'])
    expect(files.get('x')?.added.map(({ text }) => text)).toEqual([
      '++ b/other',
      '@@ -1 +1 @@',
      'diff --git a/y b/y',
      '--- a/y',
      'last',
    ])
    expect(files.get('x')?.lacksFinalNewline).toBe(true)
    expect(files.get('y')?.added).toEqual([{ line: 4, text: 'y' }])
  })

  it('has the lines that git wrote, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            'a',
            '--- a/x',
            '+++ b/x',
            '@@ -1 +1 @@',
            '-',
            '+',
            '\\',
            ' ',
            'diff --git',
          ),
          { minLength: 1, maxLength: 12 },
        ),
        async (lines) => {
          const site = changeSite({ x: 'first\n' })
          site.change({ x: `first\n${lines.join('\n')}\n` })
          const [file] = (await site.read()).files
          expect(file?.addedLines.map(({ text }) => text)).toEqual(lines)
          expect(file?.addedLines.map(({ line }) => line)).toEqual(lines.map((_, at) => at + 2))
        },
      ),
      { numRuns: 8 },
    )
  })

  it.each([
    ['plain name', 'plain name'],
    ['"b/n\\303\\244 \\"q\\" \\\\ \\t\\n"', 'b/nä "q" \\ \t\n'],
  ])('names %s', (written, path) => {
    expect(unquotedPath(written)).toBe(path)
  })
})
