import { sha256 } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { type Files, folders, read, skill, told } from '../validate/module-of-files.ts'

describe('a plugin', () => {
  const manifest = (value: object, files: Files = {}): Files => ({
    '.claude-plugin/plugin.json': JSON.stringify(value),
    ...files,
  })

  it('says who it is', () => {
    const value = { name: 'p', version: '1.2.3', license: 'MIT', author: { name: 'A. Author' } }
    expect(read(manifest(value))).toMatchObject({
      declaredName: 'p',
      declaredVersion: '1.2.3',
      license: 'MIT',
      publisher: 'A. Author',
    })
    expect(read(manifest({ name: 'p', author: 'Just text' })).publisher).toBe('Just text')
  })

  it('adds paths to its folder of skills; a path may be one skill', () => {
    const files = manifest(
      { name: 'p', skills: ['./extra', './single/one', `\${CLAUDE_PLUGIN_ROOT}/more/`] },
      {
        'skills/a/SKILL.md': skill('a'),
        'extra/b/SKILL.md': skill('b'),
        'single/one/SKILL.md': skill('one'),
        'single/two/SKILL.md': skill('two'),
        'more/c/SKILL.md': skill('c'),
      },
    )
    expect(folders(files)).toEqual(['skills/a', 'extra/b', 'more/c', 'single/one'])
    expect(
      read(manifest({ name: 'p', skills: './x' }, { 'x/a/SKILL.md': skill('a') })).skills,
    ).toHaveLength(1)
  })

  for (const path of [
    '../other',
    './a/../../other',
    '/etc',
    'C:/windows',
    '~/skills',
    'file:///etc',
    '..\\other',
    '$HOME/x',
    './.git/hooks',
    'a\u0000b',
  ])
    it(`may not name ${JSON.stringify(path)}`, () => {
      const { problems } = read(manifest({ name: 'p', skills: [path] }))
      expect(problems).toHaveLength(1)
      expect(problems[0]).toMatchObject({
        severity: 'error',
        rule: 'plugin/path-outside',
        file: '.claude-plugin/plugin.json',
        line: 1,
        skill: undefined,
      })
    })

  it('has a version only where it is one', () => {
    for (const version of ['1.0\naudit: none', '\u001b[2J', '-x', 'x'.repeat(65), '']) {
      const files = manifest({ name: 'p', version })
      expect(read(files).declaredVersion).toBeUndefined()
      expect(told(files)).toEqual(['warning plugin/version .claude-plugin/plugin.json'])
    }
  })

  it('is warned of a path that is not there', () => {
    const files = manifest({ name: 'p', skills: ['./gone'] })
    expect(told(files)).toEqual(['warning plugin/path-missing .claude-plugin/plugin.json'])
  })

  it('is refused where its manifest is malformed', () => {
    const broken = (text: string) => told({ '.claude-plugin/plugin.json': text })
    const error = (rule: string) => [`error ${rule} .claude-plugin/plugin.json`]
    expect(broken('{')).toEqual(error('json/syntax'))
    expect(broken('{"name": "p",}')).toContain(error('json/syntax')[0])
    expect(broken('{"name": "p", "__proto__": {}}')).toEqual(error('json/syntax'))
    expect(broken('{"name": "p", "name": "q"}')).toEqual(error('json/syntax'))
    expect(broken('[]')).toEqual(error('schema/type'))
    expect(broken('{}')).toEqual(error('schema/missing-key'))
    expect(broken('{"name": "p", "skills": 1}')).toEqual(error('schema/type'))
    expect(broken('{"name": "p", "skills": ["", 2]}')).toHaveLength(2)
    expect(broken('['.repeat(100_000))).toEqual(error('json/syntax'))
  })

  it('carries commands, agents, hooks and servers', () => {
    const { others } = read(
      manifest(
        {
          name: 'p',
          commands: './cmds/x.md',
          agents: ['./people/'],
          mcpServers: { inline: { command: 'x' } },
          hooks: './more-hooks.json',
        },
        {
          'commands/go.md': '',
          'cmds/x.md': '',
          'people/judge.md': '',
          'hooks/hooks.json': '{"hooks": {"PreToolUse": []}}',
          'more-hooks.json': '{"hooks": {"Stop": []}}',
          '.mcp.json': '{"mcpServers": {"file": {"command": "x"}}}',
        },
      ),
    )
    expect(others.map(({ kind, name, file }) => `${kind} ${name} ${file}`)).toEqual([
      'agent judge people/judge.md',
      'command go commands/go.md',
      'command x cmds/x.md',
      'hook PreToolUse hooks/hooks.json',
      'hook Stop more-hooks.json',
      'mcp file .mcp.json',
      'mcp inline .claude-plugin/plugin.json',
    ])
  })

  it('carries each with a digest of what defines it, and of nothing else', () => {
    const servers = '{"mcpServers": {"docs": {"command": "x", "args": ["a"]}, "other": {}}}'
    const files = manifest(
      { name: 'p', hooks: { Stop: [1] }, mcpServers: { docs: { command: 'y' } } },
      { 'commands/go.md': 'text', '.mcp.json': servers },
    )
    const digests = (changed: Files = {}) =>
      Object.fromEntries(
        read({ ...files, ...changed }).others.map(({ name, file, digest }) => [
          `${name} ${file}`,
          digest,
        ]),
      )
    const before = digests()
    const docs = 'docs .mcp.json'
    expect(before['go commands/go.md']).toBe(sha256('text'))
    // printf '{\n  "args": [\n    "a"\n  ],\n  "command": "x"\n}\n' | sha256sum
    expect(before[docs]).toBe(sha256('{\n  "args": [\n    "a"\n  ],\n  "command": "x"\n}\n'))
    expect(before['Stop .claude-plugin/plugin.json']).toBe(sha256('[\n  1\n]\n'))
    const rewritten = '{"docs": {"args":["a"],"command":"x"}, "other": {"command": "new"}}'
    const after = digests({ '.mcp.json': rewritten })
    expect(after[docs]).toBe(before[docs])
    expect(after['other .mcp.json']).not.toBe(before['other .mcp.json'])
    const otherDocs = before['docs .claude-plugin/plugin.json']
    expect(otherDocs).toBeDefined()
    expect(otherDocs).not.toBe(before[docs])
  })

  it('carries two servers of one name and file where two plugins define them differently', () => {
    const plugin = (name: string, command: string) => ({
      name,
      source: `./${name}`,
      mcpServers: { docs: { command } },
    })
    const plugins = [plugin('one', 'x'), plugin('two', 'y')]
    const { others } = read({
      '.claude-plugin/marketplace.json': JSON.stringify({ name: 'm', plugins }),
      'one/README.md': '',
      'two/README.md': '',
    })
    expect(others.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['mcp docs', 'mcp docs'])
    expect(new Set(others.map(({ digest }) => digest)).size).toBe(2)
  })

  it('is told of server and hook files that cannot be read', () => {
    const files = manifest({ name: 'p' }, { '.mcp.json': '{', 'hooks/hooks.json': '{"hooks": []}' })
    const all = told(files)
    expect(all[0]).toBe('error json/syntax .mcp.json')
    expect(all.at(-1)).toBe('error json/shape hooks/hooks.json')
  })

  it('is told what is not installed', () => {
    const files = manifest({ name: 'p', lspServers: {} })
    expect(told(files)).toEqual(['note plugin/not-installed .claude-plugin/plugin.json'])
  })
})

