import { listAt, textAt, valueAt } from '../event/json-value.ts'
import type { Coverage } from './coverage.ts'
import { plainPath } from './parse-lcov.ts'

const nestingMax = 40

/**
 * Read a report of Cobertura (coverage-04.dtd): classes with a file name, in them lines with `number` and `hits`. No
 * entity is expanded and none may be declared, no address of the document is followed, nesting is bounded. `undefined`
 * where it is no such report.
 */
export async function parseCobertura(text: string): Promise<Coverage | undefined> {
  if (/<!ENTITY/iu.test(text) || /<!DOCTYPE[^>]{0,10000}\[/iu.test(text)) return undefined
  const { XMLParser } = await import('fast-xml-parser')
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    attributesGroupName: 'at',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    htmlEntities: false,
    maxNestedTags: nestingMax,
    isArray: (name) => name === 'package' || name === 'class' || name === 'line',
  })
  try {
    return coverageOf(parser.parse(text))
  } catch {
    // The library throws plain errors for what is no XML, and nothing else here throws.
    return undefined
  }
}

function coverageOf(document: unknown): Coverage | undefined {
  if (valueAt(document, 'coverage') === undefined) return undefined
  const files = new Map<string, Map<number, number>>()
  for (const pack of listAt(document, 'coverage', 'packages', 'package'))
    for (const one of listAt(pack, 'classes', 'class')) takeClass(files, one)
  return { files }
}

/** Several classes may stand in one file. */
function takeClass(files: Map<string, Map<number, number>>, one: unknown): void {
  const name = textAt(one, 'at', 'filename')
  if (name === undefined) return
  const path = plainPath(decoded(name))
  const hits = files.get(path) ?? new Map<number, number>()
  files.set(path, hits)
  for (const line of listAt(one, 'lines', 'line')) {
    const [number, count] = [numberAt(line, 'number'), numberAt(line, 'hits')]
    if (number === undefined || count === undefined) continue
    hits.set(number, Math.max(hits.get(number) ?? 0, count))
  }
}

function numberAt(line: unknown, key: string): number | undefined {
  const text = textAt(line, 'at', key)
  return text !== undefined && /^\d{1,15}$/u.test(text) ? Number(text) : undefined
}

/** The five that XML knows by itself; `&amp;` last, so that nothing is decoded twice. */
function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
