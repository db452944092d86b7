import { describe, expect, it } from 'vitest'
import { parseFrontMatter } from '../../../../packages/core/src/validate/index.ts'
import { limits } from '../../../../packages/core/src/words/index.ts'

/** The rules that refuse a text, with their lines; empty where it is accepted. */
function refusals(text: string): string[] {
  const result = parseFrontMatter(text, 'SKILL.md')
  return result.ok ? [] : result.problems.map(({ rule, line }) => `${rule}:${line}`)
}

function accepted(text: string) {
  const result = parseFrontMatter(text, 'SKILL.md')
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result
}

describe('front matter that is accepted', () => {
  it('gives data, body and lines', () => {
    const front = accepted('---\nname: web\ndescription: >\n  two\n  lines\n---\n# Title\nText\n')
    expect(front.data).toEqual({ name: 'web', description: 'two lines\n' })
    expect(front.body).toBe('# Title\nText\n')
    expect(front.bodyLine).toBe(7)
    expect(front.lineOf('description')).toBe(3)
    expect(front.lineOf('absent')).toBe(1)
  })

  it('may have CRLF, and the body keeps it', () => {
    const front = accepted('---\r\nname: web\r\ndescription: text\r\n---\r\nOne\r\nTwo')
    expect(front.data).toEqual({ name: 'web', description: 'text' })
    expect(front.body).toBe('One\r\nTwo')
    expect(front.lineOf('description')).toBe(3)
  })

  it('may end the file', () => {
    expect(accepted('---\nname: web\n---').body).toBe('')
  })

  it('is YAML 1.2: no octal from a leading zero, no date, no yes', () => {
    const { data } = accepted('---\na: 010\nb: 2020-01-01\nc: yes\n---\n')
    expect(data).toEqual({ a: 10, b: '2020-01-01', c: 'yes' })
  })

  it('may spell what is visible, and line ends, as escapes', () => {
    const { data } = accepted('---\na: "x\\n\\ty \\u00e9 \\"z\\""\n---\n')
    expect(data).toEqual({ a: 'x\n\ty \u00e9 "z"' })
  })

  it('does not take a quoted exclamation mark or asterisk for a tag or alias', () => {
    expect(accepted('---\na: "!x"\nb: "*y"\nc: a & b\n---\n').data).toEqual({
      a: '!x',
      b: '*y',
      c: 'a & b',
    })
  })

  it('is read anew each time, so that one reader cannot change what the next gets', () => {
    const text = '---\nname: web\n---\n'
    const first = accepted(text)
    Object.assign(first.data, { name: 'changed' })
    expect(accepted(text).data).toEqual({ name: 'web' })
  })
})

