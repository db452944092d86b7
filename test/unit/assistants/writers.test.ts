import { assistants, loadWriter, writerIds, writerMark } from '@skills/assistants'
import { parseModuleName, readYamlText } from '@skills/core'
import fc from 'fast-check'
import { parse as parseToml } from 'smol-toml'
import { describe, expect, it } from 'vitest'

const module = parseModuleName('pack')

async function written(id: string, text: string, kind: 'command' | 'agent' = 'command') {
  const writer = await loadWriter(id)
  return writer.write({ kind, name: 'fix', module, file: 'x.md', text, definition: undefined })
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '"""',
    '\\',
    '---',
    '\u0000\u007f',
    'a: b # c',
    "'''",
    '"\n[mcp_servers.x]\ncommand="y"',
  ),
)
const source = (description: string, body: string): string =>
  `---\nname: fix\ndescription: ${JSON.stringify(description)}\n---\n${body}`

/** A description as YAML gives it back: what the module's own reader refuses is refused before. */
const readable = (text: string): boolean =>
  /^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]*$/u.test(text)

describe('TOML that writers make', () => {
  it('has exactly the keys of ours, whatever a module says', async () => {
    const writer = await loadWriter('command-gemini-toml')
    fc.assert(
      fc.property(hostile.filter(readable), hostile, (description, body) => {
        const text = source(description, body)
        const made = writer.write({
          kind: 'command',
          name: 'fix',
          module,
          file: 'x',
          text,
          definition: undefined,
        })
        const read = parseToml(made.text)
        expect(Object.keys(read).filter((key) => key !== 'description')).toEqual(['prompt'])
        expect(read['prompt']).toBe(body.replaceAll('$ARGUMENTS', '{{args}}'))
      }),
      { numRuns: 300 },
    )
  })

  it('gives an agent of Codex its text back', async () => {
    const body = 'Say """x""" and C:\\new\\"\nend"'
    const read = parseToml((await written('agent-codex', source('d "q"', body), 'agent')).text)
    expect(read).toEqual({ name: 'fix', description: 'd "q"', developer_instructions: body })
  })
})

describe('front matter that writers make', () => {
  it('has exactly the keys of ours, whatever a module says', async () => {
    const writer = await loadWriter('agent-cursor')
    fc.assert(
      fc.property(hostile.filter(readable), (description) => {
        const text = source(description, 'Body.\n')
        const made = writer.write({
          kind: 'agent',
          name: 'fix',
          module,
          file: 'x',
          text,
          definition: undefined,
        })
        const [, front = ''] = made.text.split('---\n')
        const read = readYamlText(front)
        expect(read).toMatchObject({
          ok: true,
          json: { value: { name: 'fix', description: description.trim() } },
        })
        expect(made.text.endsWith('\n---\nBody.\n')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what is lost', () => {
  const text = (front: string) => `---\ndescription: d\n${front}\n---\nDo $ARGUMENTS, then $2.\n`

  it('is said of commands', async () => {
    const all = text('allowed-tools: Bash\nmodel: opus\nargument-hint: "[n]"')
    expect((await written('command-verbatim', all)).lost).toEqual([])
    expect((await written('command-verbatim', all)).text).toBe(all)
    expect((await written('command-gemini-toml', all)).lost).toHaveLength(4)
    expect((await written('command-plain', all)).lost).toHaveLength(5)
    expect((await written('command-markdown-droid', all)).text).toContain('argument-hint: "[n]"')
    const prompt = (await written('command-copilot-prompt', all)).text
    expect(prompt).toContain('Do ${input:arguments}, then ${input:argument2}.')
  })

  it('is said of agents, above all where a list of tools is not kept', async () => {
    const agent = text('tools: Read, Bash(git:*), mcp__a__b\nmodel: opus')
    const lost = async (id: string) => (await written(id, agent, 'agent')).lost.join('; ')
    expect(await lost('agent-cursor')).toContain('it may use every tool there')
    expect(await lost('agent-codex')).toContain('it may use every tool there')
    expect(await lost('agent-gemini')).toContain('it may not use mcp__a__b')
    expect(await lost('agent-copilot')).toContain('Bash(git:*) became the whole tool')
    expect(await lost('agent-claude')).toBe('')
    const readOnly = text('tools: Read, Grep')
    expect((await written('agent-codex', readOnly, 'agent')).text).toContain(
      'sandbox_mode = "read-only"',
    )
    const openCode = (await written('agent-opencode', readOnly, 'agent')).text
    expect(openCode).toContain('  "*": deny\n')
    expect(openCode).not.toContain('bash')
  })

  it('is nothing where nothing was said', async () => {
    for (const id of writerIds.filter((one) => one.startsWith('agent-')))
      expect((await written(id, source('d', 'x'), 'agent')).lost).toEqual([])
  })

  it('gives an agent of Claude Code the name that its author left to the file', async () => {
    const { text: made } = await written(
      'agent-claude',
      '---\r\ndescription: d\r\n---\r\nx',
      'agent',
    )
    expect(made).toBe('---\r\nname: fix\r\ndescription: d\r\n---\r\nx')
  })
})

describe('the tables of places', () => {
  const used = assistants.flatMap(({ places }) =>
    (['command', 'agent'] as const).flatMap((kind) => Object.values(places[kind]?.writes ?? {})),
  )

  it('name writers that there are, and every writer is named', async () => {
    const named = new Set(used.map(({ form }) => form.writer))
    for (const id of named) await loadWriter(id)
    const own = writerIds.filter((id) => /^(?:agent|command)-/u.test(id))
    expect(own.filter((id) => !named.has(id))).toEqual([])
    expect(writerMark('agent-claude')).toBe('agent-claude@1')
  })

  it('write one form into one place', () => {
    const forms = new Map<string, Set<string>>()
    for (const { path, form } of used)
      forms.set(path, (forms.get(path) ?? new Set()).add(JSON.stringify(form)))
    expect([...forms].filter(([, all]) => all.size > 1)).toEqual([])
  })

  it('write nothing by hearsay', () => {
    const hearsay = assistants.filter(({ places }) =>
      (['command', 'agent'] as const).some(
        (kind) => places[kind]?.writes !== undefined && places[kind]?.confidence === 'third-party',
      ),
    )
    expect(hearsay.map(({ id }) => id)).toEqual([])
  })
})
