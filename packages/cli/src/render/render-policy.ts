import { counted, type DecisionReason, printable } from '@skills/core'
import type { LayerRow, LintRemark, PolicyLine, StackChange, TestedCase } from '@skills/operations'
import type { Terminal } from '../terminal.ts'
import type { Paint, Style } from './paint.ts'

export interface How {
  readonly terminal: Pick<Terminal, 'decorates'>
  readonly paint: Paint
}

function shown(text: string): string {
  return printable(text, { oneLine: true })
}

/** `layer:line`, or the layer alone where it is no file. */
export function placeText(layer: string, line: number | null | undefined): string {
  return shown(line === null || line === undefined ? layer : `${layer}:${line}`)
}

/** One layer a line, the highest first. */
export function renderLayers(layers: readonly LayerRow[], { terminal, paint }: How): string[] {
  return layers.map(({ kind, name, sha256, title, mode, lines }) => {
    const digest = sha256 === null ? '' : `sha256:${sha256}`
    if (!terminal.decorates) return [kind, shown(name), digest, mode].join('\t')
    const called = title === null ? '' : ` "${shown(title)}"`
    const said = paint(
      'dim',
      `${mode}, ${counted(lines, 'line')}${digest === '' ? '' : `, ${digest}`}`,
    )
    return `${paint('bold', kind.padEnd(9))} ${shown(name)}${called}  ${said}`
  })
}

/** One line that binds a line. */
export function renderEffective(lines: readonly PolicyLine[], { terminal, paint }: How): string[] {
  return lines.map(({ layer, line, rule, text, mode }) => {
    const place = placeText(layer, line)
    if (!terminal.decorates) return [place, rule ?? '', mode, shown(text)].join('\t')
    const soft = mode === 'enforce' ? '' : paint('yellow', ` (${mode})`)
    return `${paint('dim', place.padEnd(24))} ${shown(text)}${soft}`
  })
}

const styles = { deny: 'red', warn: 'yellow', audit: 'dim', excepted: 'green' } as const

/** One reason a line, the denying ones first. */
export function renderReasons(
  reasons: readonly DecisionReason[],
  { terminal, paint }: How,
): string[] {
  return reasons.map(({ effect, layer, line, rule, message, exception }) => {
    const place = placeText(layer, line)
    const by = exception === undefined ? '' : ` (exception ${shown(exception)})`
    if (!terminal.decorates) return [effect, place, rule, shown(message)].join('\t')
    const style: Style = styles[effect]
    return `${paint(style, effect.padEnd(8))} ${shown(message)}${by}  ${paint('dim', `${place} ${rule}`)}`
  })
}

/** One remark a line, with its remedy below for people. */
export function renderRemarks(remarks: readonly LintRemark[], { terminal, paint }: How): string[] {
  return remarks.flatMap(({ severity, rule, message, remedy, file, line }) => {
    const place = placeText(file, line)
    if (!terminal.decorates) return [[place, severity, rule, shown(message)].join('\t')]
    const word = paint(severity === 'warning' ? 'yellow' : 'cyan', severity)
    return [`${place} ${word} ${shown(message)} ${paint('dim', rule)}`, `  help: ${shown(remedy)}`]
  })
}

/** One case a line; what differs stands behind it. */
export function renderCases(cases: readonly TestedCase[], { terminal, paint }: How): string[] {
  return cases.map(({ passed, file, line, name, detail }) => {
    const place = placeText(file, line)
    const word = passed ? 'ok' : 'fail'
    const why = detail === null ? '' : shown(detail)
    if (!terminal.decorates) return [word, place, shown(name), why].join('\t')
    const said = why === '' ? '' : `\n     ${why}`
    return `${paint(passed ? 'green' : 'red', word.padEnd(4))} ${shown(name)}  ${paint('dim', place)}${said}`
  })
}

/** One difference a line: what is loosened with `-`, what is tightened with `+`. */
export function renderChanges(changes: readonly StackChange[], { terminal, paint }: How): string[] {
  return changes.map(({ direction, file, line, isInHead, message }) => {
    const place = `${placeText(file, line)}${isInHead ? '' : ' (before)'}`
    if (!terminal.decorates) return [direction, place, shown(message)].join('\t')
    const style = direction === 'loosened' ? 'red' : 'green'
    return `${paint(style, direction.padEnd(9))} ${shown(message)}  ${paint('dim', place)}`
  })
}
