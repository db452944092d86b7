import { printable } from '@skills/core'
import type { Warning } from '@skills/operations'
import type { Paint } from './paint.ts'

/** Warnings for people: those that say the same of many files stand once, with their number. */
export function renderWarnings(warnings: readonly Warning[], paint: Paint): string[] {
  const groups = new Map<string, Warning[]>()
  for (const warning of warnings) {
    const key = `${warning.code} ${warning.rule ?? ''} ${warning.rule === undefined ? warning.message : ''}`
    groups.set(key, [...(groups.get(key) ?? []), warning])
  }
  return [...groups.values()].map((group) => renderGroup(group, paint))
}

function renderGroup(group: readonly Warning[], paint: Paint): string {
  const [first] = group
  if (first === undefined) return ''
  const { code, rule, message, file, line } = first
  const place = file === undefined ? '' : ` at ${line === undefined ? file : `${file}:${line}`}`
  const more = group.length === 1 ? '' : ` and ${group.length - 1} more like it`
  const named = rule === undefined ? '' : ` [${rule}]`
  return `${paint('yellow', `warning[${code}]`)}: ${printable(`${message}${named}${place}${more}`, { oneLine: true })}`
}
