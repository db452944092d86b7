import { describe, expect, it } from 'vitest'
import { validate as marketplace } from '../../../../packages/core/src/words/generated/claude-marketplace.validate.js'
import { validate as manifest } from '../../../../packages/core/src/words/generated/skills.validate.js'
import { validate as lock } from '../../../../packages/core/src/words/generated/skills-lock.validate.js'
import {
  nearestName,
  parseBySchema,
  readJsonText,
  type SchemaValidate,
  schemaProblems,
} from '../../../../packages/core/src/words/index.ts'

function told(validate: SchemaValidate, text: string): string[] {
  const result = readJsonText(text)
  if (!result.ok) throw new Error('the test has no valid JSON')
  return schemaProblems(validate, result.json, 'skills.json').map(
    ({ line, rule, message, remedy }) => `${line} ${rule}: ${message} ${remedy}`,
  )
}

describe('problems by schema', () => {
  it('are none where the file follows it', () => {
    expect(told(manifest, '{"modules": {"web": {"source": "o/r"}}}')).toEqual([])
  })

  it('are plain sentences with their line, all at once and in order', () => {
    const text = [
      '{',
      '  "assistents": ["claude-code"],',
      '  "layout": "nativ",',
      '  "assistants": ["cursor", "cursor"],',
      '  "modules": {',
      '    "web": { "sorce": "o/r" },',
      '    "api": {',
      '      "source": "",',
      '      "skills": "all"',
      '    }',
      '  },',
      '  "manifestVersion": 2',
      '}',
    ].join('\n')
    expect(told(manifest, text)).toEqual([
      '2 schema/unknown-key: The file has an unknown key "assistents". Did you mean "assistants"?',
      '3 schema/value: "layout" is "nativ", but must be one of native, shared. Did you mean "native"?',
      '4 schema/duplicate: "assistants" has the same entry twice: numbers 1 and 2. Remove one of them.',
      '6 schema/missing-key: "modules.web" lacks the key "source". Add it.',
      '6 schema/unknown-key: "modules.web" has an unknown key "sorce". Did you mean "source"?',
      '8 schema/length: "modules.api.source" is empty. Fill it in, or leave the key out.',
      '9 schema/type: "modules.api.skills" must be a list, but is text. Write a list.',
      '12 schema/range: "manifestVersion" is 2, but must be <= 1. Use a number inside the range.',
    ])
  })

  it('name the known keys where none is near', () => {
    const [problem] = told(manifest, '{"modules": {"web": {"source": "o/r", "zzzzzz": 1}}}')
    expect(problem).toContain('Known keys: source, version, skills, exclude, assistants, allow.')
  })

  it('tell a wrong version, form and type', () => {
    const text =
      '{"lockfileVersion": 2, "modules": {"a": {"source": "x", "version": "1", "integrity": "h1:x", "components": []}}}'
    expect(told(lock, text)).toEqual([
      '1 schema/value: "lockfileVersion" is 2, but must be 1. Write 1.',
      '1 schema/pattern: "modules.a.integrity" is "h1:x", which does not have the form ^h1:[A-Za-z0-9+/]{43}=$. Write it in that form.',
      '1 schema/type: "modules.a.components" must be a map of keys to values, but is a list. Write a map of keys to values.',
    ])
  })

  it('tell the branch that was meant, of alternatives', () => {
    const entry = (source: string) =>
      `{"name": "m", "plugins": [{"name": "p", "source": ${source}}]}`
    expect(told(marketplace, entry('{"repo": "x"}'))).toEqual([
      '1 schema/missing-key: "plugins[0].source" lacks the key "source". Add it.',
    ])
    expect(told(marketplace, entry('3'))).toEqual([
      '1 schema/type: "plugins[0].source" must be text or a map of keys to values, but is a number. Write it in one of these forms.',
    ])
  })

  it('make hidden characters of keys and values visible and cut long ones', () => {
    const [problem] = told(manifest, JSON.stringify({ ['\u202e\u001b']: 1 }))
    expect(problem).toContain('"\\u{202e}')
    const [long] = told(manifest, JSON.stringify({ layout: 'x'.repeat(10_000) }))
    expect(long?.length).toBeLessThan(300)
  })

  it('find keys with slashes and tildes', () => {
    expect(told(manifest, '{\n"modules": {\n"@a/b~c": 1}}')).toEqual([
      '3 schema/type: "modules.@a/b~c" must be a map of keys to values, but is a number. Write a map of keys to values.',
    ])
  })

  it('or the value itself', () => {
    const result = readJsonText('{"layout": "shared"}')
    if (!result.ok) throw new Error('the test has no valid JSON')
    const parsed = parseBySchema(manifest, result.json, 'skills.json')
    expect(parsed).toEqual({ ok: true, value: { layout: 'shared' } })
  })
})

describe('JSON', () => {
  it('nested too deep is refused before it is parsed', () => {
    const result = readJsonText(`{\n"a": ${'['.repeat(2_000_000)}`)
    expect(result).toEqual({
      ok: false,
      problems: [{ message: 'JSON: nested deeper than 64 levels', line: 2 }],
    })
  })

  it('may hold brackets in texts', () => {
    expect(readJsonText(`["${'['.repeat(100)}\\"${'{'.repeat(100)}"]`).ok).toBe(true)
  })
})

describe('the nearest word', () => {
  it('is one with few differences, or none', () => {
    expect(nearestName('instal', ['install', 'init'])).toBe('install')
    expect(nearestName('SOURCE', ['source'])).toBe('source')
    expect(nearestName('xyz', ['install'])).toBeUndefined()
    expect(nearestName('x'.repeat(100_000), ['install'])).toBeUndefined()
  })
})