describe('an Agent Plugins manifest', () => {
  it('is known by its $schema', () => {
    const files = {
      'plugin.json':
        '{"$schema": "https://agent-plugins.org/1.0/plugin.json", "name": "ap", "version": "1.0.0"}',
      'mcp.json': '{"mcpServers": {"docs": {}}}',
      'skills/a/SKILL.md': skill('a'),
    }
    const module = read(files)
    expect(module.layouts).toEqual(['agent-plugin', 'skills-folder'])
    expect(module).toMatchObject({ declaredName: 'ap', declaredVersion: '1.0.0' })
    expect(module.others).toMatchObject([{ kind: 'mcp', name: 'docs', file: 'mcp.json' }])
  })

  it('is not every plugin.json', () => {
    expect(read({ 'plugin.json': '{"id": "panel"}' }).layouts).toEqual([])
    expect(read({ 'plugin.json': '{' }).problems).toEqual([])
    const foreign = '{"$schema": "https://agent-plugins.org.example.com/x", "name": 1}'
    expect(read({ 'plugin.json': foreign }).layouts).toEqual([])
  })

  it('is refused where it is meant and malformed', () => {
    const named = '{"$schema": "https://agent-plugins.org/1.0/plugin.json"'
    expect(told({ 'plugin.json': `${named}}` })).toEqual(['error schema/missing-key plugin.json'])
    expect(told({ 'plugin.json': named })[0]).toBe('error json/syntax plugin.json')
  })
})

