import { emptyManifest, type Manifest, parseSource } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { manifestChange } from '../../../packages/operations/src/install/manifest-change.ts'
import {
  nextManifest,
  rangeToRecord,
} from '../../../packages/operations/src/install/next-manifest.ts'
import { requestOf } from '../../support/obtained.ts'

const nothing = { requests: [], assistants: undefined, layout: undefined, owners: {} }

describe('the manifest once a run is done', () => {
  const before: Manifest = {
    ...emptyManifest(),
    assistants: ['cursor'],
    modules: {
      kept: { source: 'owner/kept', version: '^1.0' },
      pack: {
        source: './pack',
        skills: ['one'],
        allow: { mcp: { docs: `sha256:${'a'.repeat(64)}` } },
      },
    },
  }

  it('is what was there where nothing was asked for', () => {
    expect(nextManifest(before, nothing)).toEqual(before)
  })

  it('has the modules that were asked for, with their grants; others stay as they are', () => {
    const requests = [requestOf('pack', { exclude: ['two'], assistants: ['claude-code'] })]
    const next = nextManifest(before, { ...nothing, requests })
    expect(next.modules?.['kept']).toEqual(before.modules?.['kept'])
    expect(next.modules?.['pack']).toEqual({
      source: './pack',
      exclude: ['two'],
      assistants: ['claude-code'],
      allow: { mcp: { docs: `sha256:${'a'.repeat(64)}` } },
    })
  })

  it('has the choice of assistants, layout and owners of this run beside earlier ones', () => {
    const owned = { ...before, owners: { one: 'pack' } }
    const change = { assistants: ['codex'], layout: 'shared', owners: { two: 'kept' } } as const
    expect(nextManifest(owned, { ...nothing, ...change })).toMatchObject({
      assistants: ['codex'],
      layout: 'shared',
      owners: { one: 'pack', two: 'kept' },
    })
  })
})

describe('the range to record for a new module', () => {
  const range = (source: string, version: string) =>
    rangeToRecord(parseSource(source), version).pick

  it('keeps to the major version that was found', () => {
    expect(range('owner/pack', '1.2.3')).toEqual({ kind: 'range', range: '^1.2.3' })
  })

  it('is what was typed, and nothing where there are no versions', () => {
    expect(range('owner/pack@~1.2', '1.2.3')).toEqual({ kind: 'range', range: '~1.2' })
    expect(range('./pack', '1.2.3')).toEqual({ kind: 'newest' })
    expect(range('owner/pack', '0.0.0-20260101000000-0123456789ab')).toEqual({ kind: 'newest' })
  })
})

describe('the text of the manifest after a run', () => {
  const manifest: Manifest = { ...emptyManifest(), modules: { pack: { source: './pack' } } }
  const step = { path: '/project/skills.json', text: undefined, original: undefined }

  it('is none where there was none and nothing is wanted', () => {
    const change = manifestChange({ ...step, manifest: emptyManifest(), next: emptyManifest() })
    expect(change.after).toBeUndefined()
  })

  it('is byte for byte the same where nothing differs, however it is written', () => {
    const text = '{"modules":   {"pack": {"source": "./pack"}}}'
    const change = manifestChange({ ...step, text, manifest, next: structuredClone(manifest) })
    expect(change.after).toBe(text)
  })

  it('is what stood there before us once the last module is gone', () => {
    const original = { existed: true, text: '{ "assistants": ["cursor"] }' } as const
    const was: Manifest = { ...manifest, assistants: ['cursor'] }
    const added = manifestChange({
      ...step,
      text: original.text,
      manifest: { ...emptyManifest(), assistants: ['cursor'] },
      next: was,
      original,
    })
    const removed = manifestChange({
      ...step,
      text: added.after ?? '',
      manifest: was,
      next: { ...was, modules: {} },
      original,
    })
    expect(added.after).toContain('"pack"')
    expect(removed.after).toBe(original.text)
  })
})
