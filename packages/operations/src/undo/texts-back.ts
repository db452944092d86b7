import { isDeepStrictEqual } from 'node:util'
import {
  byCodeUnit,
  canonicalJson,
  type Journal,
  type JournalText,
  limits,
  type ModuleList,
  moduleListOfText,
  type Problem,
  readTextFile,
  type Scope,
  type TextChange,
} from '@skills/core'

export interface TextsBack {
  readonly texts: readonly TextChange[]
  /** Texts that somebody changed since the run. */
  readonly problems: readonly Problem[]
}

/**
 * The manifest, the module list and the lock as they were before a run, each where it still says what the run wrote.
 * The module list is other projects' as well: of it, only the entries that the run changed go back.
 * Throws E_FILE_INVALID, E_READ.
 */
export function textsBack(scope: Scope, journal: Journal): TextsBack {
  const answers = journal.texts.map((text) =>
    text.path === scope.moduleListPath ? listBack(text) : textBack(text),
  )
  return {
    texts: answers.flatMap((one) => (one !== undefined && 'path' in one ? [one] : [])),
    problems: answers.flatMap((one) => (one !== undefined && 'rule' in one ? [one] : [])),
  }
}

type Answer = TextChange | Problem | undefined

function textBack({ path, before, after, mode }: JournalText): Answer {
  const now = readTextFile(path, limits.jsonBytesMax)?.text
  if (now === before) return undefined
  if (now !== after) return changedSince(path, 'It was changed since the run')
  return { path, before: now, after: before, mode }
}

function listBack({ path, before: textBefore, after: textAfter }: JournalText): Answer {
  const now = readTextFile(path, limits.jsonBytesMax)?.text
  const [before, after, list] = [textBefore, textAfter, now].map((text) =>
    moduleListOfText(text, path),
  )
  if (before === undefined || after === undefined || list === undefined) return undefined
  const names = [...new Set([...Object.keys(before.modules), ...Object.keys(after.modules)])]
  const changed = names
    .filter((name) => !isDeepStrictEqual(entry(before, name), entry(after, name)))
    .sort(byCodeUnit)
  const open = changed.filter((name) => !isDeepStrictEqual(entry(list, name), entry(before, name)))
  const other = open.find((name) => !isDeepStrictEqual(entry(list, name), entry(after, name)))
  if (other !== undefined) return changedSince(path, `Its entry ${other} was changed since the run`)
  if (open.length === 0) return undefined
  const kept = Object.entries(list.modules).filter(([name]) => !open.includes(name))
  const back = open.flatMap((name): [string, ModuleList['modules'][string]][] => {
    const old = entry(before, name)
    return old === undefined ? [] : [[name, old]]
  })
  const modules = Object.fromEntries([...kept, ...back])
  const isGone = textBefore === undefined && Object.keys(modules).length === 0
  return { path, before: now, after: isGone ? undefined : canonicalJson({ ...list, modules }) }
}

function entry({ modules }: ModuleList, name: string): ModuleList['modules'][string] | undefined {
  return Object.hasOwn(modules, name) ? modules[name] : undefined
}

function changedSince(file: string, what: string): Problem {
  return {
    severity: 'error',
    rule: 'conflict/modified',
    message: `${file}: ${what}, so taking the run back would lose that.`,
    file,
    remedy:
      'Take that change back first, or leave the run as it is and edit by hand; skills install then brings the disk along.',
  }
}
