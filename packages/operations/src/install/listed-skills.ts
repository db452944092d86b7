import { listsWithin } from '@skills/assistants'
import type { Machine, Operation, OwnedSkill, Scope } from '@skills/core'
import type { ListedSkill } from './listed-skill.ts'

/**
 * The skills that each assistant of a plan will list once it is applied: those that come in, those that stay, and
 * what people put into the folders that it reads at this scope; these descriptions are read from disk. Empty where
 * nothing comes in: then nothing has to be weighed.
 */
export async function listedSkills(
  operations: readonly Operation[],
  brought: readonly OwnedSkill[],
  at: { readonly scope: Scope; readonly machine: Machine },
): Promise<ReadonlyMap<string, readonly ListedSkill[]>> {
  if (!operations.some(({ op }) => op === 'create' || op === 'update')) return new Map()
  const placed = operations.filter(({ op, component }) => op !== 'delete' && component === 'skill')
  const known = new Map<string, ListedSkill>(
    brought.map(({ module, skill }) => [keyOf({ module, name: skill.name }), skill]),
  )
  const staying = placed.filter((one) => !known.has(keyOf(one)))
  if (staying.length > 0) {
    const { skillOnDisk } = await import('./skill-on-disk.ts')
    for (const one of staying) {
      const skill = skillOnDisk(one)
      if (skill !== undefined) known.set(keyOf(one), skill)
    }
  }
  const assistants = [...new Set(placed.flatMap(({ place }) => place.assistants))].sort()
  const limited = assistants.filter(listsWithin)
  const others =
    limited.length === 0
      ? undefined
      : (await import('./skills-beside.ts')).skillsBeside(limited, operations, at)
  return new Map(
    assistants.map((assistant) => {
      const listed = listedBy(assistant, placed, known)
      const names = new Set<string>(listed.map(({ name }) => name))
      const beside = others?.get(assistant)?.filter(({ name }) => !names.has(name)) ?? []
      return [assistant, [...listed, ...beside]]
    }),
  )
}

/** Two places that one assistant reads hold the same skill once. */
function listedBy(
  assistant: string,
  placed: readonly Operation[],
  known: ReadonlyMap<string, ListedSkill>,
): ListedSkill[] {
  const keys = placed.filter(({ place }) => place.assistants.includes(assistant)).map(keyOf)
  return [...new Set(keys)].flatMap((key) => known.get(key) ?? [])
}

function keyOf({ module, name }: Pick<Operation, 'module' | 'name'>): string {
  return `${module} ${name}`
}
