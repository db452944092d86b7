import type { Incompatibility } from './incompatibility.ts'
import { allOf, type Knowledge } from './knowledge.ts'
import { addStep, answersLeft, type Trail } from './trail.ts'
import type { Candidate } from './universe.ts'

/**
 * Draw every conclusion: an incompatibility of which all terms but one hold rules that one out. Adds steps to the
 * trail. Answers with an incompatibility that holds as a whole, where one does: then this is a dead end.
 */
export function propagate<Version extends Candidate>(
  knowledge: Knowledge<Version>,
  trail: Trail<Version>,
  { changed, level }: { readonly changed: readonly string[]; readonly level: number },
): Incompatibility<Version> | undefined {
  const queue = new Set(changed)
  for (const key of queue) {
    queue.delete(key)
    // The newest first: what was learned last says most.
    for (const incompatibility of [...(knowledge.about.get(key) ?? [])].reverse()) {
      const { holds, open } = openTerm(knowledge, trail, incompatibility)
      if (holds) return incompatibility
      if (open === undefined) continue
      const before = answersLeft(trail, open) ?? allOf(knowledge, open)
      const own = allOf(knowledge, open) & ~(incompatibility.terms.get(open) ?? 0n)
      addStep(trail, { key: open, own, left: before & own, level, cause: incompatibility })
      queue.add(open)
    }
  }
  return undefined
}

/** The one module whose term does not hold yet; none where all hold, or where nothing follows. */
function openTerm<Version extends Candidate>(
  knowledge: Knowledge<Version>,
  trail: Trail<Version>,
  { terms }: Incompatibility<Version>,
): { readonly holds: boolean; readonly open: string | undefined } {
  let open: string | undefined
  for (const [key, term] of terms) {
    const left = answersLeft(trail, key) ?? allOf(knowledge, key)
    if ((left & ~term) === 0n) continue
    if ((left & term) === 0n || open !== undefined) return { holds: false, open: undefined }
    open = key
  }
  return { holds: open === undefined, open }
}
