import { printable } from '@skills/core'
import { behaviourEntries, type ModuleDiff } from '@skills/operations'
import { decisionText } from './decision-text.ts'
import type { Paint } from './paint.ts'

/** What is newly possible first, then the texts. Hidden characters are made visible. */
export function renderDiff(diff: ModuleDiff, paint: Paint): string[] {
  const { from, to, comparison } = diff
  const head = `${paint('bold', diff.module)} ${from.version} → ${to.version}`
  if (diff.isSame) return [head, 'The same bytes.']
  const { skills, capabilities, behaviour, findings } = comparison
  return [
    head,
    ...listed('skill', skills, paint),
    ...listed('tool grant', capabilities.tools, paint),
    ...listed('script', capabilities.scripts, paint),
    ...listed('executable', capabilities.executables, paint),
    ...behaviourEntries(behaviour).flatMap(([what, change]) => listed(what, change, paint)),
    ...listed('finding', findings, paint),
    ...(diff.decision.allowed
      ? []
      : [`${paint('red', 'policy')} ${printable(decisionText(diff.decision), { oneLine: true })}`]),
    ...skills.changed.flatMap(({ name, files }) => [
      `${paint('yellow', '~ skill')} ${name}`,
      ...files.map(({ path, status }) => `    ${status} ${printable(path, { oneLine: true })}`),
    ]),
    ...Object.values(diff.patches).flatMap((patch) =>
      patch === null ? [] : patchLines(patch, paint),
    ),
  ]
}

interface Both {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

function listed(what: string, { added, removed }: Both, paint: Paint): string[] {
  return [
    ...added.map((item) => `${paint('green', `+ ${what}`)} ${printable(item, { oneLine: true })}`),
    ...removed.map((item) => `${paint('red', `- ${what}`)} ${printable(item, { oneLine: true })}`),
  ]
}

/** A patch with hidden characters made visible, and coloured. */
export function patchLines(patch: string, paint: Paint): string[] {
  return patch
    .replace(/\n$/u, '')
    .split('\n')
    .map((line) => {
      const shown = printable(line)
      if (line.startsWith('+')) return paint('green', shown)
      return line.startsWith('-') ? paint('red', shown) : shown
    })
}