describe('front matter that is refused', () => {
  const open = (limit: number) => `---\na: ${'['.repeat(limit)}${']'.repeat(limit)}\n---\n`
  const cases: Readonly<Record<string, readonly [text: string, refusals: readonly string[]]>> = {
    'none at all': ['# Title\n', ['front-matter/missing:1']],
    'an empty file': ['', ['front-matter/missing:1']],
    'four hyphens': ['----\na: 1\n----\n', ['front-matter/missing:1']],
    'a space before the opening line': [' ---\na: 1\n---\n', ['front-matter/missing:1']],
    'JavaScript after the opening line': [
      '---js\n{ name: process.exit(9) }\n---\n',
      ['front-matter/language:1'],
    ],
    'a language after a space': ['--- yaml\na: 1\n---\n', ['front-matter/language:1']],
    'JSON after the opening line': ['---json\n{"a": 1}\n---\n', ['front-matter/language:1']],
    'a space after the opening line': ['--- \na: 1\n---\n', ['front-matter/language:1']],
    'no closing line': ['---\na: 1\n', ['front-matter/unclosed:1']],
    'a closing line with more text': ['---\na: 1\n---x\n---\n', ['front-matter/unclosed:3']],
    'a closing line with a space': ['---\na: 1\n--- \n', ['front-matter/unclosed:3']],
    'four closing hyphens': ['---\na: 1\n----\n', ['front-matter/unclosed:3']],
    'nothing between the lines': ['---\n---\n', ['front-matter/empty:1']],
    'a comment alone': ['---\n# a comment\n---\n', ['front-matter/empty:1']],
    'a list': ['---\n- a\n---\n', ['front-matter/not-mapping:1']],
    'a text': ['---\nhello\n---\n', ['front-matter/not-mapping:1']],
    null: ['---\n~\n---\n', ['front-matter/not-mapping:1']],
    'a duplicate key': ['---\na: 1\nb: 2\na: 3\n---\n', ['front-matter/duplicate-key:4']],
    'a duplicate key in a map inside': [
      '---\nm:\n  a: 1\n  "a": 2\n---\n',
      ['front-matter/duplicate-key:4'],
    ],
    'a key __proto__': ['---\n__proto__: {a: 1}\n---\n', ['front-matter/prototype-key:2']],
    'an escaped key __proto__': [
      '---\n"\\x5f_proto__": 1\n---\n',
      ['front-matter/prototype-key:2'],
    ],
    'a key constructor deep inside': [
      '---\na:\n  - b:\n      constructor: 1\n---\n',
      ['front-matter/prototype-key:4'],
    ],
    'a key prototype': ['---\nprototype: 1\n---\n', ['front-matter/prototype-key:2']],
    'a tag': ['---\na: !!str 1\n---\n', ['front-matter/tag:2']],
    'a tag that names a function': [
      '---\na: !!js/function "function () {}"\n---\n',
      ['front-matter/tag:2'],
    ],
    'an anchor': ['---\na: &x 1\n---\n', ['front-matter/alias:2']],
    'an alias': ['---\na: &x [1]\nb: *x\n---\n', ['front-matter/alias:2', 'front-matter/alias:3']],
    'an escape character spelled as an escape': [
      '---\na: "x\\e[2J"\n---\n',
      ['front-matter/hidden-escape:2'],
    ],
    'hidden text spelled as escapes, in a key too': [
      '---\na: "\\U000E0041"\n"b\\u202e": 1\n---\n',
      ['front-matter/hidden-escape:2', 'front-matter/hidden-escape:3'],
    ],
    'two documents': ['---\na: 1\n...\nb: 2\n---\n', ['front-matter/yaml:1']],
    'an unclosed bracket': ['---\na: [1\n---\n', ['front-matter/yaml:2']],
    'an unquoted colon': ['---\nname: web\ndescription: Use: now\n---\n', ['front-matter/yaml:3']],
    'a map as key': ['---\n? {a: 1}\n: 2\n---\n', ['front-matter/yaml:1']],
    'nesting beyond the limit': [open(limits.frontMatterDepthMax), ['front-matter/depth:2']],
    'nesting that overflows parsers': [open(20_000), ['front-matter/depth:2']],
    'a block over the limit': [
      `---\na: ${'x'.repeat(limits.frontMatterBytesMax)}\n---\n`,
      ['front-matter/too-large:1'],
    ],
    'a run of empty lines': [`---\na: 1${'\n'.repeat(300)}b: 2\n---\n`, ['front-matter/padding:1']],
    'a byte order mark': ['\ufeff---\na: 1\n---\n', ['front-matter/bom:1']],
    'a NUL in the body': ['---\na: 1\n---\nx\u0000\n', ['front-matter/nul:4']],
    'several things at once': [
      '\ufeff---\na: &x 1\na: !y 2\n__proto__: 3\n---\n\u0000',
      [
        'front-matter/bom:1',
        'front-matter/nul:6',
        'front-matter/alias:2',
        'front-matter/duplicate-key:3',
        'front-matter/tag:3',
        'front-matter/prototype-key:4',
      ],
    ],
  }

  for (const [name, [text, expected]] of Object.entries(cases))
    it(`is refused for ${name}`, () => {
      expect(refusals(text)).toEqual(expected)
    })

  it('never changes the prototype of objects', () => {
    refusals('---\n__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n---\n')
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('says what to do, with the file', () => {
    const result = parseFrontMatter('---js\n1\n---\n', 'skills/web/SKILL.md')
    expect(result).toEqual({
      ok: false,
      problems: [
        {
          severity: 'error',
          rule: 'front-matter/language',
          message:
            'There is text after the opening ---. Some tools take it for a language and run the block as code.',
          file: 'skills/web/SKILL.md',
          line: 1,
          remedy: 'Leave nothing but --- on the first line.',
        },
      ],
    })
  })

  it('is refused in little time, whatever its size', () => {
    for (const unit of ['\n', ' ', '#\n', 'a: &', '? ', '- ', '"', '\n#', '\t']) {
      const text = `---\n${unit.repeat(limits.frontMatterBytesMax / 2 / unit.length)}\na: 1\n---\n`
      const started = process.hrtime.bigint()
      parseFrontMatter(text, 'SKILL.md')
      const milliseconds = Number(process.hrtime.bigint() - started) / 1e6
      expect(milliseconds, JSON.stringify(unit)).toBeLessThan(1_000)
    }
  })
})
