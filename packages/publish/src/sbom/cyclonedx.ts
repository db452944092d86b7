import { type DeclaredPackage, packageUrl } from './declared-packages.ts'
import { type SbomModule, uuidOf } from './sbom-module.ts'

// Source: CycloneDX 1.6 JSON reference (cyclonedx.org/docs/1.6/json, read 2026-11).

/** One file by its digest. */
interface SbomFile {
  readonly path: string
  readonly sha256: string
}

/** One component of an installed module, with its own digest. */
interface SbomPart {
  readonly name: string
  readonly integrity: string
}

interface CycloneDxInput {
  readonly module: SbomModule
  /** SHA-256 of the archive that the module is published as. */
  readonly archiveSha256: string
  readonly files: readonly SbomFile[]
  readonly packages: readonly DeclaredPackage[]
  /** Names of modules that it needs, with their ranges. */
  readonly needs: readonly { readonly name: string; readonly range: string }[]
  /** Committer time in seconds since 1970. */
  readonly committed: number | undefined
}

const moduleRef = 'module'

/** The SBOM of one module: its files, the packages its scripts declare, the modules it needs. The same for the same files. */
export function cycloneDxOfModule(input: CycloneDxInput): object {
  const { module, archiveSha256, files, committed } = input
  const packages = packageComponents(input.packages)
  const needs = input.needs.map(({ name, range }) => ({
    type: 'library',
    'bom-ref': `module:${name}`,
    name,
    properties: [{ name: 'skills:range', value: range }],
  }))
  const time = committed === undefined ? undefined : new Date(committed * 1000).toISOString()
  return {
    ...cycloneDxHead,
    serialNumber: `urn:uuid:${uuidOf(module.integrity, 'cyclonedx')}`,
    version: 1,
    metadata: {
      ...(time === undefined ? {} : { timestamp: time }),
      component: {
        ...moduleComponent(module, moduleRef),
        hashes: [{ alg: 'SHA-256', content: archiveSha256 }],
      },
    },
    components: [...files.map(fileComponent), ...packages, ...needs],
    dependencies: [
      {
        ref: moduleRef,
        dependsOn: [...packages, ...needs].map((component) => component['bom-ref']),
      },
    ],
  }
}

/** What is installed: one component a module, its own components inside it. Without time or serial. */
export function cycloneDxOfInstalled(
  modules: readonly (SbomModule & { readonly parts: readonly SbomPart[] })[],
  version: string,
): object {
  return {
    ...cycloneDxHead,
    version: 1,
    metadata: { tools: { components: [{ type: 'application', name: 'skills', version }] } },
    components: modules.map((module) => {
      const ref = `${module.place ?? ''}#${module.name}`
      const component = moduleComponent(module, ref)
      if (module.parts.length === 0) return component
      return { ...component, components: module.parts.map((part) => partComponent(part, ref)) }
    }),
  }
}

const cycloneDxHead = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
} as const

function moduleComponent(module: SbomModule, ref: string): Readonly<Record<string, unknown>> {
  const { name, version, description, license, publisher, source, commit, integrity, place } =
    module
  const property = (key: string, value: string | undefined) =>
    value === undefined ? [] : [{ name: `skills:${key}`, value }]
  return {
    type: 'library',
    'bom-ref': ref,
    name,
    version,
    ...(description === undefined ? {} : { description }),
    ...(license === undefined
      ? {}
      : {
          licenses: [
            license.isExpression
              ? { expression: license.text }
              : { license: { name: license.text } },
          ],
        }),
    ...(publisher === undefined ? {} : { publisher }),
    properties: [
      ...property('source', source),
      ...property('commit', commit),
      ...property('integrity', integrity),
      ...property('root', place),
    ],
  }
}

function partComponent({ name, integrity }: SbomPart, ref: string): Referenced {
  return {
    type: 'library',
    'bom-ref': `${ref}#${name}`,
    name,
    properties: [{ name: 'skills:integrity', value: integrity }],
  }
}

interface Referenced {
  readonly 'bom-ref': string
  readonly [key: string]: unknown
}

function fileComponent({ path, sha256 }: SbomFile): Referenced {
  return {
    type: 'file',
    'bom-ref': `file:${path}`,
    name: path,
    hashes: [{ alg: 'SHA-256', content: sha256 }],
  }
}

/** One component a package; the manifests that ask for it are evidence. */
function packageComponents(packages: readonly DeclaredPackage[]): readonly Referenced[] {
  const byUrl = new Map<string, DeclaredPackage[]>()
  for (const one of packages) {
    const url = packageUrl(one)
    byUrl.set(url, [...(byUrl.get(url) ?? []), one])
  }
  return [...byUrl].flatMap(([purl, [first, ...more]]) => {
    if (first === undefined) return []
    const { name, version } = first
    return {
      type: 'library',
      'bom-ref': purl,
      name,
      ...(version === undefined ? {} : { version }),
      purl,
      properties: [first, ...more].map(({ file, wanted }) => ({
        name: 'skills:declared',
        value: `${file}: ${wanted}`.trim(),
      })),
    }
  })
}
