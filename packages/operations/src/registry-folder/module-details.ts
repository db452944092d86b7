import { type ReadFile, type RegistryModuleFile, SkillsError } from '@skills/core'
import type { ModuleDetails } from '@skills/publish'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import { moduleDescription } from '../pack/built.ts'

/** What a person says of a module that they add. */
export interface GivenDetails {
  readonly name: string | undefined
  readonly description: string | undefined
  readonly license: string | undefined
  readonly publisher: string | undefined
  readonly keywords: readonly string[]
  readonly categories: readonly string[]
}

interface Known {
  readonly before: RegistryModuleFile | undefined
  readonly given: GivenDetails
  readonly read: ReadFile
  /** What to do where something is missing, given the names. */
  readonly remedy: (missing: readonly string[]) => string
}

/**
 * What a registry lists of a module: what a person says now, then what its files say, then what was listed before.
 * Throws E_REGISTRY_DETAILS with what is missing.
 */
export function moduleDetails(
  obtained: ObtainedModule,
  { before, given, read, remedy }: Known,
): ModuleDetails {
  const { module, snapshot, name, spec } = obtained
  const { source } = spec
  const isHosted = source.kind === 'hosted-git'
  const owner = isHosted ? source.repository.split('/')[0] : undefined
  const description =
    given.description ?? before?.description ?? moduleDescription({ module, snapshot }, read)
  const license = given.license ?? module.license ?? skillLicense(obtained) ?? before?.license
  const publisher = given.publisher ?? before?.publisher ?? module.publisher ?? owner
  if (description === undefined || license === undefined || publisher === undefined)
    throw missing(name, { description, license, publisher }, remedy)
  const publishers =
    before?.publishers ??
    (isHosted && owner !== undefined ? [`${source.host}:${owner}`] : undefined)
  const keywords = given.keywords.length > 0 ? [...given.keywords].sort() : before?.keywords
  const categories = given.categories.length > 0 ? [...given.categories].sort() : before?.categories
  return {
    name,
    description: oneLine(description),
    license,
    publisher,
    ...(publishers === undefined ? {} : { publishers }),
    ...(keywords === undefined ? {} : { keywords }),
    ...(categories === undefined ? {} : { categories }),
  }
}

/** The licence of all its skills, where they have one and the same. */
function skillLicense({ module }: ObtainedModule): string | undefined {
  const [first, ...others] = new Set(module.skills.map(({ license }) => license))
  return others.length === 0 ? first : undefined
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, 1000)
}

function missing(
  name: string,
  known: Readonly<Record<string, string | undefined>>,
  remedy: Known['remedy'],
): SkillsError {
  const names = Object.keys(known).filter((key) => known[key] === undefined)
  return new SkillsError('E_REGISTRY_DETAILS', `${name} does not say its ${names.join(' and ')}.`, {
    remedy: `${remedy(names)} Nothing was written.`,
    data: { missing: names },
  })
}