describe('a marketplace', () => {
  const marketplace = (value: object, files: Files = {}): Files => ({
    '.claude-plugin/marketplace.json': JSON.stringify(
      { name: 'm', plugins: [], ...value },
      null,
      1,
    ),
    ...files,
  })

  it('has its plugins with relative sources read', () => {
    const module = read(
      marketplace(
        {
          owner: { name: 'Owner' },
          metadata: { version: '2.0.0', pluginRoot: './plugins' },
          plugins: [
            { name: 'one', source: './plugins/one' },
            { name: 'two', source: 'two', strict: false, skills: ['./special'] },
            { name: 'three', source: './plugins/three' },
          ],
        },
        {
          'plugins/one/.claude-plugin/plugin.json': '{"name": "one"}',
          'plugins/one/skills/a/SKILL.md': skill('a'),
          'plugins/one/commands/go.md': '',
          'plugins/two/special/b/SKILL.md': skill('b'),
          'plugins/three/SKILL.md': skill('three'),
          'plugins/unlisted/skills/c/SKILL.md': skill('c'),
        },
      ),
    )
    expect(module).toMatchObject({
      layouts: ['claude-marketplace'],
      declaredName: 'm',
      declaredVersion: '2.0.0',
      publisher: 'Owner',
    })
    expect(module.skills.map(({ folder }) => folder)).toEqual([
      'plugins/one/skills/a',
      'plugins/two/special/b',
      'plugins/three',
    ])
    expect(module.others).toMatchObject([
      { kind: 'command', name: 'go', file: 'plugins/one/commands/go.md' },
    ])
    expect(module.problems.map(({ severity, rule, file }) => [severity, rule, file])).toEqual([
      ['note', 'layout/skill-not-reached', 'plugins/unlisted/skills/c/SKILL.md'],
    ])
  })

  it('is read once, however often it lists one plugin or names one folder', () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `p/skills/s${index}/SKILL.md`,
        skill(`s${index}`),
      ]),
    )
    const plugins = Array.from({ length: 20_000 }, () => ({
      name: 'p',
      source: './p',
      skills: ['./skills', './skills/', './skills/s1'],
    }))
    const own = {
      'p/.claude-plugin/plugin.json': JSON.stringify({ name: 'p', pad: 'x'.repeat(1e6) }),
    }
    const before = performance.now()
    const module = read(marketplace({ plugins }, { ...files, ...own }))
    expect(performance.now() - before).toBeLessThan(5_000)
    expect(module.skills).toHaveLength(200)
    expect(module.problems).toEqual([])
  })

  it('has a plugin that is one skill beside its folder of skills only where that has none', () => {
    const files = { 'p/SKILL.md': skill('p'), 'p/more/a/SKILL.md': skill('a') }
    const twice = [
      { name: 'p', source: './p', skills: ['./more'] },
      { name: 'q', source: './p', skills: ['./more'] },
    ]
    expect(folders(marketplace({ plugins: twice }, files))).toEqual(['p/more/a'])
    expect(folders(marketplace({ plugins: [{ name: 'p', source: './p' }] }, files))).toEqual(['p'])
  })

  it('with a thousand mistakes tells the first and how many there are', () => {
    const plugins = Array.from({ length: 5_000 }, () => ({ name: 1, source: 1 }))
    const before = performance.now()
    const rules = told(marketplace({ plugins }, { 'skills/a/SKILL.md': skill('a') }))
    expect(performance.now() - before).toBeLessThan(5_000)
    expect(rules.length).toBeLessThan(250)
    expect(rules.at(-1)).toBe('error file/more-problems .claude-plugin/marketplace.json')
  })

  it('has every other source noted and never followed', () => {
    const sources = [
      { source: 'github', repo: 'o/r' },
      { source: 'url', url: 'https://example.com/x.git' },
      { source: 'npm', package: 'x' },
      { source: 'archive', url: 'https://example.com/x.zip' },
      { source: 'command', command: 'touch /tmp/owned' },
    ]
    const plugins = sources.map((source, index) => ({ name: `p${index}`, source }))
    const { problems, skills } = read(marketplace({ plugins }))
    expect(skills).toEqual([])
    expect(problems.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(
      sources.map(() => 'note plugin/not-followed'),
    )
    expect(problems[4]?.message).toBe(
      'The plugin "p4" comes from another source (command) and is not followed.',
    )
    expect(problems.map(({ line }) => line)).toEqual([6, 13, 20, 27, 34])
  })

  it('may not have sources outside the module', () => {
    const plugins = [
      { name: 'up', source: '../other' },
      { name: 'root', source: '/etc' },
    ]
    const { problems } = read(marketplace({ plugins }))
    expect(problems.map(({ rule }) => rule)).toEqual(['plugin/path-outside', 'plugin/path-outside'])
  })

  it('may not reach outside by its plugin root', () => {
    const files = marketplace({
      metadata: { pluginRoot: '../..' },
      plugins: [{ name: 'x', source: 'x' }],
    })
    expect(told(files)).toEqual(['error plugin/path-outside .claude-plugin/marketplace.json'])
  })

  it('is refused where it is malformed', () => {
    const rules = (value: object) => read(marketplace(value)).problems.map(({ rule }) => rule)
    expect(rules({ plugins: [{ name: 'x', source: 3 }] })).toEqual(['schema/type'])
    expect(rules({ plugins: [{ source: './x' }] })).toEqual(['schema/missing-key'])
    expect(rules({ plugins: {} })).toEqual(['schema/type'])
  })
})
