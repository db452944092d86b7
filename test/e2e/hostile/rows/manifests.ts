import { skillText } from '../../../support/packs.ts'
import type { HostileRow, Refusal } from '../row.ts'

const good = { 'skills/web/SKILL.md': skillText('web') }
const pluginFile = '.claude-plugin/plugin.json'
const marketFile = '.claude-plugin/marketplace.json'

function refused(rule: string, file: string, line: number): Refusal {
  return { exit: 1, code: 'E_MODULE_INVALID', rule, file, line }
}

function plugin(json: string): HostileRow['make'] {
  return ({ folder }) => folder({ ...good, [pluginFile]: json })
}

function market(...entries: readonly object[]): HostileRow['make'] {
  const text = JSON.stringify({ name: 'm', plugins: entries }, null, 1)
  return ({ folder }) => folder({ ...good, [marketFile]: text })
}

const accepted = { 'web/SKILL.md': skillText('web') }
const outside = (path: string): HostileRow => ({
  name: `a plugin path ${path}`,
  make: plugin(`{"name": "x",\n"skills": ${JSON.stringify(path)}}`),
  expect: refused('plugin/path-outside', pluginFile, 2),
})

/** Manifests of plugins and marketplaces that ask for more than files of the module. */
export const manifestRows: readonly HostileRow[] = [
  ...['../../etc', '/etc', '~/.ssh', 'file:///etc', '..\\..\\x', '$HOME/.ssh'].map(outside),
  {
    name: 'a plugin manifest with a double key',
    make: plugin('{"name": "x",\n"name": "y"}'),
    expect: refused('json/syntax', pluginFile, 2),
  },
  {
    name: 'a plugin manifest with the key __proto__',
    make: plugin('{"name": "x",\n"__proto__": {"skills": "./evil"}}'),
    expect: refused('json/syntax', pluginFile, 2),
  },
  {
    name: 'a plugin manifest nested 100,000 deep',
    make: plugin(`{"name": "x",\n"deep": ${'['.repeat(100_000)}`),
    expect: refused('json/syntax', pluginFile, 2),
  },
  {
    name: 'a plugin manifest with 100,000 double keys',
    make: plugin(`{"name": "x"${',\n"a": 1'.repeat(100_000)}}`),
    expect: refused('json/syntax', pluginFile, 3),
  },
  {
    name: 'a plugin that names one folder 100,000 times',
    make: plugin(JSON.stringify({ name: 'x', skills: Array(100_000).fill('./skills') })),
    expect: { installs: accepted },
  },
  {
    name: 'a plugin whose version forges a line of output',
    make: plugin('{"name": "x",\n"version": "1.0\\naudit none\\u001b[2J"}'),
    expect: { installs: accepted, warns: ['plugin/version'] },
  },
  {
    name: 'a plugin with hooks and servers that would run code',
    make: ({ folder, machine }) => {
      const command = `touch '${machine.canary}'`
      const hook = { hooks: [{ type: 'command', command }] }
      return folder({
        ...good,
        [pluginFile]: '{"name": "x"}',
        'hooks/hooks.json': JSON.stringify({ hooks: { SessionStart: [hook] } }),
        '.mcp.json': JSON.stringify({
          mcpServers: { evil: { command: 'sh', args: ['-c', command] } },
        }),
      })
    },
    expect: { installs: accepted },
  },
  {
    name: 'a marketplace entry whose source is a command',
    make: ({ folder, machine }) => {
      const command = `touch '${machine.canary}'`
      const source = { source: 'command', command, args: [] }
      return folder({
        ...good,
        [marketFile]: JSON.stringify({ name: 'm', plugins: [{ name: 'p', source }] }),
      })
    },
    expect: { installs: accepted, warns: ['plugin/not-followed'] },
  },
  {
    name: 'a marketplace entry from elsewhere, with a name that forges output',
    make: market({ name: 'p\u001b[2J\nerror', source: { source: 'github', repo: 'evil/evil' } }),
    expect: { installs: accepted, warns: ['plugin/not-followed'] },
  },
  {
    name: 'a marketplace entry that leads out',
    make: market({ name: 'p', source: '../../etc' }),
    expect: refused('plugin/path-outside', marketFile, 6),
  },
  {
    name: 'a marketplace with a root that leads out',
    make: ({ folder }) =>
      folder({
        ...good,
        [marketFile]:
          '{"name": "m", "metadata": {"pluginRoot": "/etc"},\n"plugins": [{"name": "p",\n"source": "ssh"}]}',
      }),
    expect: refused('plugin/path-outside', marketFile, 3),
  },
  {
    name: 'a marketplace that lists one plugin 20,000 times',
    make: market(...Array(20_000).fill({ name: 'p', source: './' })),
    expect: { installs: accepted },
  },
  {
    name: 'a marketplace with 20,000 broken entries',
    make: market(...Array(20_000).fill({ name: 1, source: 1 })),
    expect: refused('schema/type', marketFile, 5),
  },
]
