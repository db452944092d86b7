import { assistants, loadEditor } from '@skills/assistants'
import { describe, expect, test } from 'vitest'
import { type Asked, idsWith, placeFor, writtenPart } from '../../support/written-part.ts'
import { project, user } from './site.ts'

const withServers = idsWith('mcp')
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

function server(definition: unknown, name = 'acme'): Asked {
  return { kind: 'mcp', name, definition }
}

async function written(id: string, definition: unknown): Promise<string> {
  const part = await writtenPart(id, server(definition))
  if (typeof part === 'string') return `refused: ${part}`
  return `${part.place.display} ${JSON.stringify(JSON.parse(part.text))}`
}

async function reasonsOf(id: string, definition: unknown, name?: string): Promise<string> {
  const part = await writtenPart(id, server(definition, name))
  return typeof part === 'string' ? part : 'written'
}

async function rowsOf(definitions: readonly unknown[]): Promise<string> {
  const rows: string[] = []
  for (const id of withServers)
    for (const definition of definitions) rows.push(`${id}: ${await written(id, definition)}`)
  return rows.join('\n')
}

describe('what each assistant gets', () => {
  test('a program', async () => {
    expect(await rowsOf([{ ...local, env: { MODE: 'fast' } }])).toMatchInlineSnapshot(`
      "amp: .amp/settings.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"}}
      antigravity-cli: .agents/mcp_config.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"}}
      antigravity-ide: .agents/mcp_config.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"}}
      claude-code: .mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"},"type":"stdio"}
      cline: ~/.cline/data/settings/cline_mcp_settings.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"},"type":"stdio"}
      codex: .codex/config.toml {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"}}
      copilot-cli: .github/mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"},"tools":["*"],"type":"local"}
      copilot-vscode: .vscode/mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"},"type":"stdio"}
      cursor: .cursor/mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"},"type":"stdio"}
      devin-desktop: ~/.codeium/windsurf/mcp_config.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"}}
      factory-droid: .factory/mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"},"type":"stdio"}
      gemini-cli: .gemini/settings.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"}}
      kilo: kilo.jsonc {"command":["npx","-y","@acme/server"],"enabled":true,"environment":{"MODE":"fast"},"type":"local"}
      kiro-cli: .kiro/settings/mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"}}
      kiro-ide: .kiro/settings/mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"}}
      opencode: opencode.json {"command":["npx","-y","@acme/server"],"enabled":true,"environment":{"MODE":"fast"},"type":"local"}
      qwen-code: .qwen/settings.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"}}
      roo: .roo/mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"}}
      warp: .warp/.mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"}}
      zed: .zed/settings.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"}}
      zoo: .roo/mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"}}"
    `)
  })

  test('an address', async () => {
    expect(await rowsOf([{ ...remote, headers: { 'X-Mode': 'fast' } }])).toMatchInlineSnapshot(`
      "amp: .amp/settings.json {"headers":{"X-Mode":"fast"},"url":"https://mcp.example.com/v1"}
      antigravity-cli: .agents/mcp_config.json {"headers":{"X-Mode":"fast"},"serverUrl":"https://mcp.example.com/v1"}
      antigravity-ide: .agents/mcp_config.json {"headers":{"X-Mode":"fast"},"serverUrl":"https://mcp.example.com/v1"}
      claude-code: .mcp.json {"headers":{"X-Mode":"fast"},"type":"http","url":"https://mcp.example.com/v1"}
      cline: ~/.cline/data/settings/cline_mcp_settings.json {"headers":{"X-Mode":"fast"},"type":"streamableHttp","url":"https://mcp.example.com/v1"}
      codex: .codex/config.toml {"http_headers":{"X-Mode":"fast"},"url":"https://mcp.example.com/v1"}
      copilot-cli: .github/mcp.json {"headers":{"X-Mode":"fast"},"tools":["*"],"type":"http","url":"https://mcp.example.com/v1"}
      copilot-vscode: .vscode/mcp.json {"headers":{"X-Mode":"fast"},"type":"http","url":"https://mcp.example.com/v1"}
      cursor: .cursor/mcp.json {"headers":{"X-Mode":"fast"},"url":"https://mcp.example.com/v1"}
      devin-desktop: ~/.codeium/windsurf/mcp_config.json {"headers":{"X-Mode":"fast"},"serverUrl":"https://mcp.example.com/v1"}
      factory-droid: .factory/mcp.json {"headers":{"X-Mode":"fast"},"type":"http","url":"https://mcp.example.com/v1"}
      gemini-cli: .gemini/settings.json {"headers":{"X-Mode":"fast"},"httpUrl":"https://mcp.example.com/v1"}
      kilo: kilo.jsonc {"enabled":true,"headers":{"X-Mode":"fast"},"type":"remote","url":"https://mcp.example.com/v1"}
      kiro-cli: .kiro/settings/mcp.json {"headers":{"X-Mode":"fast"},"url":"https://mcp.example.com/v1"}
      kiro-ide: .kiro/settings/mcp.json {"headers":{"X-Mode":"fast"},"url":"https://mcp.example.com/v1"}
      opencode: opencode.json {"enabled":true,"headers":{"X-Mode":"fast"},"type":"remote","url":"https://mcp.example.com/v1"}
      qwen-code: .qwen/settings.json {"headers":{"X-Mode":"fast"},"httpUrl":"https://mcp.example.com/v1"}
      roo: .roo/mcp.json {"headers":{"X-Mode":"fast"},"type":"streamable-http","url":"https://mcp.example.com/v1"}
      warp: .warp/.mcp.json {"headers":{"X-Mode":"fast"},"url":"https://mcp.example.com/v1"}
      zed: .zed/settings.json {"headers":{"X-Mode":"fast"},"url":"https://mcp.example.com/v1"}
      zoo: .roo/mcp.json {"headers":{"X-Mode":"fast"},"type":"streamable-http","url":"https://mcp.example.com/v1"}"
    `)
  })

  test('variables of the environment, in its own spelling or refused with the reason', async () => {
    expect(await rowsOf([local, remote])).toMatchInlineSnapshot(`
      "amp: .amp/settings.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast","TOKEN":"\${TOKEN}"}}
      amp: .amp/settings.json {"headers":{"Authorization":"Bearer \${API_KEY}"},"url":"https://mcp.example.com/v1"}
      antigravity-cli: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (TOKEN).
      antigravity-cli: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (API_KEY).
      antigravity-ide: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (TOKEN).
      antigravity-ide: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (API_KEY).
      claude-code: .mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast","TOKEN":"\${TOKEN}"},"type":"stdio"}
      claude-code: .mcp.json {"headers":{"Authorization":"Bearer \${API_KEY}"},"type":"http","url":"https://mcp.example.com/v1"}
      cline: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (TOKEN).
      cline: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (API_KEY).
      codex: .codex/config.toml {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast"},"env_vars":["TOKEN"]}
      codex: .codex/config.toml {"bearer_token_env_var":"API_KEY","url":"https://mcp.example.com/v1"}
      copilot-cli: .github/mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast","TOKEN":"\${TOKEN}"},"tools":["*"],"type":"local"}
      copilot-cli: .github/mcp.json {"headers":{"Authorization":"Bearer \${API_KEY}"},"tools":["*"],"type":"http","url":"https://mcp.example.com/v1"}
      copilot-vscode: .vscode/mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast","TOKEN":"\${env:TOKEN}"},"type":"stdio"}
      copilot-vscode: .vscode/mcp.json {"headers":{"Authorization":"Bearer \${env:API_KEY}"},"type":"http","url":"https://mcp.example.com/v1"}
      cursor: .cursor/mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast","TOKEN":"\${env:TOKEN}"},"type":"stdio"}
      cursor: .cursor/mcp.json {"headers":{"Authorization":"Bearer \${env:API_KEY}"},"url":"https://mcp.example.com/v1"}
      devin-desktop: ~/.codeium/windsurf/mcp_config.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast","TOKEN":"\${env:TOKEN}"}}
      devin-desktop: ~/.codeium/windsurf/mcp_config.json {"headers":{"Authorization":"Bearer \${env:API_KEY}"},"serverUrl":"https://mcp.example.com/v1"}
      factory-droid: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (TOKEN).
      factory-droid: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (API_KEY).
      gemini-cli: .gemini/settings.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast","TOKEN":"\${TOKEN}"}}
      gemini-cli: .gemini/settings.json {"headers":{"Authorization":"Bearer \${API_KEY}"},"httpUrl":"https://mcp.example.com/v1"}
      kilo: kilo.jsonc {"command":["npx","-y","@acme/server"],"enabled":true,"environment":{"MODE":"fast","TOKEN":"{env:TOKEN}"},"type":"local"}
      kilo: kilo.jsonc {"enabled":true,"headers":{"Authorization":"Bearer {env:API_KEY}"},"type":"remote","url":"https://mcp.example.com/v1"}
      kiro-cli: .kiro/settings/mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast","TOKEN":"\${TOKEN}"}}
      kiro-cli: .kiro/settings/mcp.json {"headers":{"Authorization":"Bearer \${API_KEY}"},"url":"https://mcp.example.com/v1"}
      kiro-ide: .kiro/settings/mcp.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast","TOKEN":"\${TOKEN}"}}
      kiro-ide: .kiro/settings/mcp.json {"headers":{"Authorization":"Bearer \${API_KEY}"},"url":"https://mcp.example.com/v1"}
      opencode: opencode.json {"command":["npx","-y","@acme/server"],"enabled":true,"environment":{"MODE":"fast","TOKEN":"{env:TOKEN}"},"type":"local"}
      opencode: opencode.json {"enabled":true,"headers":{"Authorization":"Bearer {env:API_KEY}"},"type":"remote","url":"https://mcp.example.com/v1"}
      qwen-code: .qwen/settings.json {"args":["-y","@acme/server"],"command":"npx","env":{"MODE":"fast","TOKEN":"\${TOKEN}"}}
      qwen-code: .qwen/settings.json {"headers":{"Authorization":"Bearer \${API_KEY}"},"httpUrl":"https://mcp.example.com/v1"}
      roo: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (TOKEN).
      roo: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (API_KEY).
      warp: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (TOKEN).
      warp: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (API_KEY).
      zed: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (TOKEN).
      zed: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (API_KEY).
      zoo: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (TOKEN).
      zoo: refused: The MCP server acme of acme-web is not written: its settings take no variable of the environment here (API_KEY)."
    `)
  })

  test('the file it writes is one that it is known to read, in a format that can be edited', async () => {
    for (const { id, places } of assistants) {
      const { project: inProject, user: below } = places.mcp?.writes ?? {}
      if (inProject !== undefined) expect(places.mcp?.project, id).toContain(inProject.path)
      if (below !== undefined) expect(places.mcp?.user, id).toContain(below.path)
      for (const written of [inProject, below])
        if (written !== undefined)
          expect((await loadEditor(written.form.writer)).isEmpty('')).toBe(true)
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
  ])('%s: %s becomes %s', async (id, from, to) => {
    expect(await written(id, { command: 'x', args: [from] })).toContain(JSON.stringify(to))
  })

  test.each([
    ['cursor', variable('A:-b'), /has a default/u],
    ['gemini-cli', 'pay $A', /dollar/u],
    ['codex', variable('A'), /no variable/u],
    ['zed', variable('A'), /no variable/u],
  ])('%s: %s is refused', async (id, from, reason) => {
    expect(await reasonsOf(id, { command: 'x', args: [from] })).toMatch(reason)
  })

  test('Codex passes variables on by their names alone', async () => {
    expect(await reasonsOf('codex', { command: 'x', env: { A: variable('B') } })).toMatch(
      /put together/u,
    )
    expect(
      await reasonsOf('codex', { url: 'https://x.y', headers: { A: `b ${variable('C')}` } }),
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
  test.each(bad)('%s', async (_, definition, reason) => {
    for (const id of withServers) expect(await reasonsOf(id, definition), id).toMatch(reason)
  })

  test('a name that the assistant does not take', async () => {
    expect(await reasonsOf('codex', { command: 'x' }, 'my server')).toMatch(/letters, digits/u)
    expect(await reasonsOf('claude-code', { command: 'x' }, 'my server')).toBe('written')
  })
})

test('settings that do not come along are named', async () => {
  const definition = {
    command: 'x',
    cwd: '/srv',
    alwaysAllow: ['delete_all'],
    timeout: 5,
    tools: ['*'],
    unheardOf: 1,
  }
  const part = await writtenPart('claude-code', server(definition))
  if (typeof part === 'string') throw new Error(part)
  expect(part.lost).toEqual([
    'alwaysAllow: approvals are for you to give',
    'timeout: the default of the assistant holds',
    'unheardOf: skills does not know what it means',
    'cwd: it starts in a folder that the assistant chooses',
  ])
  expect(part.text).not.toContain('delete_all')
})

test('an assistant whose file nobody documents has no place, nor a file that a variable moves', () => {
  expect(placeFor('goose', { kind: 'mcp' })).toBeUndefined()
  const env = { CLAUDE_CONFIG_DIR: '/elsewhere' }
  expect(placeFor('claude-code', { kind: 'mcp', scope: user })).toBeDefined()
  expect(placeFor('claude-code', { kind: 'mcp', scope: user, env })).toBeUndefined()
  expect(placeFor('claude-code', { kind: 'mcp', scope: project, env })).toBeDefined()
})
