import { type JsonValue, type Part, type SharedFormat, sharedFileEditor } from '@skills/assistants'
import fc from 'fast-check'
import { getNodeValue, parseTree } from 'jsonc-parser'
import { expect, test } from 'vitest'
import {
  fileOf,
  jsonTexts,
  runSteps,
  type Step,
  serverPart,
  textOf,
} from '../support/shared-file-cases.ts'

const values = fc.constantFrom<JsonValue>(
  { command: 'npx', args: ['-y', 'a'] },
  { url: 'https://example.com/mcp', headers: { Authorization: 'Bearer $' + '{TOKEN}' } },
  {},
  { command: '"mcpServers": {', env: { A: '// b', C: '*/' } },
)
const hookItems = fc.constantFrom<JsonValue>(
  [{ matcher: 'Bash', hooks: [{ type: 'command', command: 'a' }] }],
  [{ hooks: [] }, { hooks: ['b'] }],
)
const owners = fc.constantFrom('acme-web', '@acme/data')
const servers: fc.Arbitrary<Part> = fc
  .tuple(owners, fc.constantFrom('one', 'two'), values)
  .map(([owner, name, value]) => serverPart(owner, `${owner.length}-${name}`, value))
const hooks: fc.Arbitrary<Part> = fc.tuple(owners, hookItems).map(([owner, value]) => ({
  owner,
  kind: 'hook',
  name: 'PreToolUse',
  at: ['hooks', 'PreToolUse'],
  isItems: true,
  value: Array.isArray(value) ? [...value, { from: owner }] : value,
}))
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ do: fc.constantFrom('put', 'put', 'remove'), part: fc.oneof(servers, hooks) }),
  { maxLength: 8 },
)

const formats: readonly SharedFormat[] = ['json', 'jsonc']
for (const format of formats) {
  const texts = fc.option(jsonTexts(format === 'jsonc'), { nil: undefined })

  test(`${format}: whatever comes, changes and goes, in the end every byte is as it was`, async () => {
    await fc.assert(
      fc.asyncProperty(texts, steps, async (text, todo) => {
        const { after } = await runSteps(format, fileOf(text), todo)
        expect(textOf(after)).toBe(text)
      }),
      { numRuns: 120 },
    )
  })

  test(`${format}: a part that is put in changes nothing but its own value`, async () => {
    const editor = await sharedFileEditor(format)
    await fc.assert(
      fc.asyncProperty(texts, servers, async (text, part) => {
        const put = editor.put(fileOf(text), part, { recorded: [] })
        const before = meaning(text)
        const inside = { ...Object(before['mcpServers']), [part.name]: part.value }
        expect(meaning(textOf(put))).toEqual({ ...before, mcpServers: inside })
        expect(editor.find(put, part, { recorded: [] })).toMatchObject({
          digest: editor.digestOf(part),
        })
      }),
      { numRuns: 120 },
    )
  })
}

function meaning(text: string | undefined): Record<string, unknown> {
  const root = text === undefined ? undefined : parseTree(text.replace(/^\ufeff/u, ''))
  return root === undefined ? {} : getNodeValue(root)
}
