import {
  defaultModuleName,
  isVersion,
  parseModuleName,
  parseSource,
  printSource,
  type RegistryVersionEntry,
  readModule,
  SkillsError,
  type SourceSpec,
  type Store,
  sourceFaults,
} from '@skills/core'
import { checkContent } from '../content-check.ts'
import { type Context, type Warning, withStore } from '../context.ts'
import { type ObtainedModule, obtainModule } from '../obtain/obtain-module.ts'
import { packName } from '../pack/pack-identity.ts'
import { governed } from '../policy/governed.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { problemWarnings } from '../problem-warnings.ts'
import { openScope } from '../scope.ts'
import { selectSkills } from '../wanted/select-skills.ts'
import { changeRegistry, plannedChange } from './change-registry.ts'
import { type GivenDetails, moduleDetails } from './module-details.ts'
import { openRegistryFolder, type RegistryFolder } from './registry-folder.ts'
import { findModule } from './registry-modules.ts'
import { unsignedChange } from './unsigned-change.ts'

export interface AddToRegistryRequest {
  /** The registry's folder, as it was typed. */
  readonly registry: string
  readonly source: string
  readonly given: GivenDetails
  readonly dryRun: boolean
}

export interface AddToRegistryOutcome {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly commit: string | null
  readonly integrity: string
  /** Paths that were written; none where the version was listed already. */
  readonly written: readonly string[]
  readonly warnings: readonly Warning[]
}

/**
 * `skills registry add`: list one version of a module, after everything that would stop its installation was asked.
 * Throws E_USAGE for what others could not fetch, E_REGISTRY_DETAILS, E_VERSION_EXISTS, E_VERSION_UNDECLARED, and what
 * fetching, checking and writing throws.
 */
export async function addToRegistry(
  plain: Context,
  request: AddToRegistryRequest,
): Promise<AddToRegistryOutcome> {
  const folder = openRegistryFolder(request.registry, plain.machine.cwd)
  const spec = pointable(request.source)
  const scope = openScope(plain, { project: folder.path, scope: undefined, global: false })
  const context = await governed(plain, scope)
  return withStore(context, { isolated: true }, async (store) => {
    const obtained = await moduleFrom(context, store, { spec, folder, name: request.given.name })
    const warnings = await checked(context, store, obtained)
    const { withVersion } = await import('@skills/publish')
    const before = findModule(folder, obtained.name)
    const changed = withVersion(before, {
      details: moduleDetails(obtained, {
        before,
        given: request.given,
        read: store.read,
        remedy: sayItYourself,
      }),
      source: sourceText(spec),
      version: obtained.version,
      entry: entryOf(obtained, context.machine.now()),
    })
    const written = request.dryRun
      ? [...((await plannedChange(folder, [changed]))?.keys() ?? [])]
      : await changeRegistry(folder, [changed])
    return {
      name: obtained.name,
      version: obtained.version,
      source: printSource(spec),
      commit: obtained.commit ?? null,
      integrity: obtained.snapshot.integrity,
      written,
      warnings: [
        ...warnings,
        ...context.policy.warnings(),
        ...context.registries.warnings(),
        ...unsignedChange(folder.path, written),
      ],
    }
  })
}

function sayItYourself(missing: readonly string[]): string {
  return `Say it yourself: ${missing.map((name) => `--${name} TEXT`).join(' ')}.`
}

/** A source that a registry may point to. Throws E_USAGE for every other. */
function pointable(text: string): SourceSpec {
  const spec = parseSource(text)
  const [fault] = sourceFaults(sourceText(spec), [])
  if (fault === undefined) return spec
  throw new SkillsError(
    'E_USAGE',
    `A registry cannot point at ${printSource(spec)}: others could not fetch it from there.`,
    {
      rule: fault.rule,
      remedy:
        'Put a pack of it into the registry: skills publish FOLDER --to REGISTRY. Or name an address that others reach.',
    },
  )
}

/** The source without what picks a version of it. */
function sourceText(spec: SourceSpec): string {
  return printSource({ ...spec, pick: { kind: 'newest' } })
}

interface Wanted {
  readonly spec: SourceSpec
  readonly folder: RegistryFolder
  readonly name: string | undefined
}

/** The module under the name that it has in the registry: what was asked for, else what it calls itself. */
async function moduleFrom(
  context: Governed,
  store: Store,
  { spec, folder, name: asked }: Wanted,
): Promise<ObtainedModule> {
  const first = parseModuleName(asked ?? defaultModuleName(spec, context.machine.cwd))
  const base = folder.path
  const obtained = await obtainModule(context, store, {
    name: first,
    spec,
    base,
    pinned: undefined,
  })
  const { version, snapshot } = obtained
  if (!isVersion(version))
    throw new SkillsError('E_VERSION_UNDECLARED', `${first} has no version that semver can read.`, {
      where: { url: printSource(spec) },
      remedy: 'Tag the commit, such as v1.0.0, and name that version: SOURCE@1.0.0',
    })
  const name = asked === undefined ? packName(obtained.module, { spec }, base) : first
  if (name === first) return obtained
  return { ...obtained, name, module: readModule(snapshot, store.read, { moduleName: name }) }
}

async function checked(
  context: Governed,
  store: Store,
  obtained: ObtainedModule,
): Promise<readonly Warning[]> {
  const all = { skills: undefined, exclude: undefined, categories: undefined }
  const selected = selectSkills(obtained.module, all)
  const { remarks, told } = await checkContent(context, obtained, { ...selected, store })
  return [...problemWarnings(remarks, obtained.module.omitted), ...told]
}

function entryOf({ snapshot, commit, ref }: ObtainedModule, now: Date): RegistryVersionEntry {
  return {
    ...(commit === undefined ? {} : { commit }),
    ...(ref === undefined || !/^refs\/(?:heads|tags)\//u.test(ref) ? {} : { ref }),
    integrity: snapshot.integrity,
    published: publishedAt(now),
  }
}

/** When a version was published, in whole seconds. */
export function publishedAt(now: Date): string {
  return `${now.toISOString().slice(0, 19)}Z`
}
