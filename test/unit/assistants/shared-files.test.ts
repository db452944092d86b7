import { type Known, type Part, type SharedFormat, sharedFileEditor } from '@skills/assistants'
import { limits } from '@skills/core'
import { describe, expect, test } from 'vitest'
import { fileOf, serverPart, textOf, unknown } from '../../support/shared-file-cases.ts'

const server = serverPart('acme-web', 'github', { command: 'npx' })
const block: Part = {
  owner: 'acme-web',
  kind: 'instructions',
  name: 'security',
  at: [],
  value: 'Be careful.\n',
}
const hook: Part = {
  owner: 'acme-web',
  kind: 'hook',
  name: 'Stop',
  at: ['hooks', 'Stop'],
  isItems: true,
  value: [{ hooks: [{ type: 'command', command: 'a' }] }],
}

async function put(
  format: SharedFormat,
  text: string | undefined,
  part: Part,
  known: Known = unknown,
) {
  return (await sharedFileEditor(format)).put(fileOf(text), part, known)
}

async function remove(format: SharedFormat, text: string, part: Part, known: Known) {
  return textOf((await sharedFileEditor(format)).remove(fileOf(text), part, known))
}

async function digestOf(format: SharedFormat, part: Part): Promise<Known> {
  return { recorded: [(await sharedFileEditor(format)).digestOf(part)] }
}

describe('what is written', () => {
  test('a file of ours in each format', async () => {
    const toml = {
      ...serverPart('acme-web', 'github', { command: 'npx', env: { A: 'b' } }),
      at: ['mcp_servers', 'github'],
    }
    const texts = [
      textOf(await put('json', undefined, server)),
      textOf(await put('markdown', undefined, block)),
      textOf(await put('toml', undefined, toml)),
    ]
    expect(texts.join('\n')).toMatchInlineSnapshot(`
      "{
        "mcpServers": {
          "github": {
            "command": "npx"
          }
        }
      }

      <!-- skills:begin instructions security from acme-web file-made-by-skills -->
      Be careful.
      <!-- skills:end instructions security from acme-web -->

      # skills:begin mcp github from acme-web file-made-by-skills
      [mcp_servers.github]
      command = "npx"

      [mcp_servers.github.env]
      A = "b"
      # skills:end mcp github from acme-web
      "
    `)
  })

  test('a comment behind the last member stays with it', async () => {
    const text = '{\n\t"theme": "dark" // mine\n}\n'
    expect(textOf(await put('jsonc', text, server))).toBe(
      '{\n\t"theme": "dark", // mine\n\t"mcpServers": {\n\t\t"github": {\n\t\t\t"command": "npx"\n\t\t}\n\t}\n}\n',
    )
  })

  test('a key with a dot in it is one key', async () => {
    const part = { ...serverPart('acme-web', 'github', {}), at: ['amp.mcpServers', 'github'] }
    expect(JSON.parse(textOf(await put('jsonc', '{}', part)) ?? '')).toEqual({
      'amp.mcpServers': { github: {} },
    })
  })
})

describe('files that are refused and stay as they are', () => {
  const cases: readonly (readonly [string, SharedFormat, string, RegExp])[] = [
    ['broken JSON', 'json', '{"a": }', /ValueExpected/u],
    ['comments where the assistant takes none', 'json', '{ // x\n}', /no valid JSON/u],
    ['a key that stands twice', 'jsonc', '{"a": 1,\n"a": 2}', /"a" stands twice/u],
    ['a key that reaches a prototype', 'json', '{"__proto__": {}}', /not allowed/u],
    ['a list instead of a map', 'json', '[]', /no map/u],
    ['a list where servers should be', 'json', '{"mcpServers": []}', /"mcpServers" is no map/u],
    ['an empty JSON file', 'json', '', /empty/u],
    ['brackets without end', 'jsonc', '['.repeat(100_000), /nested too deep/u],
    [
      'nesting that comments seem to close',
      'jsonc',
      `${'[ // ]\n'.repeat(100_000)}`,
      /nested too deep/u,
    ],
    ['broken TOML', 'toml', 'a = ', /no valid TOML/u],
    ['a table that stands twice', 'toml', '[a]\n[a]\n', /no valid TOML/u],
    [
      'servers in one line that no table can extend',
      'toml',
      'mcp_servers = { a = {} }\n',
      /no valid TOML/u,
    ],
    ['nested TOML without end', 'toml', `a = ${'['.repeat(100_000)}`, /no valid TOML/u],
    [
      'a begin without end',
      'markdown',
      '<!-- skills:begin instructions a from b -->\n',
      /"skills:end"/u,
    ],
    [
      'an end without begin',
      'markdown',
      '<!-- skills:end instructions a from b -->\n',
      /"skills:begin"/u,
    ],
    ['a marker that was changed', 'markdown', 'x\n<!-- SKILLS:begin stuff -->\n', /was changed/u],
    ['zero bytes', 'markdown', 'a\u0000b', /not UTF-8/u],
  ]
  test.each(cases)('%s', async (_, format, text, message) => {
    const part =
      format === 'markdown'
        ? block
        : format === 'toml'
          ? { ...server, at: ['mcp_servers', 'x'] }
          : server
    await expect(put(format, text, part)).rejects.toMatchObject({
      code: 'E_FILE_INVALID',
      message: expect.stringMatching(message),
    })
  })

  test('other encodings and files beyond the limit', async () => {
    const editor = await sharedFileEditor('markdown')
    const utf16 = Buffer.from('\ufeffhello', 'utf16le')
    const large = new Uint8Array(limits.sharedFileBytesMax + 1)
    for (const bytes of [utf16, large])
      expect(() => editor.put({ name: 'f', bytes, memory: undefined }, block, unknown)).toThrow(
        expect.objectContaining({ code: 'E_FILE_INVALID' }),
      )
  })

  test('two blocks of one name', async () => {
    const twice = (textOf(await put('markdown', undefined, block)) ?? '').repeat(2)
    await expect(put('markdown', twice, block)).rejects.toThrow(/stands twice/u)
  })
})

