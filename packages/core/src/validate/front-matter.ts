import matter from 'gray-matter'
import { fewProblems } from '../words/few-problems.ts'
import type { Problem } from '../words/skills-error.ts'
import { findFrontMatterBlock, type Refusal } from './front-matter-block.ts'
import { emptyBlock, readYamlMapping, type YamlMapping } from './yaml-mapping.ts'

/** Front matter that was accepted. */
export interface FrontMatter {
  /** Own keys only; none of them reaches a prototype. */
  readonly data: Readonly<Record<string, unknown>>
  /** The Markdown after the closing line, byte for byte. */
  readonly body: string
  /** One-based line on which the body starts. */
  readonly bodyLine: number
  /** One-based line of a top-level key; 1 where it does not stand there. */
  readonly lineOf: (key: string) => number
}

export type FrontMatterResult =
  | ({ readonly ok: true } & FrontMatter)
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Read the YAML front matter of a Markdown file, or say everything for which it is refused.
 * Line endings may be LF or CRLF and stay as they are. Input: text from `decodeUtf8`; `file` is display text.
 */
export function parseFrontMatter(text: string, file: string): FrontMatterResult {
  const { front, problems } = inspectFrontMatter(text, file)
  if (front === undefined || problems.length > 0) return { ok: false, problems }
  return { ok: true, ...front }
}

/** The same, with what could be read beside the problems, so that a file's other mistakes can be told at once. */
export function inspectFrontMatter(
  text: string,
  file: string,
): { readonly front: FrontMatter | undefined; readonly problems: readonly Problem[] } {
  const refusals: Refusal[] = [...characterRefusals(text)]
  const block = findFrontMatterBlock(text.startsWith(byteOrderMark) ? text.slice(1) : text)
  let front: FrontMatter | undefined
  if ('rule' in block) refusals.push(block)
  else {
    const mapping = readBlock(block.text)
    if ('data' in mapping) {
      const { data, keyLines } = mapping
      const { body, bodyLine } = block
      front = { data, body, bodyLine, lineOf: (key) => keyLines.get(key) ?? 1 }
    } else refusals.push(...mapping)
  }
  return {
    front,
    problems: fewProblems(refusals.map((refusal) => ({ severity: 'error', ...refusal, file }))),
  }
}

const byteOrderMark = '\ufeff'

function characterRefusals(text: string): Refusal[] {
  const refusals: Refusal[] = []
  if (text.startsWith(byteOrderMark))
    refusals.push({
      rule: 'front-matter/bom',
      message:
        'The file starts with a byte order mark, so some assistants do not see the front matter.',
      line: 1,
      remedy: 'Save it as UTF-8 without BOM, or run `skills validate --fix`.',
    })
  const nul = text.indexOf('\u0000')
  if (nul !== -1)
    refusals.push({
      rule: 'front-matter/nul',
      message: 'The file holds a NUL character, at which some readers stop.',
      line: text.slice(0, nul).split('\n').length,
      remedy: 'Remove it.',
    })
  return refusals
}

function refuseLanguage(): never {
  throw new Error('front matter in another language than YAML reached the parser')
}

/**
 * gray-matter with our YAML engine alone. Its own engines evaluate JavaScript, so they are replaced; the
 * options object also keeps it from its process-wide cache. The block was found before, so the two agree.
 */
function readBlock(block: string): YamlMapping | readonly Refusal[] {
  let result: YamlMapping | readonly Refusal[] = [emptyBlock]
  const yaml = (text: string): object => {
    result = readYamlMapping(text)
    return 'data' in result ? result.data : {}
  }
  matter(block, {
    language: 'yaml',
    engines: { yaml, json: refuseLanguage, js: refuseLanguage, javascript: refuseLanguage },
  })
  return result
}
