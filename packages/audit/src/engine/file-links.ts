import { makeWordFinder } from '../prose/word-finder.ts'
import type { FileLink, SkillDocument } from '../skill/skill-view.ts'

const linksMax = 5_000
const namesMax = 2_000
const nameLettersMin = 4
const runs =
  /(?:^|[\s`"'(;&|])(?:sudo |nohup )?(?:bash|sh|zsh|python[0-9.]*|node|deno run|bun|npx tsx|tsx|ruby|perl|pwsh|powershell|source|exec|chmod \+x|run|execute|\.)[ \t`"'(]+(?:[^\s`"']{0,120}[/\\])?$/iu

/** Where documents name other files of the skill, and whether they run them. */
export function fileLinks(
  documents: readonly SkillDocument[],
  paths: readonly string[],
): readonly FileLink[] {
  const names = new Map<string, string[]>()
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
    if (name.length < nameLettersMin || name === 'skill.md') continue
    const list = names.get(name)
    if (list === undefined) names.set(name, [path])
    else list.push(path)
  }
  const words = [...names.keys()].filter((name) => /^[ -~]+$/u.test(name)).slice(0, namesMax)
  if (words.length === 0) return []
  const finder = makeWordFinder(words)
  const links: FileLink[] = []
  for (const from of documents)
    finder.each(from.folded.text, (word, start) => {
      const name = words[word] ?? ''
      if (links.length >= linksMax || /[a-z0-9_-]/u.test(from.folded.text[start - 1] ?? '')) return
      const before = from.folded.text.slice(Math.max(0, start - 160), start)
      const kind = runs.test(before) ? 'runs' : 'mentions'
      const place = {
        start: from.folded.rawOffset(start),
        end: from.folded.rawOffset(start + name.length),
      }
      for (const to of names.get(name) ?? [])
        if (to !== from.path) links.push({ from, ...place, to, kind })
    })
  return links
}
