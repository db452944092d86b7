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
  for (const from of documents) {
    const { text, rawOffset } = from.folded
    const pairs = finder.find(text)
    for (let index = 0; index < pairs.length && links.length < linksMax; index += 2) {
      const name = words[pairs[index] ?? 0] ?? ''
      const start = pairs[index + 1] ?? 0
      if (/[a-z0-9_-]/u.test(text[start - 1] ?? '')) continue
      const kind = runs.test(text.slice(Math.max(0, start - 160), start)) ? 'runs' : 'mentions'
      const place = { start: rawOffset(start), end: rawOffset(start + name.length) }
      for (const to of names.get(name) ?? [])
        if (to !== from.path) links.push({ from, ...place, to, kind })
    }
  }
  return links
}
