import { assistants, hookPart, sharedFileEditor } from '@skills/assistants'
import { describe, expect, test } from 'vitest'
import { fileOf, textOf, unknown } from '../../support/shared-file-cases.ts'
import { machineWith, project, user } from './site.ts'

const withHooks = assistants.filter(({ hooks }) => hooks !== undefined)
const guard = [
  { matcher: 'Bash', hooks: [{ type: 'command', command: 'npx acme-guard $(pwd)', timeout: 5 }] },
]

function convert(id: string, name: string, definition: unknown) {
  const assistant = assistants.find((one) => one.id === id)
  if (assistant === undefined) throw new Error(id)
  const request = {
    assistant,
    scope: project,
    machine: machineWith(),
    owner: 'acme',
    name,
    definition,
  }
  return hookPart(request)
}

function reasonsOf(id: string, name: string, definition: unknown): string {
  const converted = convert(id, name, definition)
  return converted.kind === 'refused' ? converted.reasons.join('; ') : 'written'
}

describe('what each assistant gets', () => {
  test('one event, in its own words', () => {
    const rows = withHooks.map(({ id }) => {
      const converted = convert(id, 'PreToolUse', guard)
      if (converted.kind === 'refused') return `${id}: ${converted.reasons.join('; ')}`
      const { display, part } = converted.value
      return `${id}: ${display} ${part.at.join('.')} ${JSON.stringify(part.value)}`
    })
    expect(rows.join('\n')).toMatchInlineSnapshot(`
      "claude-code: .claude/settings.json hooks.PreToolUse [{"matcher":"Bash","hooks":[{"type":"command","command":"npx acme-guard $(pwd)","timeout":5}]}]
      codex: .codex/hooks.json hooks.PreToolUse [{"matcher":"Bash","hooks":[{"type":"command","command":"npx acme-guard $(pwd)","timeout":5}]}]
      gemini-cli: .gemini/settings.json hooks.BeforeTool [{"matcher":"run_shell_command","hooks":[{"type":"command","command":"npx acme-guard $(pwd)","timeout":5000}]}]
      qwen-code: .qwen/settings.json hooks.PreToolUse [{"matcher":"run_shell_command","hooks":[{"type":"command","command":"npx acme-guard $(pwd)","timeout":5000}]}]"
    `)
  })

  test('everybody else is refused with the reason', () => {
    for (const { id, hooks } of assistants)
      if (hooks === undefined)
        expect(reasonsOf(id, 'PreToolUse', guard), id).toMatch(/of another kind/u)
  })

  test('the file is one that it is known to read, and a file of two kinds of part has one format', async () => {
    for (const { id, hooks, servers, places } of withHooks) {
      if (hooks?.project !== undefined) expect(places.hook?.project, id).toContain(hooks.project)
      if (hooks?.user !== undefined) expect(places.hook?.user, id).toContain(hooks.user)
      if (servers?.project === hooks?.project)
        expect(places.hook?.format, id).toBe(places.mcp?.format)
      const converted = convert(id, 'Stop', [{ hooks: [{ type: 'command', command: 'a' }] }])
      if (converted.kind === 'refused') throw new Error(converted.reasons.join())
      const { format, part } = converted.value
      const editor = await sharedFileEditor(format)
      const put = editor.put(fileOf(undefined), part, unknown)
      expect(
        textOf(editor.remove(put, part, { recorded: [editor.digestOf(part)] })),
      ).toBeUndefined()
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
  test.each(bad)('%s', (_, id, event, definition, reason) => {
    expect(reasonsOf(id, event, definition)).toMatch(reason)
  })

  test('an assistant without a file at this scope', () => {
    const assistant = assistants.find(({ id }) => id === 'claude-code')
    if (assistant === undefined) throw new Error('no Claude Code')
    const request = {
      assistant,
      scope: user,
      machine: machineWith(),
      owner: 'acme',
      name: 'Stop',
      definition: guard,
    }
    expect(hookPart(request).kind).toBe('converted')
    const without = { ...assistant, hooks: { shape: { types: [], timeout: 'seconds' } } } as const
    expect(hookPart({ ...request, assistant: without })).toMatchObject({ kind: 'refused' })
  })
})

test('settings of a handler that do not come along are named', () => {
  const definition = [{ hooks: [{ type: 'command', command: 'a', async: true }] }]
  expect(convert('codex', 'Stop', definition)).toMatchObject({ losses: [{ setting: 'async' }] })
  expect(convert('claude-code', 'Stop', definition)).toMatchObject({ losses: [] })
})
