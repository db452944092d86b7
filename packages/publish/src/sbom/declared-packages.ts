import type { ReadFile, SnapshotFile } from '@skills/core'
import { byBytes } from '../by-bytes.ts'

/** A package that a manifest beside scripts asks for. */
export interface DeclaredPackage {
  readonly ecosystem: 'npm' | 'pypi'
  readonly name: string
  /** The exact version; `undefined` where the manifest leaves a choice. */
  readonly version: string | undefined
  /** As the manifest has it. */
  readonly wanted: string
  /** The manifest, relative to the module. */
  readonly file: string
}

// A manifest of more is no manifest beside a skill.
const manifestBytesMax = 1024 * 1024
const packagesMax = 5_000

type Reader = (text: string) => readonly Omit<DeclaredPackage, 'file'>[]

const readers: readonly (readonly [name: RegExp, read: Reader])[] = [
  [/^package\.json$/u, npmPackages],
  [/^requirements[A-Za-z0-9_.-]*\.txt$/u, pypiPackages],
]

/** What `package.json` and `requirements.txt` of a module ask for. A manifest that cannot be read asks for nothing. */
export function declaredPackages(
  files: readonly SnapshotFile[],
  read: ReadFile,
): readonly DeclaredPackage[] {
  const found = files.flatMap((file) => {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1)
    const reader = readers.find(([pattern]) => pattern.test(name))?.[1]
    if (reader === undefined || file.size > manifestBytesMax) return []
    const text = Buffer.from(read(file)).toString('utf8')
    return reader(text).map((one) => ({ ...one, file: file.path }))
  })
  return found.slice(0, packagesMax).sort(byBytes((one) => `${packageUrl(one)} ${one.file}`))
}

/** Source: purl-spec, "npm" and "pypi": a scope is a namespace, and names of PyPI are lower case with hyphens. */
export function packageUrl({ ecosystem, name, version }: DeclaredPackage): string {
  const parts = name.split('/').map(encodeURIComponent).join('/')
  return `pkg:${ecosystem}/${parts}${version === undefined ? '' : `@${encodeURIComponent(version)}`}`
}

function npmPackages(text: string): ReturnType<Reader> {
  const manifest = recordOf(parsed(text))
  return ['dependencies', 'optionalDependencies'].flatMap((key) =>
    Object.entries(recordOf(manifest?.[key]) ?? {}).flatMap(([name, wanted]) => {
      const isName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/iu.test(name)
      if (!isName || typeof wanted !== 'string') return []
      const version = /^=?\s*(?<exact>\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/u.exec(wanted)?.groups
      return [{ ecosystem: 'npm' as const, name, version: version?.['exact'], wanted }]
    }),
  )
}

function pypiPackages(text: string): ReturnType<Reader> {
  return text.split(/\r?\n/u).flatMap((line) => {
    const plain = line.replace(/(?:^|\s)#.*$/u, '').trim()
    const found =
      /^(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(?<wanted>[=<>!~][^;]*)?(?:;.*)?$/u.exec(
        plain,
      )?.groups
    const { name, wanted = '' } = found ?? {}
    if (name === undefined) return []
    const version = /^===?\s*(?<exact>[A-Za-z0-9][A-Za-z0-9.+!_-]*)$/u.exec(wanted.trim())?.groups
    return [
      {
        ecosystem: 'pypi' as const,
        name: name.toLowerCase().replace(/[._-]+/gu, '-'),
        version: version?.['exact'],
        wanted: wanted.trim(),
      },
    ]
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isRecord = (one: unknown): one is Readonly<Record<string, unknown>> =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
  return isRecord(value) ? value : undefined
}
