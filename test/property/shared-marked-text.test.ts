import { type JsonValue, type Part, sharedFileEditor } from '@skills/assistants'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileOf, runSteps, type Step, serverPart, textOf } from '../support/shared-file-cases.ts'

const owners = fc.constantFrom('acme-web', '@acme/data', 'z')
const lines = fc.constantFrom(
  '# Our rules',
  'skills:begin instructions a from b',
  '<!-- a comment -->',
  '```',
  '\ufeff',
  'text \r',
  '- item',
  '',
)
const lineEnds = fc.constantFrom('\n', '\r\n', '\n\n', '\r')
const texts = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(fc.tuple(lines, lineEnds)),
    fc.constantFrom('', 'last'),
  )
  .map(([mark, parts, last]) => mark + parts.flat().join('') + last)
const blocks: fc.Arbitrary<Part> = fc
  .tuple(
    owners,
    fc.constantFrom('security', 'AGENTS'),
    fc.constantFrom('one', 'one\n\ntwo\n', '', '```\ncode\n```\r\nend'),
  )
  .map(([owner, name, value]) => ({ owner, kind: 'instructions', name, at: [], value }))

test('Markdown: whatever comes, changes and goes, in the end every byte is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.option(texts, { nil: undefined }), steps(blocks), async (text, todo) => {
      const { during, after } = await runSteps('markdown', fileOf(text), todo)
      expect(textOf(after)).toBe(text)
      for (const file of during) expect(withoutBlocks(textOf(file))).toBe(plain(text))
    }),
    { numRuns: 250 },
  )
})

test('Markdown: blocks stand in one order, whichever module came first', async () => {
  const editor = await sharedFileEditor('markdown')
  fc.assert(
    fc.property(
      texts,
      fc.uniqueArray(blocks, { selector: (part) => part.owner + part.name }),
      (text, parts) => {
        const all = (list: readonly Part[]) =>
          list.reduce((file, part) => editor.put(file, part, { recorded: [] }), fileOf(`${text}\n`))
        expect(textOf(all(parts.toReversed()))).toBe(textOf(all(parts)))
      },
    ),
    { numRuns: 50 },
  )
})

const servers: fc.Arbitrary<Part> = fc
  .tuple(
    owners,
    fc.constantFrom('one', 'two-2'),
    fc.constantFrom<JsonValue>(
      { command: 'npx', args: ['-y', '# skills:end mcp one from z'], env: { A: 'b"\\' } },
      { url: 'https://example.com' },
      {},
    ),
  )
  .map(([owner, name, value]) => {
    const part = serverPart(owner, `${owner.length}-${name}`, value)
    return { ...part, at: ['mcp_servers', part.name] }
  })
const tomlLines = fc.constantFrom(
  '# a comment',
  'text = """\n[mcp_servers.not]\n"""',
  'day = 2026-11-24T10:00:00Z',
  'big = 9223372036854775807',
  'list = [\n  1, # one\n]',
  'inline = { a = 1, b = "x" }',
  '"dotted.key" = 1',
)
const tables = fc.constantFrom(
  '[mcp_servers.mine]\ncommand = "x"',
  '[mcp_servers]',
  '[profiles.a]\nmodel = "x"',
  '[[list_of_tables]]\na = 1',
  '',
)
const tomlTexts = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.uniqueArray(tomlLines),
    tables,
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([mark, keys, table, newline, isEnded]) => {
    const text = [...keys, ...(table === '' ? [] : [table])].join('\n').replaceAll('\n', newline)
    return mark + text + (isEnded && text !== '' ? newline : '')
  })

test('TOML: whatever comes, changes and goes, in the end every byte is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.option(tomlTexts, { nil: undefined }),
      steps(servers),
      async (text, todo) => {
        const { during, after } = await runSteps('toml', fileOf(text), todo)
        expect(textOf(after)).toBe(text)
        for (const file of during) expect(withoutBlocks(textOf(file))).toBe(plain(text))
      },
    ),
    { numRuns: 150 },
  )
})

function steps(parts: fc.Arbitrary<Part>): fc.Arbitrary<readonly Step[]> {
  return fc.array(fc.record({ do: fc.constantFrom('put', 'put', 'remove'), part: parts }), {
    maxLength: 8,
  })
}

/** A text without what stands between marker lines, read by another hand: line ends and white space aside. */
function withoutBlocks(text: string | undefined): string {
  let isInside = false
  const kept: string[] = []
  for (const line of (text ?? '').split('\n')) {
    if (/^(?:<!--|#) skills:begin /u.test(line.replace('\ufeff', ''))) {
      if (line.startsWith('\ufeff')) kept.push('\ufeff')
      isInside = true
    } else if (/^(?:<!--|#) skills:end /u.test(line)) isInside = false
    else if (!isInside) kept.push(line)
  }
  return plain(kept.join('\n'))
}

function plain(text: string | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim()
}
