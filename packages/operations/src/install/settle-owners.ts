import {
  type Manifest,
  type ModuleName,
  type Problem,
  resolveOwners,
  SkillsError,
} from '@skills/core'
import { labelOfKey } from '../locked-components.ts'
import type { ResolvedModule } from './resolved-module.ts'

export interface OwnersAsked {
  /** `MODULE` for every name it shares, or `SKILL=MODULE`. */
  readonly typed: readonly string[]
  /** The command that asks again and takes `--owner`; left out where only the manifest can say it. */
  readonly command: string | undefined
}

/**
 * Which module provides each skill. What was typed settles clashes for this run and is written to the manifest.
 * Throws E_NAME_CLASH with every clash at once and the command that settles it.
 */
export function settleOwners(
  resolved: readonly ResolvedModule[],
  manifest: Manifest,
  { typed, command }: OwnersAsked,
): {
  readonly owner: ReadonlyMap<string, ModuleName>
  readonly owners: Readonly<Record<string, string>>
} {
  const skills = resolved.flatMap(({ request, locked }) =>
    Object.keys(locked.components).map((key) => ({
      module: request.name,
      name: labelOfKey(key),
    })),
  )
  const clashing = resolveOwners({ skills, owners: {} }).clashes
  const chosen = typedOwners(typed, clashing)
  const { owned, clashes } = resolveOwners({ skills, owners: { ...manifest.owners, ...chosen } })
  if (clashes.length > 0) throw clashError(clashes, command)
  return { owner: owned, owners: chosen }
}

interface Clash {
  readonly name: string
  readonly modules: readonly string[]
}

/** `MODULE` owns every name that it shares; `SKILL=MODULE` settles one. */
function typedOwners(typed: readonly string[], clashes: readonly Clash[]): Record<string, string> {
  const owners: Record<string, string> = {}
  for (const word of typed) {
    const [left = '', right] = word.split('=')
    const settled =
      right === undefined
        ? clashes.filter((clash) => clash.modules.includes(left)).map((clash) => clash.name)
        : clashes
            .filter((clash) => clash.name === left && clash.modules.includes(right))
            .map((clash) => clash.name)
    if (settled.length === 0) {
      throw new SkillsError(
        'E_USAGE',
        `--owner ${word} settles nothing: no clash has this module and name.`,
        {
          where: { flag: '--owner' },
          remedy: 'Write --owner MODULE for every name it shares, or --owner SKILL=MODULE.',
        },
      )
    }
    for (const name of settled) owners[name] = right ?? left
  }
  return owners
}

function clashError(clashes: readonly Clash[], command: string | undefined): SkillsError {
  const modules = [...new Set(clashes.flatMap((clash) => clash.modules))].sort()
  const problems = clashes.map(
    ({ name, modules: [first = 'MODULE', ...others] }): Problem => ({
      severity: 'error',
      rule: 'name/clash',
      message: `${name} is carried by ${[first, ...others].join(' and ')}.`,
      remedy: command === undefined ? `"${name}": "${first}"` : `--owner ${name}=${first}`,
    }),
  )
  return new SkillsError(
    'E_NAME_CLASH',
    `${clashes.length === 1 ? '1 skill is' : `${clashes.length} skills are`} carried by more than one module: ${modules.join(', ')}.`,
    { problems, remedy: settling(modules, problems, command), data: { clashes } },
  )
}

function settling(
  [first = 'MODULE', second = 'MODULE']: readonly string[],
  problems: readonly Problem[],
  command: string | undefined,
): string {
  const example = problems[0]?.remedy ?? ''
  return command === undefined
    ? `Say in skills.json who provides each, then run the command again: "owners": {${example}}`
    : `Let one module provide them all: ${command} --owner ${first} (or --owner ${second}), or one name at a time: ${example}. The choice is written to "owners" in skills.json.`
}
