import type { Policy } from '@skills/core'
import { covers } from '../patterns/glob.ts'
import { valueAt } from '../say/strictness.ts'
import { type Lint, type LintRemark, remark } from './lint-remark.ts'

/** Lists of texts: of what they allow, and of what they refuse. */
const lists = [
  { path: ['sources', 'allow'], isAllow: true, opposite: ['sources', 'deny'] },
  { path: ['sources', 'deny'], isAllow: false },
  { path: ['licenses', 'allow'], isAllow: true, opposite: ['licenses', 'deny'] },
  { path: ['licenses', 'deny'], isAllow: false },
  { path: ['findings', 'deny'], isAllow: false },
  { path: ['assistants', 'allow'], isAllow: true, opposite: ['assistants', 'deny'] },
  { path: ['assistants', 'deny'], isAllow: false },
  { path: ['files', 'protected'], isAllow: false },
  { path: ['capabilities', 'tools', 'allow'], isAllow: true },
  { path: ['capabilities', 'tools', 'deny'], isAllow: false },
  { path: ['capabilities', 'network', 'hosts'], isAllow: true },
  { path: ['delegation', 'allow'], isAllow: true },
  { path: ['delegation', 'deny'], isAllow: false },
] as const

/** Entries that other entries make pointless, and lists that allow nothing. */
export const lintLists: Lint = (linted) =>
  lists.flatMap((list): LintRemark[] => {
    const { path } = list
    const entries = textsAt(linted.layer.policy, path)
    const denied = 'opposite' in list ? (textsAt(linted.layer.policy, list.opposite) ?? []) : []
    if (entries === undefined) return []
    if (entries.length === 0 && list.isAllow && path[0] !== 'delegation')
      return [
        remark(linted, 'lint/nothing-allowed', {
          path,
          message: `${path.join('.')} is empty, so it allows nothing at all.`,
          remedy: 'Leave it so if that is meant; without the key it says nothing.',
        }),
      ]
    return entries.flatMap((entry, index) => {
      const place = { path: [...path, index], key: path.join('.') }
      return [
        ...repeated(entries, index).map((other) =>
          remark(linted, 'lint/repeated', {
            path: place.path,
            message: `${place.key} has ${entry} although ${other} covers it.`,
            remedy: 'Take one of them out.',
          }),
        ),
        ...denied
          .filter((other) => covers(other.toLowerCase(), entry.toLowerCase()))
          .slice(0, 1)
          .map((other) =>
            remark(linted, 'lint/shadowed', {
              path: place.path,
              message: `${place.key} has ${entry}, which the same file denies with ${other}.`,
              remedy: 'Take one of them out; what is denied stays denied.',
            }),
          ),
      ]
    })
  })

/** The entry that makes this one pointless: a wider one anywhere, or the same one before it. */
function repeated(entries: readonly string[], index: number): string[] {
  const own = entries[index] ?? ''
  const found = entries.find(
    (other, at) => at !== index && covers(other, own) && (other !== own || at < index),
  )
  return found === undefined ? [] : [found]
}

/** The texts of a list; `undefined` where it is left out. */
export function textsAt(policy: Policy, path: readonly string[]): readonly string[] | undefined {
  const value = valueAt(policy, path)
  if (!Array.isArray(value)) return undefined
  return value.flatMap((one: unknown) => (typeof one === 'string' ? [one] : []))
}
