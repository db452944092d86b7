import { htmlPage, markdownPage, parsePolicy, policyPageOf } from '@skills/policy'
import { Parser } from 'commonmark'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layerOf, now, stackOf } from '../../support/policy-facts.ts'
import { thrown } from '../../support/thrown.ts'

const page = (text: string) => policyPageOf(stackOf(layerOf(text)), { now, version: '1.0.0' })

/** Kinds of nodes that a page of ours never has. */
function foreignNodes(markdown: string): string[] {
  const walker = new Parser().parse(markdown).walker()
  const kinds: string[] = []
  for (let event = walker.next(); event !== null; event = walker.next())
    if (['link', 'image', 'html_inline', 'html_block', 'code_block'].includes(event.node.type))
      kinds.push(event.node.type)
  return kinds
}

const quoted = (text: string) => JSON.stringify(text)
const policyWith = (text: string) =>
  [
    `name: ${quoted(text)}`,
    `contact: {name: ${quoted(text)}}`,
    `sources: {allow: [${quoted(text)}]}`,
    `deny: [{module: evil, reason: ${quoted(text)}}]`,
  ].join('\n')

describe('a rendered policy', () => {
  it.each([
    '[x](javascript:alert(1))',
    '![x](https://evil.example/p.png)',
    '<script>alert(1)</script>',
    '<https://evil.example>',
    '`` ` `x` ``` `',
    'a\\',
    '# head\n\n- item',
    '&lt;img&gt;',
    '*bold* _em_ ~~no~~ | cell',
  ])('is markup nowhere in Markdown: %s', (text) => {
    const shown = text.replaceAll('\n', ' ')
    expect(foreignNodes(markdownPage(page(policyWith(shown))))).toEqual([])
  })

  it('is markup nowhere, whatever stands in the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (text) => {
        // What the schema lets through: no blanks at the ends of a pattern, no line ends.
        fc.pre(/^\S(?:.*\S)?$/u.test(text))
        const shown = page(policyWith(text))
        expect(foreignNodes(markdownPage(shown))).toEqual([])
        const html = htmlPage(shown)
        expect(html.match(/<script|<img|<iframe|\son[a-z]+=/giu)).toBeNull()
      }),
      { numRuns: 200 },
    )
  })

  it('shows control and reordering characters and does not obey them', () => {
    const shown = page(policyWith('a\u202eb\u001b[2Kc\u200b'))
    for (const text of [markdownPage(shown), htmlPage(shown)]) {
      expect(text).toContain('202e')
      expect(text).not.toMatch(/[\u202e\u001b\u200b]/u)
    }
  })

  it.each(['javascript:alert(1)', 'http://acme.example', 'https://a b', 'data:text/html,x'])(
    'never has the contact %s: the file is refused with its line',
    (url) => {
      const text = `schema: 1\ncontact: {url: ${quoted(url)}}\n`
      const error = thrown(() => parsePolicy({ text, name: 'p', version: '1.0.0' }))
      expect(error).toMatchObject({ code: 'E_POLICY_INVALID', where: { line: 2 } })
    },
  )

  it.each([
    ['aliases that multiply', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'],
    ['nesting without end', `deny: ${'['.repeat(5_000)}`],
    ['a tag', 'name: !!js/function "x"'],
    ['a prototype', '__proto__: {mode: audit}'],
  ])('comes from no file with %s', (_what, text) => {
    const error = thrown(() =>
      parsePolicy({ text: `schema: 1\n${text}\n`, name: 'p', version: '1.0.0' }),
    )
    expect(error).toMatchObject({ code: 'E_POLICY_INVALID', exitStatus: 3 })
  })

  it('says everything that binds once, and what is moot apart', () => {
    const above = layerOf('limits: {files: 1}', { kind: 'team', name: 'above' })
    const shown = policyPageOf(stackOf(above, layerOf('limits: {files: 2}')), {
      now,
      version: '1.0.0',
    })
    const limits = shown.sections.find(({ id }) => id === 'limits')
    expect(limits?.lines.map(({ place }) => place)).toEqual(['above:2'])
    expect(shown.overruled.map(({ place, by }) => [place, by])).toEqual([
      ['skills.policy.yaml:2', 'above:2'],
    ])
  })
})