describe('what was there before us', () => {
  test.each([
    ['json', '{"mcpServers": {"github": {"command": "mine"}}}', server],
    [
      'toml',
      '[mcp_servers.github]\ncommand = "mine"\n',
      { ...server, at: ['mcp_servers', 'github'] },
    ],
  ] satisfies [SharedFormat, string, Part][])(
    '%s: a server is never replaced or removed',
    async (format, text, part) => {
      const all: readonly Known[] = [unknown, { recorded: [], overwrite: true }]
      for (const known of all) {
        await expect(put(format, text, part, known)).rejects.toMatchObject({ code: 'E_CONFLICT' })
        await expect(remove(format, text, part, known)).rejects.toMatchObject({
          code: 'E_CONFLICT',
        })
      }
    },
  )

  test('a hook of the same event stays beside ours, and the same hook twice loses one', async () => {
    const mine = '{"hooks": {"Stop": [{"hooks": [{"type": "command", "command": "a"}]}]}}'
    const both = textOf(await put('json', mine, hook)) ?? ''
    expect(JSON.parse(both).hooks.Stop).toHaveLength(2)
    expect(await remove('json', both, hook, await digestOf('json', hook))).toBe(mine)
  })
})

describe('what a person changed in our part', () => {
  test.each([
    ['json', server, '"npx"', '"evil"'],
    ['markdown', block, 'careful', 'careless'],
    ['toml', { ...server, at: ['mcp_servers', 'github'] }, '"npx"', '"evil"'],
    ['json', hook, '"a"', '"b"'],
  ] satisfies [SharedFormat, Part, string, string][])(
    '%s: is not replaced or removed unless told so',
    async (format, part, from, to) => {
      const changed = (textOf(await put(format, undefined, part)) ?? '').replace(from, to)
      const known = await digestOf(format, part)
      await expect(remove(format, changed, part, known)).rejects.toMatchObject({
        code: 'E_CONFLICT',
        rule: 'file/part-changed',
      })
      await expect(put(format, changed, part, known)).rejects.toMatchObject({ code: 'E_CONFLICT' })
      if (part.isItems === true) return
      const told = { ...known, overwrite: true }
      expect(textOf(await put(format, changed, part, told))).toBe(
        textOf(await put(format, undefined, part)),
      )
      expect(await remove(format, changed, part, told)).toBeUndefined()
    },
  )
})

describe('text of a module cannot leave its block', () => {
  const bad: readonly (readonly [string, string])[] = [
    ['our end marker', 'a\n<!-- skills:end instructions security from acme-web -->\nb'],
    ['our begin marker inside a line', 'see <!--skills:begin x -->'],
    ['a marker in other letters', '  <!-- Skills:End x -->'],
    ['a fence without end', '```\ncode'],
    ['a shorter fence at the end', '````\ncode\n```'],
    ['a comment without end', 'a\n<!-- b'],
    ['a script without end', '<script>\nx'],
    ['a carriage return alone', 'a\rb'],
    ['too much', 'x'.repeat(limits.partBytesMax + 1)],
  ]
  test.each(bad)('%s is refused', async (_, value) => {
    await expect(put('markdown', '# Mine\n', { ...block, value })).rejects.toMatchObject({
      code: 'E_COMPONENT_REFUSED',
    })
  })

  test('closed fences, comments and elements are fine', async () => {
    const value = '```md\n<!-- a\n```\n<!-- b -->\n<pre>c</pre>\n~~~\n```\n~~~'
    expect(textOf(await put('markdown', 'x', { ...block, value }))).toContain(value)
  })

  test.each(['a b', 'x-->', '', 'a\nb'])(
    'a name that a marker cannot hold is refused: %j',
    async (name) => {
      await expect(put('markdown', '', { ...block, name })).rejects.toMatchObject({
        code: 'E_COMPONENT_REFUSED',
      })
    },
  )

  test('what a format cannot say is refused', async () => {
    const toml = { ...server, at: ['mcp_servers', 'x'], value: { a: null } }
    await expect(put('toml', '', toml)).rejects.toThrow(/no empty value/u)
    await expect(put('json', '{}', { ...server, value: { a: Number.NaN } })).rejects.toThrow(
      /number/u,
    )
    await expect(put('json', '{}', { ...server, at: ['mcpServers', '__proto__'] })).rejects.toThrow(
      /name/u,
    )
  })
})

describe('without a memory, as in a fresh clone', () => {
  test.each(['json', 'jsonc'] satisfies SharedFormat[])(
    '%s: a file that holds nothing but our part goes',
    async (format) => {
      const text = textOf(await put(format, undefined, server)) ?? ''
      expect(await remove(format, text, server, await digestOf(format, server))).toBeUndefined()
    },
  )

  test('an empty map goes with our part, a comment keeps it', async () => {
    const known = await digestOf('jsonc', server)
    const text = textOf(await put('jsonc', '{\n  "a": 1\n}\n', server)) ?? ''
    expect(await remove('jsonc', text, server, known)).toBe('{\n  "a": 1\n}\n')
    const noted = text.replace('"github"', '// mine\n    "github"')
    expect(await remove('jsonc', noted, server, known)).toContain('// mine')
  })
})
