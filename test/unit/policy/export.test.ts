import { compilePolicy, exportTargets, placedStatements } from '@skills/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layerOf, stackOf } from '../../support/policy-facts.ts'

const compiled = (id: string, ...texts: readonly string[]) => {
  const target = exportTargets.find((one) => one.id === id)
  if (target === undefined) throw new TypeError(id)
  const layers = texts.map((text, index) => layerOf(text, { name: `${index}.yaml`, kind: 'team' }))
  return compilePolicy(stackOf(...layers), target)
}
const json = (id: string, ...texts: readonly string[]): unknown =>
  JSON.parse(compiled(id, ...texts).text)

const policy = `sources: {allow: ["github:acme/skills", "https://git.acme.example/**", "npm:@acme/pack", "registry:*"]}
capabilities:
  tools: {deny: ["Bash(curl:*)", "Bash(git push:*)", WebFetch, "Own(x)"]}
  hooks: {allow: []}
  mcp: {allow: [{name: docs}, {name: "x*"}]}
contact: {email: sec@acme.example, url: "https://acme.example/sec"}`

describe('a policy in the settings of', () => {
  it('Claude Code', () => {
    expect(json('claude-code', policy)).toEqual({
      permissions: { deny: ['Bash(curl:*)', 'Bash(git push:*)', 'WebFetch'] },
      allowManagedHooksOnly: true,
      allowedMcpServers: [{ serverName: 'docs' }],
      allowManagedMcpServersOnly: true,
      strictKnownMarketplaces: [
        { source: 'github', repo: 'acme/skills' },
        { source: 'hostPattern', hostPattern: '^git\\.acme\\.example$' },
        { source: 'npm', package: '@acme/pack' },
      ],
    })
    const notes = compiled('claude-code', policy).expressed.map(({ note }) => note)
    expect(notes.join(' ')).toContain('registry:*')
    expect(notes.join(' ')).toContain('Own(x)')
    expect(notes.join(' ')).toContain('x*')
  })

  it('GitHub Copilot', () => {
    expect(json('copilot', policy)).toMatchObject({
      permissions: { deny: ['Shell(curl *)', 'Shell(git push *)'] },
      allowedMcpServers: [{ serverName: 'docs' }],
    })
  })

  it('Codex', () => {
    expect(compiled('codex', policy).text).toBe(`allow_managed_hooks_only = true

[rules]
prefix_rules = [
  { pattern = [{ token = "curl" }], decision = "forbidden", justification = "Denied by policy." },
  { pattern = [{ token = "git" }, { token = "push" }], decision = "forbidden", justification = "Denied by policy." },
]
`)
    expect(compiled('codex', 'capabilities: {mcp: {allow: []}}').text).toBe('[mcp_servers]\n')
  })

  it('Visual Studio Code and Cursor', () => {
    const none = 'capabilities: {mcp: {allow: []}}'
    expect(json('vscode', `${policy.split('\n').at(-1)}\n${none}`)).toEqual({
      ChatMCP: 'none',
      AdminContactEmail: 'sec@acme.example',
      AdminContactUrl: 'https://acme.example/sec',
    })
    expect(json('cursor', none)).toEqual({ mcpAllowlist: [] })
    expect(json('cursor', policy)).toEqual({})
  })
})

describe('an export', () => {
  it.each(exportTargets)('to $id says of each line whether it is expressed', (target) => {
    const stack = stackOf(layerOf(policy), layerOf('mode: warn\nlimits: {files: 1}', { name: 'b' }))
    const { expressed, unexpressed } = compilePolicy(stack, target)
    const binding = placedStatements(stack).filter((one) => one.overruledBy === undefined)
    expect(expressed.length + unexpressed.length).toBe(binding.length)
    expect(target.sources.length).toBeGreaterThan(0)
  })

  it('takes of several layers only what all of them allow', () => {
    const lists = [
      'sources: {allow: ["github:acme/*"]}',
      'sources: {allow: ["github:acme/a", "github:b/b"]}',
    ]
    expect(json('copilot', ...lists)).toEqual({
      strictKnownMarketplaces: [{ source: 'github', repo: 'acme/a' }],
    })
    expect(json('copilot', 'sources: {allow: ["github:a/a"]}', 'sources: {default: deny}')).toEqual(
      {
        strictKnownMarketplaces: [],
      },
    )
  })

  it('takes nothing of a layer that only warns, and says so', () => {
    const { text, unexpressed } = compiled(
      'claude-code',
      'mode: warn\ncapabilities: {hooks: {allow: []}}',
    )
    expect(text).toBe('{}\n')
    expect(unexpressed.map(({ why }) => why)).toContain('the layer only warns')
  })

  it('is a file that can be read, whatever the policy names', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((one) => /^\S(?:.*\S)?$/u.test(one))
    fc.assert(
      fc.property(word, (text) => {
        const one = JSON.stringify(`Bash(${text})`)
        const named = `capabilities: {tools: {deny: [${one}]}, mcp: {allow: [{name: ${JSON.stringify(text)}}]}}`
        for (const { id, format } of exportTargets) {
          const { text: file } = compiled(id, named)
          if (format === 'json') JSON.parse(file)
          else expect(file).toMatch(/^[ -~\n]*$/u)
        }
      }),
    )
  })
})
