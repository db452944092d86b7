import { assistants, serverPart, sharedFileEditor } from '@skills/assistants'
import { describe, expect, test } from 'vitest'
import { fileOf, textOf, unknown } from '../../support/shared-file-cases.ts'
import { machineWith, project as projectScope, user as userScope } from './site.ts'

const withServers = assistants.filter(({ servers }) => servers !== undefined)
const variable = (text: string): string => `$\{${text}}`
const local = {
  command: 'npx',
  args: ['-y', '@acme/server'],
  env: { TOKEN: variable('TOKEN'), MODE: 'fast' },
}
const remote = {
  type: 'http',
  url: 'https://mcp.example.com/v1',
  headers: { Authorization: `Bearer ${variable('API_KEY')}` },
}

function convert(id: string, definition: unknown, name = 'acme') {
  const assistant = assistants.find((one) => one.id === id)
  if (assistant === undefined) throw new Error(id)
  const scope = assistant.servers?.project === undefined ? userScope : projectScope
  return serverPart({
    assistant,
    scope,
    machine: machineWith(),
    owner: 'acme-web',
    name,
    definition,
  })
}

function written(id: string, definition: unknown): string {
  const converted = convert(id, definition)
  if (converted.kind === 'refused') return `refused: ${converted.reasons.join('; ')}`
  const { display, part } = converted.value
  return `${display} ${part.at.join('.')} ${JSON.stringify(part.value)}`
}

function reasonsOf(id: string, definition: unknown, name?: string): string {
  const converted = convert(id, definition, name)
  return converted.kind === 'refused' ? converted.reasons.join('; ') : 'written'
}

