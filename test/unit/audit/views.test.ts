import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeWordFinder } from '../../../packages/audit/src/prose/word-finder.ts'
import { makeWordStarts } from '../../../packages/audit/src/prose/word-starts.ts'
import { decodedSpans } from '../../../packages/audit/src/views/decoded-spans.ts'
import { foldText } from '../../../packages/audit/src/views/fold-text.ts'
import { hiddenSpans } from '../../../packages/audit/src/views/hidden-spans.ts'

const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64')

describe('a folded text', () => {
  it('shows words as a reader understands them', () => {
    expect(foldText('IGN\u041eRE').text).toBe('ignore')
    expect(foldText('ig\u200bno\u00adre').text).toBe('ignore')
    expect(foldText('\uff49\uff47\uff4e\uff4f\uff52\uff45').text).toBe('ignore')
    expect(foldText('\u{e0069}\u{e0067}n').text).toBe('ign')
  })

  it('leaves words of one script alone', () => {
    expect(foldText('правила').text).toBe('правила')
    expect(foldText('λόγος').text).toBe('λόγος')
  })

  it('knows the way back to every raw offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const { text, rawOffset } = foldText(raw)
        let last = 0
        for (let at = 0; at <= text.length; at += 1) {
          const offset = rawOffset(at)
          expect(offset).toBeGreaterThanOrEqual(last)
          expect(offset).toBeLessThanOrEqual(raw.length)
          last = offset
        }
      }),
    )
    const { text, rawOffset } = foldText('a\u200b\u200bword here')
    expect(rawOffset(text.indexOf('here'))).toBe('a\u200b\u200bword '.length)
  })
})

describe('decoded spans', () => {
  it('are found in base64, hex, escapes, percent signs and entities, with their place', () => {
    const words = 'please read the other file now'
    const forms: readonly (readonly [string, string])[] = [
      ['base64', base64(words)],
      ['hex', Buffer.from(words).toString('hex')],
      ['escapes', [...words].map((one) => `\\x${one.charCodeAt(0).toString(16)}`).join('')],
      ['percent', [...words].map((one) => `%${one.charCodeAt(0).toString(16)}`).join('')],
      ['entities', [...words].map((one) => `&#${one.charCodeAt(0)};`).join('')],
      ['base64+gzip', base64(gzipSync(words))],
    ]
    for (const [view, encoded] of forms)
      expect(decodedSpans(`See ${encoded} here`), view).toContainEqual({
        start: 4,
        end: 4 + encoded.length,
        view,
        text: words,
      })
  })

  it('are opened again where they hold others, three deep', () => {
    let text = 'please read the other file now'
    for (let depth = 0; depth < 4; depth += 1) text = base64(text)
    const views = decodedSpans(text).map(({ view }) => view)
    expect(views).toEqual(['base64', 'base64+base64', 'base64+base64+base64'])
  })

  it('are not made of words, digests and bombs', () => {
    expect(decodedSpans('thisisaverylongwordwithoutanysense/and/a/path/that/goes/on')).toEqual([])
    expect(
      decodedSpans('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'),
    ).toEqual([])
    expect(decodedSpans(base64(gzipSync(Buffer.alloc(20_000_000, 97))))).toEqual([])
  })
})

describe('hidden spans', () => {
  const found = (text: string): string[] =>
    hiddenSpans(text, () => false).map(
      ({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`,
    )

  it('are comments, styled elements, titles, descriptions and definitions', () => {
    expect(found('a <!-- b --> c')).toEqual(['comment: <!-- b -->'])
    expect(found('<p style="display: none">gone</p>')).toEqual(['styling: gone'])
    expect(found('[a](b "a title that is long enough")')).toEqual([
      'link-title: a title that is long enough',
    ])
    expect(found('[//]: # (never shown to you)')).toEqual(['definition: never shown to you'])
    expect(found('a <!-- open')).toEqual(['comment: <!-- open'])
  })

  it('are not what is shown as code', () => {
    expect(found('`<!-- b -->`')).toEqual([])
    expect(hiddenSpans('<!-- b -->', () => true)).toEqual([])
  })
})

describe('the finder of words', () => {
  it('finds what a search for each word finds', () => {
    const letter = fc.constantFrom('a', 'b', 'c')
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é'), maxLength: 60 }),
        (words, text) => {
          const pairs = makeWordFinder(words).find(text)
          const found: string[] = []
          for (let at = 0; at < pairs.length; at += 2)
            found.push(`${words[pairs[at] ?? 0]}@${pairs[at + 1]}`)
          const wanted: string[] = []
          for (const one of words)
            for (let at = text.indexOf(one); at !== -1; at = text.indexOf(one, at + 1))
              wanted.push(`${one}@${at}`)
          expect(found.sort()).toEqual(wanted.sort())
        },
      ),
    )
  })
})

describe('the finder of starts of words', () => {
  it('finds what a search for each word finds, where no letter stands before it', () => {
    const letter = fc.constantFrom('a', 'b', '.', 'é')
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '.', '\n'), maxLength: 60 }),
        (words, text) => {
          const pairs = makeWordStarts(words).find(text)
          const found: string[] = []
          for (let at = 0; at < pairs.length; at += 2)
            if (pairs[at] !== words.length) found.push(`${words[pairs[at] ?? 0]}@${pairs[at + 1]}`)
          const wanted: string[] = []
          for (const one of words)
            for (let at = text.indexOf(one); at !== -1; at = text.indexOf(one, at + 1))
              if (!/[a-z0-9]/u.test(text[at - 1] ?? '')) wanted.push(`${one}@${at}`)
          expect(found.sort()).toEqual(wanted.sort())
        },
      ),
    )
  })

  it('tells where a sentence surely ends, in the order of offsets', () => {
    const ends = (text: string): number[] => {
      const pairs = makeWordStarts(['a']).find(text)
      return [...pairs].filter((_, at) => at % 2 === 1 && pairs[at - 1] === 1)
    }
    expect(ends('a b. c d! a.b?\n\nx')).toEqual([3, 8, 13, 14])
    expect(ends('a.b e.g.a')).toEqual([])
  })
})
