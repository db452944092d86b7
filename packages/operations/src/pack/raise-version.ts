import { join, resolve } from 'node:path'
import {
  editJson,
  isVersion,
  limits,
  nextVersion,
  printable,
  readJsonText,
  readTextFile,
  SkillsError,
  type VersionStep,
  versionSteps,
  writeError,
  writeTextFile,
} from '@skills/core'
import type { Context } from '../context.ts'
import { mustBeCommitted } from './pack-material.ts'

export interface RaiseRequest {
  /** `patch`, `minor`, `major` or a version. */
  readonly to: string
  /** The module's folder, relative to the current one. */
  readonly folder: string
  readonly dryRun: boolean
}

export interface RaisedVersion {
  readonly from: string | null
  readonly to: string
  /** Files that declare it, relative to the module. */
  readonly files: readonly string[]
  readonly written: boolean
}

/** Where a module may declare its version, the first that does decides. */
const places = [
  { file: 'skills-pack.json', key: ['version'] },
  { file: '.claude-plugin/plugin.json', key: ['version'] },
  { file: 'plugin.json', key: ['version'] },
  { file: '.claude-plugin/marketplace.json', key: ['metadata', 'version'] },
] as const

interface Declared {
  readonly file: string
  readonly key: readonly string[]
  readonly text: string
  readonly value: Readonly<Record<string, unknown>>
  /** What it says today. */
  readonly version: string | undefined
}

/**
 * `skills version`: another version wherever the module declares one; every other byte stays. A module that declares
 * none gets it in `skills-pack.json`. Nothing is committed or tagged. Throws E_UNCLEAN, E_USAGE for what is no version,
 * E_VERSION_UNDECLARED where a step has nothing to start from, E_FILE_INVALID, E_WRITE.
 */
export async function raiseVersion(
  context: Context,
  request: RaiseRequest,
): Promise<RaisedVersion> {
  const folder = resolve(context.machine.cwd, request.folder)
  const declared = places.flatMap((place) => readDeclared(folder, place) ?? [])
  const versioned = declared.filter(({ version }) => version !== undefined)
  const to = wanted(
    request.to,
    versioned.flatMap(({ version }) => version ?? []),
  )
  await mustBeCommitted(folder)
  const from = versioned[0]?.version ?? null
  const texts =
    versioned.length === 0 ? [added(declared, to)] : versioned.map((one) => set(one, to))
  if (!request.dryRun)
    for (const { file, text } of texts)
      await writeTextFile(join(folder, file), text, { run: 'version' }).catch((error: unknown) => {
        throw writeError(error, 'The file is as it was.')
      })
  return { from, to, files: texts.map(({ file }) => file), written: !request.dryRun }
}

function wanted(to: string, versions: readonly string[]): string {
  const step = versionSteps.find((one) => one === to)
  if (step === undefined) return exact(to, versions)
  const [version, other] = [...new Set(versions)]
  if (version === undefined || other !== undefined)
    throw new SkillsError(
      'E_VERSION_UNDECLARED',
      version === undefined
        ? 'The module declares no version to start from.'
        : `Files of the module declare different versions: ${version} and ${other}.`,
      { where: { file: 'skills-pack.json' }, remedy: 'Name the version: skills version 1.0.0' },
    )
  return stepped(version, step)
}

function exact(to: string, versions: readonly string[]): string {
  const isThere = versions.length > 0 && versions.every((version) => version === to)
  if (isVersion(to) && !isThere) return to
  const shown = printable(JSON.stringify(to), { oneLine: true })
  throw new SkillsError(
    'E_USAGE',
    isThere ? `The version is ${shown} already.` : `${shown} is no version and no step.`,
    { remedy: 'Write patch, minor, major, or a version such as 1.2.3.' },
  )
}

function stepped(version: string, step: VersionStep): string {
  const next = isVersion(version) ? nextVersion(version, step) : undefined
  if (next !== undefined) return next
  throw new SkillsError(
    'E_VERSION_UNDECLARED',
    `The version ${printable(version, { oneLine: true })} is not semver, so that no step leads on from it.`,
    { remedy: 'Name the version: skills version 1.0.0' },
  )
}

function readDeclared(
  folder: string,
  { file, key }: (typeof places)[number],
): Declared | undefined {
  const path = join(folder, file)
  const found = readTextFile(path, limits.manifestBytesMax)
  if (found === undefined) return undefined
  const { text } = found
  const read = readJsonText(withoutMark(text))
  if (!read.ok || !isRecord(read.json.value)) {
    const problem = read.ok ? undefined : read.problems[0]
    throw new SkillsError('E_FILE_INVALID', `${file} is no JSON object.`, {
      where: { file: path, ...(problem === undefined ? {} : { line: problem.line }) },
      remedy: 'Correct it; skills validate says what is wrong. Nothing was changed.',
    })
  }
  const { value } = read.json
  const [outer, inner] = key
  const holder = inner === undefined ? value : value[outer]
  const version = isRecord(holder) ? holder[inner ?? outer] : undefined
  return { file, key, text, value, version: typeof version === 'string' ? version : undefined }
}

interface NewText {
  readonly file: string
  readonly text: string
}

function set({ file, key, text, value }: Declared, version: string): NewText {
  const [outer = '', inner] = key
  const before = value[outer]
  const after =
    inner === undefined ? version : { ...(isRecord(before) ? before : {}), [inner]: version }
  const mark = text.slice(0, text.length - withoutMark(text).length)
  return { file, text: mark + editJson(withoutMark(text), { ...value, [outer]: after }) }
}

/** A module that says nothing of its version says it in the file made for it. */
function added(declared: readonly Declared[], version: string): NewText {
  const { file } = places[0]
  const present = declared.find((one) => one.file === file)
  if (present !== undefined) return set(present, version)
  return { file, text: `${JSON.stringify({ packVersion: 1, version }, null, 2)}\n` }
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
