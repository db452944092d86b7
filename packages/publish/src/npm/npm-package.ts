import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import {
  type BuiltPack,
  fromManifest,
  gitUrl,
  npmPackFolder,
  SkillsError,
  sha512Integrity,
} from '@skills/core'
import type { Attached } from '../attached.ts'
import { packFiles } from '../pack-files.ts'
import { type TarFile, tarBlocks } from '../tar-blocks.ts'

interface NpmInput {
  /** `name` or `@scope/name`. */
  readonly name: string
  readonly pack: BuiltPack
  /** The bytes of a file of the module. */
  readonly read: (path: string) => Uint8Array
  readonly attached: readonly Attached[]
}

/** A package of npm: what a registry keeps, and what it says of it. */
export interface NpmPackageBytes {
  readonly tarball: Buffer
  readonly manifest: Readonly<Record<string, unknown>>
  readonly dist: { readonly integrity: string; readonly shasum: string }
}

const packageJson = 'package.json'

/**
 * A pack as a package of npm: its entries below `package/`, with a `package.json` that names nothing to be run. A
 * `package.json` of the module keeps its bytes beside what is attached, in a folder of its own, since npm wants that
 * place. Our reader gives the module's files back exactly. Pure. Throws E_MODULE_INVALID, E_VERSION_UNDECLARED.
 */
export function npmPackage({ name, pack, read, attached }: NpmInput): NpmPackageBytes {
  mustFit(pack)
  const manifest = manifestOf(name, pack)
  const files: TarFile[] = [
    plainFile(packageJson, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8')),
    ...[...packFiles(pack, read)].map((file) =>
      file.path === packageJson ? { ...file, path: `${npmPackFolder}/${packageJson}` } : file,
    ),
    ...attached.map(({ file, bytes }) => plainFile(`${npmPackFolder}/${file}`, bytes)),
  ]
  const below = files.map((file) => ({ ...file, path: `package/${file.path}` }))
  const tarball = gzipSync(Buffer.concat([...tarBlocks(below)]), { level: 9 })
  const shasum = createHash('sha1').update(tarball).digest('hex')
  return { tarball, manifest, dist: { integrity: sha512Integrity(tarball), shasum } }
}

function plainFile(path: string, bytes: Buffer): TarFile {
  return { path, executable: false, size: bytes.length, read: () => bytes }
}

function manifestOf(name: string, pack: BuiltPack): NpmPackageBytes['manifest'] {
  const { version, description, license, source, integrity } = pack
  const from = source?.url === undefined ? undefined : fromManifest(source.url, undefined).source
  const url = from === undefined ? undefined : gitUrl(from)
  return {
    name,
    version,
    ...(description === undefined ? {} : { description }),
    ...(license === undefined ? {} : { license }),
    keywords: ['agent-skills'],
    ...(url === undefined ? {} : { repository: { type: 'git', url: `git+${url}` } }),
    ...(source === undefined ? {} : { gitHead: source.commit }),
    skillsPack: { name: pack.name, integrity },
  }
}

function mustFit({ version, files }: BuiltPack): void {
  if (version.includes('+'))
    throw new SkillsError('E_VERSION_UNDECLARED', `npm knows no build metadata: ${version}.`, {
      where: { flag: '--to' },
      remedy: 'Publish a version without "+" to npm. Nothing was published.',
    })
  const taken = files.find(({ path }) => path.startsWith(`${npmPackFolder}/`))
  if (taken === undefined) return
  throw new SkillsError(
    'E_MODULE_INVALID',
    `The folder ${npmPackFolder} is ours in npm packages.`,
    {
      where: { file: taken.path },
      rule: 'npm/folder-taken',
      remedy: 'Rename the folder of the module, or publish to a folder or an OCI registry.',
    },
  )
}