describe('what each assistant gets', () => {
  test('a program', () => {
    const plain = { ...local, env: { MODE: 'fast' } }
    const rows = withServers.map(({ id }) => `${id}: ${written(id, plain)}`)
    expect(rows.join('\n')).toMatchInlineSnapshot(`
      "amp: .amp/settings.json amp.mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      antigravity-cli: .agents/mcp_config.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      antigravity-ide: .agents/mcp_config.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      claude-code: .mcp.json mcpServers.acme {"type":"stdio","command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      cline: ~/.cline/data/settings/cline_mcp_settings.json mcpServers.acme {"type":"stdio","command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      codex: .codex/config.toml mcp_servers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      copilot-cli: .github/mcp.json mcpServers.acme {"type":"local","command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"},"tools":["*"]}
      copilot-vscode: .vscode/mcp.json servers.acme {"type":"stdio","command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      cursor: .cursor/mcp.json mcpServers.acme {"type":"stdio","command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      devin-desktop: ~/.codeium/windsurf/mcp_config.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      factory-droid: .factory/mcp.json mcpServers.acme {"type":"stdio","command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      gemini-cli: .gemini/settings.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      kilo: kilo.jsonc mcp.acme {"type":"local","command":["npx","-y","@acme/server"],"environment":{"MODE":"fast"},"enabled":true}
      kiro-cli: .kiro/settings/mcp.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      kiro-ide: .kiro/settings/mcp.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      opencode: opencode.json mcp.acme {"type":"local","command":["npx","-y","@acme/server"],"environment":{"MODE":"fast"},"enabled":true}
      qwen-code: .qwen/settings.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      roo: .roo/mcp.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      warp: .warp/.mcp.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      zed: .zed/settings.json context_servers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}
      zoo: .roo/mcp.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"}}"
    `)
  })

  test('an address', () => {
    const plain = { ...remote, headers: { 'X-Mode': 'fast' } }
    const rows = withServers.map(({ id }) => `${id}: ${written(id, plain)}`)
    expect(rows.join('\n')).toMatchInlineSnapshot(`
      "amp: .amp/settings.json amp.mcpServers.acme {"url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      antigravity-cli: .agents/mcp_config.json mcpServers.acme {"serverUrl":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      antigravity-ide: .agents/mcp_config.json mcpServers.acme {"serverUrl":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      claude-code: .mcp.json mcpServers.acme {"type":"http","url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      cline: ~/.cline/data/settings/cline_mcp_settings.json mcpServers.acme {"type":"streamableHttp","url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      codex: .codex/config.toml mcp_servers.acme {"url":"https://mcp.example.com/v1","http_headers":{"X-Mode":"fast"}}
      copilot-cli: .github/mcp.json mcpServers.acme {"type":"http","url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"},"tools":["*"]}
      copilot-vscode: .vscode/mcp.json servers.acme {"type":"http","url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      cursor: .cursor/mcp.json mcpServers.acme {"url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      devin-desktop: ~/.codeium/windsurf/mcp_config.json mcpServers.acme {"serverUrl":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      factory-droid: .factory/mcp.json mcpServers.acme {"type":"http","url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      gemini-cli: .gemini/settings.json mcpServers.acme {"httpUrl":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      kilo: kilo.jsonc mcp.acme {"type":"remote","url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"},"enabled":true}
      kiro-cli: .kiro/settings/mcp.json mcpServers.acme {"url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      kiro-ide: .kiro/settings/mcp.json mcpServers.acme {"url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      opencode: opencode.json mcp.acme {"type":"remote","url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"},"enabled":true}
      qwen-code: .qwen/settings.json mcpServers.acme {"httpUrl":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      roo: .roo/mcp.json mcpServers.acme {"type":"streamable-http","url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      warp: .warp/.mcp.json mcpServers.acme {"url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      zed: .zed/settings.json context_servers.acme {"url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}
      zoo: .roo/mcp.json mcpServers.acme {"type":"streamable-http","url":"https://mcp.example.com/v1","headers":{"X-Mode":"fast"}}"
    `)
  })

  test('variables of the environment, in its own spelling or refused with the reason', () => {
    const rows = withServers.flatMap(({ id }) =>
      [written(id, local), written(id, remote)].map((row) => `${id}: ${row}`),
    )
    expect(rows.join('\n')).toMatchInlineSnapshot(`
      "amp: .amp/settings.json amp.mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"TOKEN":"\${TOKEN}","MODE":"fast"}}
      amp: .amp/settings.json amp.mcpServers.acme {"url":"https://mcp.example.com/v1","headers":{"Authorization":"Bearer \${API_KEY}"}}
      antigravity-cli: refused: Google Antigravity CLI: its settings take no variable of the environment here (TOKEN)
      antigravity-cli: refused: Google Antigravity CLI: its settings take no variable of the environment here (API_KEY)
      antigravity-ide: refused: Google Antigravity IDE: its settings take no variable of the environment here (TOKEN)
      antigravity-ide: refused: Google Antigravity IDE: its settings take no variable of the environment here (API_KEY)
      claude-code: .mcp.json mcpServers.acme {"type":"stdio","command":"npx","args":["-y","@acme/server"],"env":{"TOKEN":"\${TOKEN}","MODE":"fast"}}
      claude-code: .mcp.json mcpServers.acme {"type":"http","url":"https://mcp.example.com/v1","headers":{"Authorization":"Bearer \${API_KEY}"}}
      cline: refused: Cline: its settings take no variable of the environment here (TOKEN)
      cline: refused: Cline: its settings take no variable of the environment here (API_KEY)
      codex: .codex/config.toml mcp_servers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"MODE":"fast"},"env_vars":["TOKEN"]}
      codex: .codex/config.toml mcp_servers.acme {"url":"https://mcp.example.com/v1","bearer_token_env_var":"API_KEY"}
      copilot-cli: .github/mcp.json mcpServers.acme {"type":"local","command":"npx","args":["-y","@acme/server"],"env":{"TOKEN":"\${TOKEN}","MODE":"fast"},"tools":["*"]}
      copilot-cli: .github/mcp.json mcpServers.acme {"type":"http","url":"https://mcp.example.com/v1","headers":{"Authorization":"Bearer \${API_KEY}"},"tools":["*"]}
      copilot-vscode: .vscode/mcp.json servers.acme {"type":"stdio","command":"npx","args":["-y","@acme/server"],"env":{"TOKEN":"\${env:TOKEN}","MODE":"fast"}}
      copilot-vscode: .vscode/mcp.json servers.acme {"type":"http","url":"https://mcp.example.com/v1","headers":{"Authorization":"Bearer \${env:API_KEY}"}}
      cursor: .cursor/mcp.json mcpServers.acme {"type":"stdio","command":"npx","args":["-y","@acme/server"],"env":{"TOKEN":"\${env:TOKEN}","MODE":"fast"}}
      cursor: .cursor/mcp.json mcpServers.acme {"url":"https://mcp.example.com/v1","headers":{"Authorization":"Bearer \${env:API_KEY}"}}
      devin-desktop: ~/.codeium/windsurf/mcp_config.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"TOKEN":"\${env:TOKEN}","MODE":"fast"}}
      devin-desktop: ~/.codeium/windsurf/mcp_config.json mcpServers.acme {"serverUrl":"https://mcp.example.com/v1","headers":{"Authorization":"Bearer \${env:API_KEY}"}}
      factory-droid: refused: Factory Droid: its settings take no variable of the environment here (TOKEN)
      factory-droid: refused: Factory Droid: its settings take no variable of the environment here (API_KEY)
      gemini-cli: .gemini/settings.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"TOKEN":"\${TOKEN}","MODE":"fast"}}
      gemini-cli: .gemini/settings.json mcpServers.acme {"httpUrl":"https://mcp.example.com/v1","headers":{"Authorization":"Bearer \${API_KEY}"}}
      kilo: kilo.jsonc mcp.acme {"type":"local","command":["npx","-y","@acme/server"],"environment":{"TOKEN":"{env:TOKEN}","MODE":"fast"},"enabled":true}
      kilo: kilo.jsonc mcp.acme {"type":"remote","url":"https://mcp.example.com/v1","headers":{"Authorization":"Bearer {env:API_KEY}"},"enabled":true}
      kiro-cli: .kiro/settings/mcp.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"TOKEN":"\${TOKEN}","MODE":"fast"}}
      kiro-cli: .kiro/settings/mcp.json mcpServers.acme {"url":"https://mcp.example.com/v1","headers":{"Authorization":"Bearer \${API_KEY}"}}
      kiro-ide: .kiro/settings/mcp.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"TOKEN":"\${TOKEN}","MODE":"fast"}}
      kiro-ide: .kiro/settings/mcp.json mcpServers.acme {"url":"https://mcp.example.com/v1","headers":{"Authorization":"Bearer \${API_KEY}"}}
      opencode: opencode.json mcp.acme {"type":"local","command":["npx","-y","@acme/server"],"environment":{"TOKEN":"{env:TOKEN}","MODE":"fast"},"enabled":true}
      opencode: opencode.json mcp.acme {"type":"remote","url":"https://mcp.example.com/v1","headers":{"Authorization":"Bearer {env:API_KEY}"},"enabled":true}
      qwen-code: .qwen/settings.json mcpServers.acme {"command":"npx","args":["-y","@acme/server"],"env":{"TOKEN":"\${TOKEN}","MODE":"fast"}}
      qwen-code: .qwen/settings.json mcpServers.acme {"httpUrl":"https://mcp.example.com/v1","headers":{"Authorization":"Bearer \${API_KEY}"}}
      roo: refused: Roo Code: its settings take no variable of the environment here (TOKEN)
      roo: refused: Roo Code: its settings take no variable of the environment here (API_KEY)
      warp: refused: Warp: its settings take no variable of the environment here (TOKEN)
      warp: refused: Warp: its settings take no variable of the environment here (API_KEY)
      zed: refused: Zed: its settings take no variable of the environment here (TOKEN)
      zed: refused: Zed: its settings take no variable of the environment here (API_KEY)
      zoo: refused: Zoo Code: its settings take no variable of the environment here (TOKEN)
      zoo: refused: Zoo Code: its settings take no variable of the environment here (API_KEY)"
    `)
  })

  test('the file it writes is one that it is known to read, in a format that can be edited', async () => {
    for (const { id, servers, places } of withServers) {
      const { project, user } = servers ?? {}
      if (project !== undefined) expect(places.mcp?.project, id).toContain(project)
      if (user !== undefined) expect(places.mcp?.user, id).toContain(user)
      const converted = convert(id, { command: 'npx' })
      if (converted.kind === 'refused') throw new Error(`${id}: ${converted.reasons.join()}`)
      const { format, part } = converted.value
      const editor = await sharedFileEditor(format)
      const put = editor.put(fileOf(undefined), part, unknown)
      expect(
        textOf(editor.remove(put, part, { recorded: [editor.digestOf(part)] })),
      ).toBeUndefined()
    }
  })
})

