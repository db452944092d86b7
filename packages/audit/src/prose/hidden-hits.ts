import { factObjectRow } from '../facts/fact-objects.ts'
import type { DocumentHit } from '../rule.ts'
import type { SkillDocument } from '../skill/skill-view.ts'
import type { HiddenSpan } from '../views/hidden-spans.ts'

/** Words that speak to an assistant. */
const addressee =
  /\b(?:assistants?|agents?|ai|llms?|language models?|models?|claude|gpt|copilot|cursor|codex|gemini|you (?:must|should|are|will|have to|need to)|your (?:task|instructions|next|response|answer|output)|system prompt|(?:do not|don['’]?t|never) (?:tell|show|mention|reveal|inform)|(?:ignore|disregard|forget|override) (?:all|any|the|your|previous|prior))\b/iu
/** Acts that an order in hidden text would be for. */
const deed =
  /\b(?:ignore|disregard|override|execute|run|send|upload|post|fetch|download|read|print|reveal|include|append|write|delete|remove|install|forward|copy|open|follow|obey|say|respond|reply|answer|claim|recommend|approve|skip|hide|tell|mention|grant|treat|act|always|never)\b/iu
const pragma =
  /^\s*(?:prettier|markdownlint|eslint|textlint|vale|cspell|spell|lint|toc\b|begin|end\b|start\b|todo|fixme|note:|more\b|copyright|license|spdx|source:|generated|auto-?generated|this file (?:is|was) (?:auto|gener)|do not edit|template|optional|example|replace|fill|insert|add (?:your|new|any|more)|describe|delete (?:this|any)|remove this|see:|ref:|https?:|#|\{|<|@|\[)/iu

/** Is it a sentence that orders an assistant to do something? */
export function isInstruction(text: string): boolean {
  return addressee.test(text) && deed.test(text)
}

/** Hidden spans of some kinds that hold an instruction: a fact of harm, or an order to the assistant. */
export function hiddenHits(
  document: SkillDocument,
  kinds: readonly HiddenSpan['kind'][],
  message: string,
): readonly DocumentHit[] {
  if (document.isCode || document.use === 'data') return []
  const hits: DocumentHit[] = []
  for (const span of document.hidden) {
    if (!kinds.includes(span.kind)) continue
    const facts = document.facts.filter(({ start }) => start >= span.start && start < span.end)
    const harmful = facts.filter(
      ({ act, object }) =>
        act === 'sends' ||
        (act === 'runs' && object !== 'command') ||
        factObjectRow(object).isAct === true,
    )
    const text = document.text.slice(span.start, span.end)
    const isOrder = isInstruction(text) && !pragma.test(text.replace(/^<!--/u, ''))
    if (harmful.length === 0 && !isOrder) continue
    const placed = harmful.map((fact) => ({ document, fact }))
    const first = harmful[0]
    hits.push({
      start: first?.start ?? span.start,
      end: Math.min(first?.end ?? span.end, span.end),
      message: `${message}.`,
      severity: harmful.length > 0 || isGrave(text) ? 'high' : 'medium',
      facts: placed,
    })
  }
  return hits
}

/** Orders with an object that no note to authors has. */
function isGrave(text: string): boolean {
  return /\b(?:ignore|override|execute|send|upload|credentials?|secrets?|tokens?|passwords?|system prompt|~\/\.|\.env|curl|without (?:telling|asking)|previous|never (?:tell|mention)|do not (?:tell|mention))\b/iu.test(
    text,
  )
}
