import {
  isSkillsError,
  type Module,
  parseModuleName,
  type SkillsError,
  type SourceSpec,
  sha256,
} from '@skills/core'
import { describe, expect, it } from 'vitest'
import {
  type Carrier,
  findGrants,
  type Grant,
  grantWarnings,
  withGrant,
} from '../../../packages/operations/src/install/grants.ts'
import { nextManifest } from '../../../packages/operations/src/install/next-manifest.ts'

type Other = Module['others'][number]

function other(kind: Other['kind'], name: string, content = name, file = '.mcp.json'): Other {
  return { kind, name, file, digest: sha256(content) }
}

function carrier(name: string, ...others: Other[]): Carrier {
  return { module: parseModuleName(name), others }
}

function thrown(work: () => unknown): SkillsError {
  try {
    work()
  } catch (error) {
    if (isSkillsError(error)) return error
    throw error
  }
  return expect.unreachable()
}

const pack = carrier('pack', other('mcp', 'docs'), other('hook', 'Stop'), other('command', 'go'))

describe('a grant', () => {
  it('is bound to the module and the digest of what it names', () => {
    expect(findGrants([pack, carrier('more')], { hook: ['Stop'], mcp: ['docs', 'docs'] })).toEqual([
      { module: 'pack', kind: 'hook', name: 'Stop', digest: sha256('Stop') },
      { module: 'pack', kind: 'mcp', name: 'docs', digest: sha256('docs') },
    ])
  })

  it('is refused where no module carries the name, each kind for itself and all at once', () => {
    const error = thrown(() => findGrants([pack], { hook: ['docs', 'go'], mcp: ['doc*', 'docs'] }))
    expect(error.code).toBe('E_SELECTION_EMPTY')
    expect(error.exitStatus).toBe(2)
    expect(error.message).toContain('--allow-hook docs, --allow-hook go, --allow-mcp doc*')
    expect(error.remedy).toContain('Stop')
  })

  it('is refused where the name could mean several things, and says how to choose', () => {
    const two = [pack, carrier('rival', other('mcp', 'docs', 'evil'))]
    const error = thrown(() => findGrants(two, { hook: [], mcp: ['docs'] }))
    expect(error.code).toBe('E_NAME_CLASH')
    expect(error.remedy).toBe('Say whose you mean: skills install pack --allow-mcp docs')
    const twice = [carrier('pack', other('mcp', 'docs'), other('mcp', 'docs', 'b', 'plugin.json'))]
    expect(thrown(() => findGrants(twice, { hook: [], mcp: ['docs'] })).code).toBe('E_NAME_CLASH')
    const same = [carrier('pack', other('mcp', 'docs'), other('mcp', 'docs', 'docs', 'b.json'))]
    expect(findGrants(same, { hook: [], mcp: ['docs'] })).toHaveLength(1)
  })

  it('is refused where two modules carry even the same definition: a grant is for one of them', () => {
    const two = [pack, carrier('rival', other('mcp', 'docs'))]
    expect(thrown(() => findGrants(two, { hook: [], mcp: ['docs'] })).code).toBe('E_NAME_CLASH')
  })

  it('is told, since it outlasts the run', () => {
    const [warning] = grantWarnings(findGrants([pack], { hook: [], mcp: ['docs'] }))
    expect(warning?.code).toBe('W_GRANT_RECORDED')
    expect(warning?.message).toContain(`MCP server docs of pack (sha256:${sha256('docs')})`)
    expect(warning?.message).toContain('With another definition it ends')
  })
})

describe('the manifest', () => {
  const grant: Grant = {
    module: parseModuleName('pack'),
    kind: 'mcp',
    name: 'docs',
    digest: sha256('new'),
  }

  it('keeps other grants and replaces the digest of this one', () => {
    const entry = { source: './pack', allow: { hooks: { Stop: 'sha256:1' }, mcp: { docs: 'old' } } }
    expect(withGrant(entry, grant).allow).toEqual({
      hooks: { Stop: 'sha256:1' },
      mcp: { docs: `sha256:${sha256('new')}` },
    })
  })

  it('gets a grant for a module that is declared and otherwise left as it is', () => {
    const before = { modules: { pack: { source: './pack', skills: ['one'] } } }
    const nothing = { assistants: undefined, layout: undefined, owners: {} }
    const next = nextManifest(before, { requests: [], ...nothing, grants: [grant] })
    expect(next.modules?.['pack']).toEqual({
      source: './pack',
      skills: ['one'],
      allow: { mcp: { docs: `sha256:${sha256('new')}` } },
    })
  })

  it('keeps its grants when the module is asked for again without any', () => {
    const allow = { mcp: { docs: 'sha256:1' } }
    const spec: SourceSpec = {
      source: { kind: 'folder', path: './pack' },
      path: undefined,
      pick: { kind: 'newest' },
    }
    const selection = { skills: undefined, exclude: undefined, assistants: undefined }
    const request = { name: grant.module, spec, ...selection, pinned: undefined, isNew: false }
    const next = nextManifest(
      { modules: { pack: { source: './pack', allow } } },
      { requests: [request], assistants: undefined, layout: undefined, owners: {} },
    )
    expect(next.modules?.['pack']?.allow).toEqual(allow)
  })
})