describe('variables', () => {
  test.each([
    ['opencode', '{env:A}', '{env:A}'],
    ['cursor', '{env:A}', variable('env:A')],
    ['claude-code', variable('env:A'), variable('A')],
    ['claude-code', variable('A:-b c'), variable('A:-b c')],
    ['gemini-cli', `x${variable('A')}y`, `x${variable('A')}y`],
    ['claude-code', '$A costs 5$', '$A costs 5$'],
  ])('%s: %s becomes %s', (id, from, to) => {
    expect(written(id, { command: 'x', args: [from] })).toContain(JSON.stringify(to))
  })

  test.each([
    ['cursor', variable('A:-b'), /has a default/u],
    ['gemini-cli', 'pay $A', /dollar/u],
    ['codex', variable('A'), /no variable/u],
    ['zed', variable('A'), /no variable/u],
  ])('%s: %s is refused', (id, from, reason) => {
    expect(reasonsOf(id, { command: 'x', args: [from] })).toMatch(reason)
  })

  test('Codex passes variables on by their names alone', () => {
    expect(reasonsOf('codex', { command: 'x', env: { A: variable('B') } })).toMatch(/put together/u)
    expect(
      reasonsOf('codex', { url: 'https://x.y', headers: { A: `b ${variable('C')}` } }),
    ).toMatch(/put together/u)
  })
})

