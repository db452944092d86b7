import { byVersion } from '../resolve/pick-version.ts'
import { canonicalJson } from '../words/canonical-json.ts'
import type { Lock, LockedModule } from '../words/generated/schema-types.ts'
import { byCodeUnit } from '../words/order.ts'
import { SkillsError } from '../words/skills-error.ts'

/** Two locks as one. */
export interface MergedLock {
  readonly lock: Lock
  /** Modules that the sides answer differently, and the version that was taken: the higher one. */
  readonly contested: readonly {
    readonly name: string
    readonly ours: string
    readonly theirs: string
    readonly taken: string
  }[]
}

/** Modules of both sides; nothing of either is left out. Of two answers the higher version is taken. Pure. */
export function mergeLocks(ours: Lock, theirs: Lock): MergedLock {
  const names = [...new Set([...Object.keys(ours.modules), ...Object.keys(theirs.modules)])]
  const modules: [string, LockedModule][] = []
  const contested: MergedLock['contested'][number][] = []
  for (const name of names.sort(byCodeUnit)) {
    const left = ours.modules[name]
    const right = theirs.modules[name]
    const taken =
      left === undefined || (right !== undefined && isHigher(right, left)) ? right : left
    if (taken === undefined) continue
    modules.push([name, taken])
    if (left === undefined || right === undefined) continue
    if (canonicalJson(left) !== canonicalJson(right)) {
      contested.push({ name, ours: left.version, theirs: right.version, taken: taken.version })
    }
  }
  return { lock: { ...theirs, ...ours, modules: Object.fromEntries(modules) }, contested }
}

/** Equal versions by their text, so that both people who merge get the same lock. */
function isHigher(right: LockedModule, left: LockedModule): boolean {
  const order = byVersion(right.version, left.version)
  return order === 0 ? byCodeUnit(canonicalJson(right), canonicalJson(left)) > 0 : order > 0
}

/**
 * The two texts that git put between merge markers (a common ancestor between `|||||||` and `=======` is
 * neither); `undefined` where there are none. Throws E_FILE_INVALID where they do not belong together.
 */
export function mergeSides(text: string, file: string): readonly [string, string] | undefined {
  const ours: string[] = []
  const theirs: string[] = []
  let side: 'both' | 'ours' | 'ancestor' | 'theirs' = 'both'
  let isMerge = false
  for (const [index, line] of text.split('\n').entries()) {
    const marker = /^(<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/u.exec(line)?.[1]?.[0]
    const next = marker === undefined ? undefined : steps[marker]
    if (next !== undefined) {
      if (!next.after.includes(side)) throw brokenMarkers(file, index + 1)
      side = next.to
      isMerge = true
      continue
    }
    if (side === 'both' || side === 'ours') ours.push(line)
    if (side === 'both' || side === 'theirs') theirs.push(line)
  }
  if (side !== 'both') throw brokenMarkers(file, text.split('\n').length)
  return isMerge ? [ours.join('\n'), theirs.join('\n')] : undefined
}

interface Step {
  readonly after: readonly string[]
  readonly to: 'both' | 'ours' | 'ancestor' | 'theirs'
}

const steps: Readonly<Record<string, Step>> = {
  '<': { after: ['both'], to: 'ours' },
  '|': { after: ['ours'], to: 'ancestor' },
  '=': { after: ['ours', 'ancestor'], to: 'theirs' },
  '>': { after: ['theirs'], to: 'both' },
}

function brokenMarkers(file: string, line: number): SkillsError {
  return new SkillsError('E_FILE_INVALID', `The merge markers in ${file} do not belong together.`, {
    where: { file, line },
    rule: 'file/merge-markers',
    remedy: 'Restore the lock from version control and merge again.',
  })
}
