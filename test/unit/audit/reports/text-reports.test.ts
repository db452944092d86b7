import { githubReport, htmlReport, markdownReport } from '@skills/audit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectGolden } from '../../../support/golden.ts'
import { githubProblems, markdownProblems } from '../../../support/report-problems.ts'
import { hostileText, reportedFinding, reportSample } from '../../../support/report-sample.ts'

describe('annotations for GitHub', () => {
  it('are one command a line, with nothing that ends one early', () => {
    const text = githubReport(reportSample())
    expectGolden('reports/github.txt', text)
    expect(githubProblems(text)).toEqual([])
  })

  it('escape what ends a value or a command, in paths, too', () => {
    const evil = reportedFinding({ file: 'a,line=1::x:y%0A.md', message: 'one\r\n::error::two' })
    const text = githubReport(reportSample({ findings: [evil] }))
    expect(githubProblems(text)).toEqual([])
    expect(text).toContain('file=a%2Cline=1%3A%3Ax%3Ay%250A.md,')
    expect(text).toContain('::one\\u{d}%0A::error::two%0A')
  })

  it('leave out what was accepted, and say how many there are beyond the cut', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      reportedFinding({ line: index + 1, endLine: index + 1 }),
    )
    const text = githubReport(reportSample({ findings: many }))
    expect(text).toContain('100 findings more')
    const accepted = reportedFinding({ suppressed: { by: 'baseline', reason: 'x' } })
    expect(githubReport(reportSample({ findings: [accepted] })).split('\n')).toHaveLength(2)
  })

  it('fail their check when they are not escaped', () => {
    const raw = '::error file=a:b,title=x::one\n'
    expect(githubProblems(raw)).not.toEqual([])
    expect(githubProblems('::error file=a::one\ntwo\n')).not.toEqual([])
  })
})

describe('a report for a pull request', () => {
  it('says verdict, places, evidence and remedies', () => {
    expectGolden('reports/audit.md', markdownReport(reportSample()))
  })

  it('gives text of a module no meaning: no link, no mention, no number, no markup', () => {
    for (const text of [
      hostileText,
      '- x',
      '1. x',
      '    code',
      '> q',
      '# h',
      '![i](http://x.example/i)',
      '@a/b #2',
      '```\nx',
      '| a | b |',
      '<!-- x',
      '&lt;b&gt;',
      '*a* _b_ ~c~',
    ]) {
      const finding = reportedFinding({
        message: text,
        evidence: text,
        file: `${text.replaceAll('/', '')}/x`,
        remedy: text,
      })
      expect(markdownProblems(markdownReport(reportSample({ findings: [finding] }))), text).toEqual(
        [],
      )
    }
  })

  it('fits into a comment, and says what is left out', () => {
    const many = Array.from({ length: 900 }, (_, index) => reportedFinding({ line: index + 1 }))
    const text = markdownReport(reportSample({ findings: many }))
    expect(text.length).toBeLessThan(65_536)
    expect(text).toMatch(/\d+ more findings, milder ones/u)
  })

  it('fails its check when something is left as it was', () => {
    for (const text of [
      'see https://evil.example',
      '[a](b)',
      '![a](b)',
      '<script>',
      '@octocat',
      '- item\n\n- item',
      '**x**',
    ])
      expect(markdownProblems(`## T\n\n${text}\n`), text).not.toEqual([])
  })
})

describe('the page', () => {
  it('holds nothing of a module as markup, and asks nobody', () => {
    const page = htmlReport(reportSample())
    expectGolden('reports/audit.html', page)
    expect(htmlProblems(page)).toEqual([])
  })

  it('fails its check when text is left as it was, or something comes from elsewhere', () => {
    const page = htmlReport(reportSample())
    for (const [from, to] of [
      ['&lt;img', '<img'],
      ['</body>', '<script>alert(1)</script></body>'],
      ['</body>', '<script src="https://x.example/a.js"></script></body>'],
      ['</head>', '<link rel="stylesheet" href="https://x.example/a.css"></head>'],
      ['script-src &#39;sha256-', 'script-src &#39;unsafe-inline&#39; &#39;sha256-'],
      ['default-src &#39;none&#39;; ', ''],
    ] as const)
      expect(htmlProblems(page.replace(from, to)), to).not.toEqual([])
  })
})

function htmlProblems(page: string): string[] {
  const problems: string[] = []
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1] ?? ''
  if (!policy.includes('default-src &#39;none&#39;')) problems.push('the policy allows by default')
  if (/unsafe|https?:|\*/u.test(policy)) problems.push('the policy allows too much')
  if ((page.match(/<script/gu) ?? []).length !== 1) problems.push('there is not one script')
  for (const found of page.match(/<(?:img|iframe|object|embed|link|base|svg|video|audio)\b/gu) ??
    [])
    problems.push(found)
  for (const found of page.match(/\s(?:src|href|srcset|action|on\w+)="(?!#)[^"]*"/gu) ?? [])
    problems.push(found)
  return problems
}

/** Pieces from which text that leaves a format is made, and any text. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '`',
        '*',
        '_',
        '~',
        '|',
        '[',
        ']',
        '(',
        ')',
        '!',
        '#',
        '@a',
        '\n',
        '\r',
        '::',
        '%0A',
        '- ',
        '1. ',
        '> ',
        '    ',
        '\\',
        'https://x.example',
        'www.x.example',
        '<script>',
        '</pre>',
        '<!--',
        '-->',
        ']]>',
        'a@b.example',
        '---',
        '===',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('any text', () => {
  it('stays text in every format', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (message, evidence, name) => {
        const finding = reportedFinding({
          message,
          evidence,
          remedy: message,
          skill: name,
          rule: name,
          tool: name,
          file: name,
          excerpt: { firstLine: 1, lines: [evidence, message] },
        })
        const input = reportSample({ findings: [finding], rules: [] })
        expect(markdownProblems(markdownReport(input))).toEqual([])
        expect(githubProblems(githubReport(input))).toEqual([])
        expect(htmlProblems(htmlReport(input))).toEqual([])
        for (const text of [markdownReport(input), githubReport(input), htmlReport(input)])
          expect(text).not.toMatch(
            /[\u0000-\u0008\u000b-\u001f\u200b-\u200f\u202a-\u202e\u{e0000}-\u{e007f}]/u,
          )
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