describe('definitions that nobody gets', () => {
  const bad: readonly (readonly [string, unknown, RegExp])[] = [
    ['a value that is run', { command: 'x', args: ['$(curl evil)'] }, /would run/u],
    ['backticks', { command: 'x', env: { A: '`id`' } }, /would run/u],
    [
      'a leading exclamation mark',
      { url: 'https://x.y', headers: { A: '!cat key' } },
      /begins with !/u,
    ],
    ['a question to a person', { command: 'x', args: [variable('input:key')] }, /no variable/u],
    ['a file that is read', { command: 'x', args: ['{file:/etc/passwd}'] }, /no variable/u],
    ['a variable without end', { command: 'x', args: ['$' + '{A'] }, /no variable/u],
    [
      'a nested variable',
      { command: 'x', args: [variable(`A:-${variable('B')}`)] },
      /no variable/u,
    ],
    [
      'a file of the module',
      { command: `${variable('CLAUDE_PLUGIN_ROOT')}/server` },
      /file of its module/u,
    ],
    ['a relative program', { command: './server' }, /file of its module/u],
    [
      'a program that finds a header',
      { url: 'https://x.y', headersHelper: 'cat key' },
      /run a program/u,
    ],
    ['a server that is off', { command: 'x', disabled: true }, /turned it off/u],
    ['an unknown transport', { type: 'ws', url: 'wss://x' }, /not known/u],
    ['another kind of address', { type: 'http', url: 'file:///etc/passwd' }, /no http address/u],
    ['command and address', { command: 'x', url: 'https://x.y' }, /command and an address/u],
    ['nothing', {}, /neither/u],
    ['a list', [], /no map/u],
    ['numbers', { command: 7, args: [{}] }, /no text/u],
    ['a line break in a header', { url: 'https://x.y', headers: { A: 'b\r\nC: d' } }, /control/u],
    ['a header that is none', { url: 'https://x.y', headers: { 'A: b': 'c' } }, /no name/u],
    ['a variable that is none', { command: 'x', env: { 'A=B': 'c' } }, /no name/u],
    ['a prototype', JSON.parse('{"command": "x", "env": {"__proto__": "y"}}'), /no name/u],
    ['a long value', { command: 'x', args: ['y'.repeat(9_000)] }, /characters/u],
    [
      'many arguments',
      { command: 'x', args: Array.from({ length: 300 }, () => 'y') },
      /more than/u,
    ],
  ]
  test.each(bad)('%s', (_, definition, reason) => {
    for (const { id } of withServers) expect(reasonsOf(id, definition), id).toMatch(reason)
  })

  test('a name that the assistant does not take', () => {
    expect(reasonsOf('codex', { command: 'x' }, 'my server')).toMatch(/letters, digits/u)
    expect(reasonsOf('claude-code', { command: 'x' }, 'my server')).toBe('written')
  })
})

test('settings that do not come along are named', () => {
  const converted = convert('claude-code', {
    command: 'x',
    cwd: '/srv',
    alwaysAllow: ['delete_all'],
    timeout: 5,
    tools: ['*'],
    unheardOf: 1,
  })
  if (converted.kind === 'refused') throw new Error(converted.reasons.join())
  expect(converted.losses).toEqual([
    { setting: 'alwaysAllow', says: 'approvals are for you to give' },
    { setting: 'timeout', says: 'the default of the assistant holds' },
    { setting: 'unheardOf', says: 'skills does not know what it means' },
    { setting: 'cwd', says: 'it starts in a folder that the assistant chooses' },
  ])
  expect(JSON.stringify(converted.value.part.value)).not.toContain('delete_all')
})

test('an assistant whose file nobody documents is refused, and a variable that moves the file', () => {
  expect(reasonsOf('goose', { command: 'x' })).toMatch(/nobody documents/u)
  const assistant = assistants.find(({ id }) => id === 'claude-code')
  if (assistant === undefined) throw new Error('no Claude Code')
  const machine = machineWith({ CLAUDE_CONFIG_DIR: '/elsewhere' })
  const request = { assistant, machine, owner: 'a', name: 'b', definition: { command: 'x' } }
  expect(serverPart({ ...request, scope: userScope }).kind).toBe('refused')
  expect(serverPart({ ...request, scope: projectScope }).kind).toBe('converted')
})
