import type { GateFacts } from '../../facts.ts'
import type { Evidence } from '../stage.ts'

/** Words by which authors ask reviewers that are programs to pass a change over. */
const words =
  /(?:\[|\b)(?:skip|no|disable|ignore)[ _-]{1,3}(?:the[ _-])?(?:ai|bot|automated|llm)?[ _-]{0,3}(?:code[ _-])?review(?:\]|\b)|\b(?:ai|bot|llm)[ _-]?review[ _:=-]{1,3}(?:skip|off|no|false|disabled?)\b/iu

const textMax = 50_000

/** Where the author of a change asks for no review: title, description, labels, commits. */
export function skipWordsIn({ change, event }: GateFacts): readonly Evidence[] {
  const said: readonly (readonly [place: string, text: string])[] = [
    ['The title', event?.title ?? ''],
    ['The description', event?.description ?? ''],
    ...(event?.labels ?? []).map((label) => ['A label', label] as const),
  ]
  return [
    ...said.flatMap(([place, text]): Evidence[] => {
      const found = words.exec(text.slice(0, textMax))?.[0]
      return found === undefined ? [] : [{ text: `${place} says: ${found}. It is ignored.` }]
    }),
    ...change.commits.flatMap(({ id, message }): Evidence[] => {
      const found = words.exec(message.slice(0, textMax))?.[0]
      return found === undefined ? [] : [{ text: `It says: ${found}. It is ignored.`, commit: id }]
    }),
  ]
}
