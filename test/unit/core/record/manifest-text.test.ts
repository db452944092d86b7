import type { Manifest } from '@skills/core'
import { describe, expect, it } from 'vitest'
import {
  manifestText,
  manifestTextAfterRemoval,
} from '../../../../packages/core/src/record/index.ts'

const demo = { demo: { source: 'a/b', version: '^1.0.0' } }

describe('a new manifest', () => {
  it('has its keys in a friendly order', () => {
    const wanted: Manifest = {
      owners: { lint: 'demo' },
      modules: demo,
      layout: 'shared',
      assistants: ['cursor'],
      $schema: 'urn:skills-pm:schema:manifest:1',
    }
    expect(manifestText(undefined, wanted)).toMatchInlineSnapshot(`
      "{
        "$schema": "urn:skills-pm:schema:manifest:1",
        "assistants": [
          "cursor"
        ],
        "layout": "shared",
        "modules": {
          "demo": {
            "source": "a/b",
            "version": "^1.0.0"
          }
        },
        "owners": {
          "lint": "demo"
        }
      }
      "
    `)
  })
})

describe('an edit', () => {
  const odd =
    '{ "registries" : [ "x",\t"y" ],\r\n\r\n\t"modules":{\r\n\t\t"one" : {"source":"a\\u002fb"}\r\n\t}}\r\n\r\n'

  it('changes nothing where nothing differs', () => {
    const wanted = { modules: { one: { source: 'a/b' } }, registries: ['x', 'y'] }
    expect(manifestText(odd, wanted)).toBe(odd)
  })
  it('adds a module in the style of its neighbours and leaves every other byte', () => {
    const wanted = { modules: { one: { source: 'a/b' }, ...demo }, registries: ['x', 'y'] }
    const edited = manifestText(odd, wanted)
    expect(edited).toBe(
      odd.replace(
        '{"source":"a\\u002fb"}',
        '{"source":"a\\u002fb"},\r\n\t\t"demo": {\r\n\t\t\t"source": "a/b",\r\n\t\t\t"version": "^1.0.0"\r\n\t\t}',
      ),
    )
    const back = { modules: { one: { source: 'a/b' } }, registries: ['x', 'y'] }
    expect(manifestText(edited, back)).toBe(odd)
  })
  it('takes a first, middle or last member with its comma', () => {
    const text =
      '{"modules": {"a": {"source": "1/1"}, "b": {"source": "2/2"} ,"c": {"source": "3/3"}}}'
    const without = (name: string) => {
      const modules = { a: { source: '1/1' }, b: { source: '2/2' }, c: { source: '3/3' } }
      return manifestText(text, {
        modules: Object.fromEntries(Object.entries(modules).filter(([key]) => key !== name)),
      })
    }
    expect(without('a')).toBe('{"modules": {"b": {"source": "2/2"} ,"c": {"source": "3/3"}}}')
    expect(without('b')).toBe('{"modules": {"a": {"source": "1/1"} ,"c": {"source": "3/3"}}}')
    expect(without('c')).toBe('{"modules": {"a": {"source": "1/1"}, "b": {"source": "2/2"}}}')
  })
  it('replaces the last member and keeps the byte order mark', () => {
    const text = '\ufeff{\n  "modules": {\n    "a": {"source": "1/1"}\n  }\n}'
    expect(manifestText(text, { modules: { b: { source: '2/2' } } })).toBe(
      '\ufeff{\n  "modules": {\n    "b": {\n      "source": "2/2"\n    }\n  }\n}',
    )
  })
  it('appends to a list and takes from it', () => {
    const text = '{"assistants": ["a", "b"]}'
    expect(manifestText(text, { assistants: ['a', 'b', 'c'] })).toBe(
      '{"assistants": ["a", "b", "c"]}',
    )
    expect(manifestText(text, { assistants: ['b'] })).toBe('{"assistants": ["b"]}')
    expect(JSON.parse(manifestText(text, { assistants: ['b', 'a'] }))).toEqual({
      assistants: ['b', 'a'],
    })
  })
})

describe('giving the manifest back', () => {
  const original = '{ "registries": [ ] ,\n"modules": { } }'
  const installed = manifestText(original, {
    assistants: ['cursor'],
    modules: demo,
    registries: [],
  })

  it('restores the remembered bytes where the value is the same but for what we chose', () => {
    const wanted = { assistants: ['cursor'], modules: {}, registries: [] }
    expect(manifestTextAfterRemoval(installed, wanted, { existed: true, text: original })).toBe(
      original,
    )
  })
  it('keeps what a person added since', () => {
    const wanted = { assistants: ['cursor'], modules: {}, registries: ['mine'] }
    const text = manifestTextAfterRemoval(installed, wanted, { existed: true, text: original })
    expect(JSON.parse(text ?? '')).toEqual(wanted)
  })
  it('removes a file that we made, but not one with something of a person in it', () => {
    const remembered = { existed: false }
    expect(manifestTextAfterRemoval(installed, { assistants: ['x'] }, remembered)).toBeUndefined()
    const wanted = { modules: {}, registries: ['mine'] }
    expect(manifestTextAfterRemoval(installed, wanted, remembered)).toContain('mine')
  })
  it('edits where modules are left', () => {
    const wanted = { modules: demo, registries: [] }
    const text = manifestTextAfterRemoval(installed, wanted, { existed: false })
    expect(JSON.parse(text ?? '')).toEqual(wanted)
  })
})
