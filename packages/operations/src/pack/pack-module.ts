import { join, resolve } from 'node:path'
import { readModule, type Scope, SkillsError, type Store, sha256, writeOutputs } from '@skills/core'
import { type AuditSummary, checkContent } from '../content-check.ts'
import { type Context, type Warning, withStore } from '../context.ts'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import { mustAllowSource } from '../policy/decide-source.ts'
import { governed } from '../policy/governed.ts'
import { problemWarnings } from '../problem-warnings.ts'
import { openScope } from '../scope.ts'
import { selectSkills } from '../wanted/select-skills.ts'
import { type Built, build } from './built.ts'
import { filesBeside } from './files-beside.ts'
import { packName, packVersion } from './pack-identity.ts'
import { type PackMaterial, packMaterial } from './pack-material.ts'
import { packEndings, packStem } from './pack-output.ts'

export interface PackRequest {
  /** The module's folder, relative to the current one. */
  readonly folder: string
  /** Where the files go, relative to the current folder. */
  readonly output: string
  /** Write over files of these names that have other bytes. */
  readonly replace: boolean
  readonly dryRun: boolean
}

export interface PackedFile {
  /** Absolute. */
  readonly file: string
  readonly sha256: string
  readonly bytes: number
}

export interface PackOutcome {
  readonly name: string
  readonly version: string
  readonly integrity: string
  /** Of the uncompressed archive: what a pack is known by. */
  readonly sha256: string
  readonly commit: string | null
  readonly source: string | null
  readonly files: readonly PackedFile[]
  readonly audit: AuditSummary
  readonly written: boolean
  readonly warnings: readonly Warning[]
}

/** A pack that passed every check, and what was seen on the way. */
export interface CheckedPack {
  readonly built: Built
  readonly obtained: ObtainedModule
  readonly audit: AuditSummary
  readonly warnings: readonly Warning[]
}

/**
 * `skills pack`: one version of a module as files that any machine makes again, byte for byte, from the same commit.
 * Throws E_UNCLEAN, E_VERSION_UNDECLARED, E_FILE_EXISTS, E_WRITE, and what validity, audit and policy refuse.
 */
export async function packModule(context: Context, request: PackRequest): Promise<PackOutcome> {
  const folder = resolve(context.machine.cwd, request.folder)
  const output = resolve(context.machine.cwd, request.output)
  return withStore(context, { isolated: true }, async (store) => {
    const checked = await checkedPack(context, store, { folder, output })
    const { built } = checked
    const files = packFilesOf(built)
    const beside = await filesBeside(context, checked, store.read)
    if (!request.dryRun) {
      await writeOutputs(output, files, { run: 'pack', replace: request.replace })
      // What tells of a pack may be made anew at any time; the pack itself stays what it is.
      await writeOutputs(output, beside, { run: 'pack', replace: true })
    }
    const { name, version, integrity, source } = built.pack
    return {
      name,
      version,
      integrity,
      sha256: built.tarSha256,
      commit: source?.commit ?? null,
      source: source?.url ?? null,
      files: Object.entries({ ...files, ...beside }).map(([file, bytes]) => ({
        file: join(output, file),
        sha256: sha256(bytes),
        bytes: bytes.length,
      })),
      audit: checked.audit,
      written: !request.dryRun,
      warnings: checked.warnings,
    }
  })
}

interface Folders {
  /** Absolute. */
  readonly folder: string
  readonly output: string
}

/** Make a pack of a folder after everything that would stop its installation was asked. Throws as `packModule`. */
export async function checkedPack(
  context: Context,
  store: Store,
  { folder, output }: Folders,
): Promise<CheckedPack> {
  const judged = await governed(context, policyScope(context, folder))
  const material = await packMaterial(store, folder, output)
  const { snapshot, spec, commit } = material
  const unnamed = readModule(snapshot, store.read, { moduleName: 'module' })
  const name = packName(unnamed, material, folder)
  const module = readModule(snapshot, store.read, { moduleName: name })
  const { version, ref } = packVersion(name, module, commit?.tags ?? [])
  if (spec.source.kind !== 'folder') mustAllowSource(judged, name, spec)
  const obtained: ObtainedModule = {
    ...{ name, spec, version, ref, snapshot, module },
    commit: commit?.id,
    portable: true,
    registry: undefined,
  }
  const all = { skills: undefined, exclude: undefined, categories: undefined }
  const selected = selectSkills(module, all)
  const { remarks, summary } = await checkContent(judged, obtained, {
    ...selected,
    store,
    isBeingMade: true,
  })
  const source =
    material.source === undefined || ref === undefined
      ? material.source
      : { ...material.source, ref }
  const built = await build({ name, version, module, snapshot, source }, store.read)
  const warnings = [
    ...problemWarnings(remarks, module.omitted),
    ...judged.policy.warnings(),
    ...materialWarnings(material),
  ]
  return { built, obtained, audit: summary, warnings }
}

/** The policy that holds where the module lies. */
function policyScope(context: Context, folder: string): Scope {
  try {
    return openScope(context, { project: folder, scope: undefined, global: false })
  } catch (cause) {
    if (!(cause instanceof SkillsError) || cause.code !== 'E_PROJECT_MISSING') throw cause
    throw new SkillsError('E_SOURCE_MISSING', 'The folder of the module cannot be opened.', {
      where: { file: folder },
      remedy: 'Name the folder that holds the module.',
      cause,
    })
  }
}

/** In a repository the files are those of the commit, whatever lies beside them. */
function materialWarnings({ leftOut, source }: PackMaterial): Warning[] {
  if (source !== undefined) return []
  const found = leftOut.map(
    (file): Warning => ({
      code: 'W_OMITTED',
      message: `${file} was left out: it is named as a file of a pack.`,
    }),
  )
  const message = 'The module is in no git repository, so that nobody can make this pack again.'
  return [...found, { code: 'W_NO_COMMIT', message }]
}

/** The pack itself, by file name. */
export function packFilesOf({ pack, tar, gz }: Built): Readonly<Record<string, Buffer>> {
  const stem = packStem(pack)
  return { [`${stem}${packEndings.tar}`]: tar, [`${stem}${packEndings.gz}`]: gz }
}
