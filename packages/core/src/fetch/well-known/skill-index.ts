import { parseSha256, type Sha256 } from '../../words/digest.ts'
import { type JsonText, readJsonText } from '../../words/json-text.ts'
import { limits } from '../../words/limits.ts'
import { componentNameProblem } from '../../words/names.ts'
import { printable } from '../../words/printable.ts'
import { relativePathProblem } from '../../words/relative-path.ts'
import { type Problem, SkillsError } from '../../words/skills-error.ts'
import type { Omitted } from '../../words/snapshot.ts'
import { decodeUtf8 } from '../../words/utf8.ts'
import { displayUrl } from '../git-address.ts'

/** One skill of a site's index, checked as far as the index alone allows. */
export type IndexedSkill =
  /** Version 0.2.0: one file or archive with its digest, on the site's own origin. */
  | {
      readonly kind: 'skill-md' | 'archive'
      readonly name: string
      readonly url: URL
      readonly sha256: Sha256
    }
  /** Version 0.1.0: files of its folder, without digests. */
  | {
      readonly kind: 'files'
      readonly name: string
      readonly files: readonly { readonly path: string; readonly url: URL }[]
    }

export interface SkillIndex {
  readonly skills: readonly IndexedSkill[]
  /** Skills of a type that this version does not know. */
  readonly omitted: readonly Omitted[]
}

/** The two versions of the index and where they lie, in the order in which they are looked for. */
export const indexPaths = [
  { version: '0.2.0', path: '/.well-known/agent-skills/index.json' },
  { version: '0.1.0', path: '/.well-known/skills/index.json' },
] as const

export type IndexVersion = (typeof indexPaths)[number]['version']

const schemaId = 'https://schemas.agentskills.io/discovery/0.2.0/schema.json'

interface Reading {
  readonly url: URL
  readonly json: JsonText
  readonly problems: Problem[]
  readonly omitted: Omitted[]
  readonly names: Set<string>
}

/**
 * Read a site's index of skills. Everything that is wrong with it is told at once: an unknown `$schema`, names
 * that are no skill names or stand twice, digests, paths and addresses that cannot be used. An artifact must lie
 * on the site's own origin: nobody named another server, and one that should be used can be named with its digest.
 * Source: github.com/cloudflare/agent-skills-discovery-rfc (read 2026-11). Throws E_INDEX_INVALID.
 */
export function readSkillIndex(bytes: Uint8Array, version: IndexVersion, url: URL): SkillIndex {
  const text = decodeUtf8(bytes)
  const read = text === undefined ? undefined : readJsonText(text)
  if (read === undefined) throw invalid(url, [problemAt(1, 'index/encoding', 'It is not UTF-8.')])
  if (!read.ok)
    throw invalid(
      url,
      read.problems.map(({ line, message }) => problemAt(line, 'index/json', `${message}.`)),
    )
  const reading: Reading = {
    url,
    json: read.json,
    problems: [],
    omitted: [],
    names: new Set(),
  }
  const skills = skillsOf(reading, version)
  if (reading.problems.length > 0) throw invalid(url, reading.problems)
  return { skills, omitted: reading.omitted }
}

function skillsOf(reading: Reading, version: IndexVersion): readonly IndexedSkill[] {
  const document = reading.json.value
  const list = field(document, 'skills')
  const schema = field(document, '$schema')
  if (version === '0.2.0' && schema !== schemaId) {
    const shown = typeof schema === 'string' ? printable(schema, { oneLine: true }) : 'none'
    add(reading, ['$schema'], {
      rule: 'index/schema',
      what: `Its $schema is ${shown}; this version reads ${schemaId}`,
    })
    return []
  }
  if (!Array.isArray(list)) {
    add(reading, ['skills'], { rule: 'index/skills', what: 'It has no list "skills"' })
    return []
  }
  if (list.length > limits.siteSkillsMax) {
    const what = `It lists ${list.length} skills; at most ${limits.siteSkillsMax} are taken`
    add(reading, ['skills'], { rule: 'index/limit', what })
    return []
  }
  const readOne = version === '0.2.0' ? artifact : fileList
  return list.flatMap((item: unknown, index) => {
    const name = nameOf(reading, item, index)
    return name === undefined ? [] : (readOne(reading, { item, index, name }) ?? [])
  })
}

