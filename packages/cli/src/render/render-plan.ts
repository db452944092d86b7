import { counted, printable } from '@skills/core'
import {
  type BudgetRow,
  type ChangeOutcome,
  type ModuleChange,
  type NotInstalledRow,
  type PlanRow,
  plural,
} from '@skills/operations'
import type { Terminal } from '../terminal.ts'
import type { Paint } from './paint.ts'

interface How {
  readonly terminal: Terminal
  readonly paint: Paint
  readonly dryRun: boolean
  /** List everything, however much it is. */
  readonly verbose: boolean
}

const signs = { create: '+', update: '~', delete: '-', keep: '=', conflict: '!' } as const
const styles = {
  create: 'green',
  update: 'yellow',
  delete: 'red',
  keep: 'dim',
  conflict: 'red',
} as const

/** The rows of a plan: per place for people, one path a line in a pipe. */
export function renderPlan(outcome: ChangeOutcome, how: How): string[] {
  const plan = outcome.plan.filter((row) => row.reason !== 'same')
  if (!how.terminal.decorates) return plan.map((row) => [row.op, row.path, row.module].join('\t'))
  return [
    ...renderChanges(outcome.changes, how),
    ...[...groups(plan)].flatMap(([place, rows]) => renderGroup(place, rows, how)),
  ]
}

/** Above this many of one kind in one place the others are counted, not listed. */
const listedMax = 8

/** What becomes of modules, one a line. */
function renderChanges(changes: readonly ModuleChange[], how: How): string[] {
  const shown = how.verbose ? changes : changes.slice(0, listedMax * 2)
  const rest = changes.length - shown.length
  return [
    ...shown.map((change) => changeLine(change, how.paint)),
    ...(rest === 0 ? [] : [`and ${counted(rest, 'more module')}; all of them: --verbose`]),
  ]
}

function changeLine({ name, from, to }: ModuleChange, paint: Paint): string {
  const op = from === null ? 'create' : to === null ? 'delete' : 'update'
  const versions =
    from !== null && to !== null && from !== to
      ? `${from} → ${to}`
      : `${to ?? from ?? ''}${from === to ? ' with other bytes' : ''}`
  return `${paint(styles[op], signs[op])} ${paint('bold', name)} ${printable(versions, { oneLine: true })}`
}

/** Readers above this many are counted; `--verbose` and `--json` name them. */
const readersMax = 4

function readersText(readers: readonly string[], { verbose }: How): string {
  return verbose || readers.length <= readersMax
    ? readers.join(', ')
    : `${readers.length} more assistants`
}

function renderGroup(place: string, rows: readonly PlanRow[], how: How): string[] {
  const { paint } = how
  const [first] = rows
  const others = first?.readers.filter((reader) => !first.assistants.includes(reader)) ?? []
  const also = others.length === 0 ? '' : paint('dim', `  also read by ${readersText(others, how)}`)
  const served =
    first === undefined || first.assistants.length === 0
      ? ''
      : `  for ${first.assistants.join(', ')}`
  const lines = [`${paint('bold', place)}${served}${also}`]
  for (const op of ['create', 'update', 'delete', 'keep', 'conflict'] as const) {
    const same = rows.filter((row) => row.op === op)
    const listed = how.verbose ? same : same.slice(0, listedMax)
    const shown = listed.map((row) => row.name).join(', ')
    const rest = same.length > listed.length ? ` and ${same.length - listed.length} more` : ''
    const links = same.filter((row) => row.linkTo !== null).length
    const linked = links === 0 ? '' : paint('dim', `  (${links} as links)`)
    if (same.length > 0)
      lines.push(
        `  ${paint(styles[op], `${signs[op]} ${op} ${same.length}`)}  ${shown}${rest}${linked}`,
      )
  }
  return lines
}

function groups(plan: readonly PlanRow[]): Map<string, PlanRow[]> {
  const found = new Map<string, PlanRow[]>()
  for (const row of plan) {
    const place = placeOfPath(row.path)
    found.set(place, [...(found.get(place) ?? []), row])
  }
  return found
}

/** The folder that a row's folder or file stands in; for a part of a file, the file. */
function placeOfPath(path: string): string {
  const part = path.lastIndexOf('#')
  return path.slice(0, part === -1 ? path.lastIndexOf('/') : part)
}

/** Assistants whose listing holds everything; a warning speaks of the others. */
export function renderBudgets(budgets: readonly BudgetRow[]): string[] {
  return budgets
    .filter(({ listed, total }) => listed === total)
    .map(
      ({ assistant, total, charactersWanted, charactersBudget }) =>
        `${assistant}: its listing loads ${total === 1 ? 'the description' : `all ${total} descriptions`} (${charactersWanted} of ${charactersBudget} characters)`,
    )
}

/** Components that are counted and left out. */
export function renderNotInstalled(rows: readonly NotInstalledRow[]): string[] {
  return rows.map(({ module, component, count }) => {
    const next =
      component === 'instructions'
        ? `take them, too: skills install ${module} --skill '*,instructions/*'`
        : `why: skills info ${module}`
    return `${module}: ${count} ${plural(component, count)} not installed; ${next}`
  })
}

/** One sentence on what happened. */
export function renderSummary(outcome: ChangeOutcome, how: How): string {
  const count = (op: PlanRow['op']) => outcome.plan.filter((row) => row.op === op).length
  const parts = (['create', 'update', 'delete'] as const).flatMap((op) => {
    const number = count(op)
    return number === 0 ? [] : `${number} ${past[op]}`
  })
  if (how.dryRun)
    return parts.length === 0
      ? 'Dry run, nothing was written. There is nothing to do in any folder.'
      : `Dry run, nothing was written. It would be: ${parts.join(', ')}.`
  if (outcome.unchanged) return `Nothing to do: ${keptText(count('keep'))}`
  return `Done: ${parts.length === 0 ? 'records updated' : parts.join(', ')}.`
}

function keptText(count: number): string {
  if (count === 0) return 'no skill is installed here.'
  return count === 1
    ? '1 skill folder is as it should be.'
    : `${count} skill folders are as they should be.`
}

const past = { create: 'created', update: 'updated', delete: 'removed' } as const
