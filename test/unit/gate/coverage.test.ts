import { parseCoverage } from '@skills/gate'
import { describe, expect, it } from 'vitest'
import { hitsOf } from '../../../packages/gate/src/coverage/hits-of.ts'

const xml = (body: string, head = '') =>
  `<?xml version="1.0"?>${head}<coverage line-rate="0.5"><sources><source>/build</source></sources><packages>${body}</packages></coverage>`
const oneClass = (name: string, lines: string) =>
  `<package name="p"><classes><class name="c" filename="${name}"><methods/><lines>${lines}</lines></class></classes></package>`

describe('a report of coverage', () => {
  it('is lcov’s', async () => {
    const report = await parseCoverage(
      'TN:\nSF:./src/a.js\nDA:1,4\nDA:2,0\nDA:x,1\nend_of_record\r\nSF:C:\\b\\c.js\r\nDA:7,1\r\nSF:./src/a.js\nDA:2,3\n',
    )
    expect([...(report?.files.get('src/a.js') ?? [])]).toEqual([
      [1, 4],
      [2, 3],
    ])
    expect(report?.files.has('C:/b/c.js')).toBe(true)
  })

  it('is Cobertura’s', async () => {
    const lines = '<line number="3" hits="2"/><line number="4" hits="0" branch="true"/>'
    const report = await parseCoverage(
      xml(
        oneClass('a&amp;lt;b.py', lines) +
          oneClass('c.py', lines) +
          oneClass('c.py', '<line number="4" hits="1"/>'),
        '<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">',
      ),
    )
    expect([...(report?.files.keys() ?? [])]).toEqual(['a&lt;b.py', 'c.py'])
    expect([...(report?.files.get('c.py') ?? [])]).toEqual([
      [3, 2],
      [4, 1],
    ])
  })

  it('expands nothing and nests no deeper than a report does', async () => {
    const bomb = '<!DOCTYPE c [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    expect(await parseCoverage(xml(oneClass('&b;', ''), bomb))).toBeUndefined()
    expect(await parseCoverage(xml('<!ENTITY x SYSTEM "file:///etc/passwd">'))).toBeUndefined()
    expect(
      await parseCoverage(xml(`${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`)),
    ).toBeUndefined()
    const named = await parseCoverage(xml(oneClass('&b;&#x41;', '<line number="1" hits="1"/>')))
    expect([...(named?.files.keys() ?? [])]).toEqual(['&b;&#x41;'])
  })

  it.each([['{}'], [''], ['<html/>'], ['<coverage'], [xml('').replace('coverage', '__proto__')]])(
    'is not %j',
    async (text) => {
      expect(await parseCoverage(text)).toBeUndefined()
    },
  )

  it('belongs to a file by the end that both paths share, if that is one file alone', async () => {
    const hits = new Map([[1, 1]])
    const files = new Map([
      ['/ci/build/src/a.js', hits],
      ['b.js', hits],
      ['x/c.js', hits],
      ['y/c.js', hits],
    ])
    expect(hitsOf({ files }, 'src/a.js')).toBe(hits)
    expect(hitsOf({ files }, 'lib/b.js')).toBe(hits)
    expect(hitsOf({ files }, 'c.js')).toBeUndefined()
    expect(hitsOf({ files }, 'a.js')).toBe(hits)
    expect(hitsOf({ files }, 'other/a.js')).toBeUndefined()
  })
})
