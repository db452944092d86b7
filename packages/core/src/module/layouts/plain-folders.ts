import type { OtherComponent } from '../../words/component.ts'
import {
  type Found,
  type Layout,
  type LayoutInput,
  merged,
  nothingDeclared,
  nothingFound,
} from '../layout.ts'
import { markdownComponents, mcpFile } from '../other-components.ts'

/** Manifests of other layouts: they say themselves where commands and agents are. */
const manifests = [
  '.claude-plugin/plugin.json',
  '.claude-plugin/marketplace.json',
  'gemini-extension.json',
]

/** A description in front matter, within the first bytes of a file: what tells a command from any other Markdown. */
const described = /^---[ \t]*\r?\n(?:[^\n]*\n){0,60}?description[ \t]*:/u
const headBytes = 8_192

/**
 * `commands/` and `agents/` at the root without any manifest, and LoLa's `mcps.json`. Many repositories have folders of
 * these names for something else, so that a Markdown file counts only where its front matter has a description.
 */
export const plainFolders: Layout = {
  id: 'plain-folders',
  find: (input) => {
    if (manifests.some((path) => input.tree.file(path) !== undefined)) return undefined
    const found = merged([
      describedIn(input, 'commands', 'command'),
      describedIn(input, 'agents', 'agent'),
      mcpFile(input, 'mcps.json'),
    ])
    const isEmpty = found.others.length + found.problems.length === 0
    return isEmpty ? undefined : { ...found, declared: nothingDeclared }
  },
}

function describedIn(input: LayoutInput, folder: string, kind: 'command' | 'agent'): Found {
  const others = markdownComponents(input, folder, kind)
  return { ...nothingFound, others: others.filter((other) => isDescribed(input, other)) }
}

function isDescribed({ tree, read }: LayoutInput, { file }: OtherComponent): boolean {
  const found = tree.file(file)
  if (found === undefined) return false
  return described.test(Buffer.from(read(found).subarray(0, headBytes)).toString('utf8'))
}