function nameOf(reading: Reading, item: unknown, index: number): string | undefined {
  const name = field(item, 'name')
  const at = ['skills', index, 'name'] as const
  if (typeof name !== 'string') {
    add(reading, at, { rule: 'index/name', what: `The skill ${index + 1} has no name` })
    return undefined
  }
  const shown = JSON.stringify(printable(name, { oneLine: true }))
  const problem = componentNameProblem(name)
  if (problem !== undefined)
    add(reading, at, { rule: 'index/name', what: `The name ${shown} ${problem}` })
  else if (reading.names.has(name))
    add(reading, at, { rule: 'index/name', what: `The name ${shown} stands twice` })
  else {
    reading.names.add(name)
    return name
  }
  return undefined
}

interface Listed {
  readonly item: unknown
  readonly index: number
  /** Checked. */
  readonly name: string
}

function artifact(reading: Reading, { item, index, name }: Listed): IndexedSkill | undefined {
  const kind = field(item, 'type')
  if (kind !== 'skill-md' && kind !== 'archive') {
    reading.omitted.push({ path: `skills/${name}`, reason: 'unknown-type' })
    return undefined
  }
  const url = urlOf(reading, { item, index, name })
  const digest = field(item, 'digest')
  const hex = typeof digest === 'string' ? /^sha256:(.*)$/su.exec(digest)?.[1] : undefined
  const sha256 = hex === undefined ? undefined : parseSha256(hex)
  if (sha256 === undefined)
    add(reading, ['skills', index, 'digest'], {
      rule: 'index/digest',
      what: `The digest of ${name} is not "sha256:" with 64 hexadecimal digits`,
    })
  return url === undefined || sha256 === undefined ? undefined : { kind, name, url, sha256 }
}

function urlOf(reading: Reading, { item, index, name }: Listed): URL | undefined {
  const text = field(item, 'url')
  const url =
    typeof text === 'string' && URL.canParse(text, reading.url.href)
      ? new URL(text, reading.url.href)
      : undefined
  const isOwn = url?.origin === reading.url.origin && url.username === '' && url.password === ''
  if (url !== undefined && isOwn) return url
  const what =
    url === undefined
      ? `The url of ${name} cannot be read`
      : `The url of ${name} leads to another server, ${printable(url.host)}; name that one yourself, with #sha256=`
  add(reading, ['skills', index, 'url'], { rule: 'index/url', what })
  return undefined
}

function fileList(reading: Reading, { item, index, name }: Listed): IndexedSkill | undefined {
  const list = field(item, 'files')
  const at = ['skills', index, 'files'] as const
  const files = Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
  if (!Array.isArray(list) || files.length !== list.length || !files.includes('SKILL.md')) {
    const what = `The skill ${name} has no list of files with SKILL.md in it`
    add(reading, at, { rule: 'index/files', what })
    return undefined
  }
  const before = reading.problems.length
  files.forEach((path: string, position) => {
    const unsafe = relativePathProblem(path)
    const isTwin = files.indexOf(path) !== position
    if (unsafe === undefined && !isTwin) return
    const shown = JSON.stringify(printable(path, { oneLine: true }))
    const what = `The file ${shown} of ${name} ${unsafe ?? 'stands twice'}`
    add(reading, [...at, position], { rule: 'index/files', what })
  })
  if (reading.problems.length > before) return undefined
  const base = new URL(`${name}/`, reading.url)
  return {
    kind: 'files',
    name,
    files: files.map((path: string) => ({ path, url: fileUrl(base, path) })),
  }
}

function fileUrl(base: URL, path: string): URL {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), base)
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined
}

function add(
  { problems, json }: Reading,
  path: readonly (string | number)[],
  { rule, what }: { readonly rule: string; readonly what: string },
): void {
  problems.push(problemAt(json.lineOf(path), rule, `${what}.`))
}

function problemAt(line: number, rule: string, message: string): Problem {
  return {
    severity: 'error',
    rule,
    message,
    file: 'index.json',
    line,
    remedy: 'Tell whoever runs the site.',
  }
}

function invalid(url: URL, problems: readonly Problem[]): SkillsError {
  const [first] = problems
  const message = problems.length === 1 ? first?.message : `${problems.length} things are wrong.`
  return new SkillsError(
    'E_INDEX_INVALID',
    `The index of skills cannot be used. ${message ?? ''}`,
    {
      where: { url: displayUrl(url) },
      rule: first?.rule ?? 'index',
      problems,
      remedy: 'Tell whoever runs the site. Its git repository or an archive can be used instead.',
    },
  )
}
