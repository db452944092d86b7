import { assistants } from '@skills/assistants'
import { describe, expect, test } from 'vitest'
import { idsWith, placeFor, writtenPart } from '../../support/written-part.ts'

const withHooks = idsWith('hook')
const guard = [
  { matcher: 'Bash', hooks: [{ type: 'command', command: 'npx acme-guard $(pwd)', timeout: 5 }] },
]

async function reasonsOf(id: string, name: string, definition: unknown): Promise<string> {
  const part = await writtenPart(id, { kind: 'hook', name, definition })
  return typeof part === 'string' ? part : 'written'
}

describe('what each assistant gets', () => {
  test('one event, in its own words', async () => {
    const rows: string[] = []
    for (const id of withHooks) {
      const part = await writtenPart(id, { kind: 'hook', name: 'PreToolUse', definition: guard })
      if (typeof part === 'string') throw new Error(part)
      rows.push(`${id}: ${part.place.display} ${JSON.stringify(JSON.parse(part.text))}`)
    }
    expect(rows.join('\n')).toMatchInlineSnapshot(`
      "claude-code: .claude/settings.json [{"hooks":[{"command":"npx acme-guard $(pwd)","timeout":5,"type":"command"}],"matcher":"Bash"}]
      codex: .codex/hooks.json [{"hooks":[{"command":"npx acme-guard $(pwd)","timeout":5,"type":"command"}],"matcher":"Bash"}]
      gemini-cli: .gemini/settings.json [{"hooks":[{"command":"npx acme-guard $(pwd)","timeout":5000,"type":"command"}],"matcher":"run_shell_command"}]
      qwen-code: .qwen/settings.json [{"hooks":[{"command":"npx acme-guard $(pwd)","timeout":5000,"type":"command"}],"matcher":"run_shell_command"}]"
    `)
  })

  test('nobody else has a place for them', () => {
    const others = assistants.filter(({ id }) => !withHooks.includes(id))
    for (const { id } of others) expect(placeFor(id, { kind: 'hook' }), id).toBeUndefined()
  })

  test('the file is one that it is known to read, and a file of two kinds of part has one format', () => {
    for (const { id, places } of assistants) {
      const { project, user } = places.hook?.writes ?? {}
      if (project !== undefined) expect(places.hook?.project, id).toContain(project.path)
      if (user !== undefined) expect(places.hook?.user, id).toContain(user.path)
      if (project !== undefined && places.mcp?.writes?.project?.path === project.path)
        expect(places.hook?.format, id).toBe(places.mcp.format)
    }
  })
})

describe('hooks that are refused', () => {
  const command = (text: string): unknown => [{ hooks: [{ type: 'command', command: text }] }]
  const bad: readonly (readonly [string, string, string, unknown, RegExp])[] = [
    ['an event that it has not', 'gemini-cli', 'SubagentStop', command('a'), /no event/u],
    ['an event that no object answers for', 'codex', 'constructor', command('a'), /no event/u],
    ['an event that is no word', 'claude-code', 'a b', command('a'), /no event/u],
    [
      'a tool whose name there is not known',
      'gemini-cli',
      'PreToolUse',
      [{ matcher: 'Bash.*', hooks: [{ type: 'command', command: 'a' }] }],
      /wrong time/u,
    ],
    [
      'a prompt where only commands are',
      'codex',
      'Stop',
      [{ hooks: [{ type: 'prompt', prompt: 'x' }] }],
      /no handlers of the type/u,
    ],
    [
      'a type that nobody knows',
      'claude-code',
      'Stop',
      [{ hooks: [{ type: 'socket' }] }],
      /no handlers of the type/u,
    ],
    [
      'a file of the module',
      'claude-code',
      'Stop',
      command('$' + '{CLAUDE_PLUGIN_ROOT}/x.sh'),
      /file of its module/u,
    ],
    [
      'a file of the module without braces',
      'claude-code',
      'Stop',
      command('sh "$CLAUDE_PLUGIN_ROOT/x.sh"'),
      /file of its module/u,
    ],
    ['a relative file', 'claude-code', 'Stop', command('./x.sh'), /file of its module/u],
    ['nothing to run', 'claude-code', 'Stop', command(' '), /no command/u],
    ['no handlers', 'claude-code', 'Stop', [{ matcher: 'x' }], /no list of handlers/u],
    ['no groups', 'claude-code', 'Stop', [], /none or more/u],
    ['text', 'claude-code', 'Stop', 'rm', /no map/u],
    [
      'a setting of a group that nobody knows',
      'claude-code',
      'Stop',
      [{ if: 'x', hooks: [{ type: 'command', command: 'a' }] }],
      /not known/u,
    ],
    ['escape characters', 'claude-code', 'Stop', command('a\u001b[2K'), /control/u],
  ]
  test.each(bad)('%s', async (_, id, event, definition, reason) => {
    expect(await reasonsOf(id, event, definition)).toMatch(reason)
  })
})

test('settings of a handler that do not come along are named', async () => {
  const definition = [{ hooks: [{ type: 'command', command: 'a', async: true }] }]
  const hook = { kind: 'hook', name: 'Stop', definition } as const
  expect(await writtenPart('codex', hook)).toMatchObject({
    lost: [expect.stringMatching(/^async: /u)],
  })
  expect(await writtenPart('claude-code', hook)).toMatchObject({ lost: [] })
})
