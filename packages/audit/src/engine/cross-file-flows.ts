import type { Language } from '../code/ir.ts'
import type { CodeFact } from '../code/machine.ts'
import type { Fact } from '../facts/fact.ts'
import { factObjectRow } from '../facts/fact-objects.ts'
import type { SkillDocument } from '../skill/skill-view.ts'

const programsMax = 40
const charactersMax = 400_000

/**
 * The documents with the flows that need more than one of them: a secret that one script reads and another sends, a
 * download that one keeps and another runs. Such a flow stands in the document of its end; what it comes from is told
 * with the place of the end. Only where a script that takes meets one that gives or runs.
 */
export async function withCrossFileFlows(
  documents: readonly SkillDocument[],
): Promise<readonly SkillDocument[]> {
  const scripts = documents.filter(isScript).slice(0, programsMax)
  const characters = scripts.reduce((sum, { text }) => sum + text.length, 0)
  if (scripts.length < 2 || characters > charactersMax || !canFlow(scripts)) return documents
  const { evaluateAcross } = await import('../code/across-files.ts')
  const found = evaluateAcross(
    scripts.flatMap(({ path, language, text }) => {
      const read = languages.get(language)
      return read === undefined ? [] : [{ path, language: read, text }]
    }),
  )
  return documents.map((document) => {
    const more = newFlows(document, found.get(document.path) ?? [])
    return more.length === 0
      ? document
      : { ...document, facts: sorted([...document.facts, ...more]) }
  })
}

const languages: ReadonlyMap<string, Language> = new Map<string, Language>([
  ['shell', 'shell'],
  ['python', 'python'],
  ['javascript', 'javascript'],
  ['typescript', 'javascript'],
])

function isScript({ language, segments }: SkillDocument): boolean {
  return segments.length === 0 && languages.has(language)
}

/** Does something leave or run in one script, and does another one have something to give? */
function canFlow(scripts: readonly SkillDocument[]): boolean {
  const ends = scripts.filter(({ facts }) => facts.some(isEnd))
  const starts = scripts.filter(({ facts, text }) => facts.some(isStart) || everything.test(text))
  return ends.some((end) => starts.some((start) => start !== end))
}

/** The whole environment is no fact until it goes somewhere. */
const everything =
  /\b(?:os\.environ|process\.env|printenv)\b|(?:^|[\n;&(|])[ \t]{0,20}env[ \t]{0,8}[|>]/u

function isEnd({ act, object }: Fact): boolean {
  return (
    (act === 'sends' && object === 'host') ||
    (act === 'fetches' && object === 'host') ||
    (act === 'runs' && (object === 'shell' || object === 'dynamic-code' || object === 'command'))
  )
}

function isStart({ act, object }: Fact): boolean {
  return (act === 'reads' && factObjectRow(object).isSecret === true) || act === 'fetches'
}

/** Flows that the document did not have by itself. */
function newFlows(document: SkillDocument, facts: readonly CodeFact[]): Fact[] {
  const known = new Set(document.facts.filter(({ flow }) => flow !== undefined).map(keyOf))
  const base = document.facts.reduce((most, { flow }) => Math.max(most, flow ?? 0), 0)
  const byFlow = new Map<number, CodeFact[]>()
  for (const fact of facts)
    if (fact.flow !== undefined) byFlow.set(fact.flow, [...(byFlow.get(fact.flow) ?? []), fact])
  const added: Fact[] = []
  for (const [flow, members] of byFlow) {
    const end = members.at(-1)
    if (end === undefined || members.every((member) => known.has(keyOf(member)))) continue
    for (const { act, object, target, detail } of members)
      added.push({
        act,
        object,
        target,
        start: end.start,
        end: end.end,
        origin: 'script',
        flow: base + flow,
        ...(detail === undefined ? {} : { detail }),
      })
  }
  return added
}

function keyOf({ act, object, target }: Pick<Fact, 'act' | 'object' | 'target'>): string {
  return `${act} ${object} ${target ?? ''}`
}

function sorted(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((left, right) => left.start - right.start || left.end - right.end)
}
