import type { Operation, OwnedSkill } from '@skills/core'
import type { ListedSkill } from './listed-skill.ts'

/**
 * The skills that each assistant of a plan will list once it is applied: those that come in, and those that
 * stay, whose descriptions are read from disk. Empty where nothing comes in: then nothing has to be weighed.
 */
export async function listedSkills(
  operations: readonly Operation[],
  brought: readonly OwnedSkill[],
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
  return new Map(assistants.map((assistant) => [assistant, listedBy(assistant, placed, known)]))
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
