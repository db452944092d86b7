import { covers } from '../patterns/glob.ts'

/**
 * What an entry of a list does. `allow`: it opens, and so does taking the list away. `refuse`: it asks for more.
 * `accept`: it opens, and a list that is left out is an empty one.
 */
export type ListKind = 'allow' | 'refuse' | 'accept'

export interface PolicyList {
  readonly path: readonly string[]
  readonly kind: ListKind
  /** Keys that tell entries apart; the whole entry where left out. */
  readonly id?: readonly string[]
  /** A date in the entry: the later, the longer it opens. */
  readonly until?: string
  /** Keys that decide nothing. */
  readonly words?: readonly string[]
}

/** Every list of a policy. A test compares them with the schema. */
export const policyLists: readonly PolicyList[] = [
  { path: ['deny'], kind: 'refuse', words: ['reason'] },
  { path: ['sources', 'allow'], kind: 'allow' },
  { path: ['sources', 'deny'], kind: 'refuse' },
  { path: ['sources', 'schemes'], kind: 'allow' },
  { path: ['publishers', 'allow'], kind: 'allow', id: ['issuer', 'subject'], until: 'until' },
  { path: ['signatures'], kind: 'refuse' },
  { path: ['reviews', 'require'], kind: 'refuse' },
  { path: ['reviews', 'reviewers'], kind: 'allow', id: ['id', 'criteria'], until: 'until' },
  { path: ['releases', 'bypassFor'], kind: 'accept' },
  { path: ['licenses', 'allow'], kind: 'allow' },
  { path: ['licenses', 'deny'], kind: 'refuse' },
  // What a person finds out can open and close; somebody should look at it.
  { path: ['licenses', 'clarify'], kind: 'accept', words: ['reason'] },
  { path: ['findings', 'deny'], kind: 'refuse' },
  { path: ['capabilities', 'tools', 'allow'], kind: 'allow' },
  { path: ['capabilities', 'tools', 'deny'], kind: 'refuse' },
  { path: ['capabilities', 'hooks', 'allow'], kind: 'allow' },
  { path: ['capabilities', 'mcp', 'allow'], kind: 'allow' },
  { path: ['capabilities', 'mcp', 'transports'], kind: 'allow' },
  { path: ['capabilities', 'network', 'hosts'], kind: 'allow' },
  { path: ['assistants', 'allow'], kind: 'allow' },
  { path: ['assistants', 'deny'], kind: 'refuse' },
  { path: ['files', 'protected'], kind: 'refuse' },
  { path: ['require'], kind: 'refuse', words: ['reason'] },
  { path: ['contribution', 'branches', 'targets'], kind: 'allow' },
  { path: ['contribution', 'branches', 'blockedSources'], kind: 'refuse' },
  { path: ['contribution', 'paths', 'allow'], kind: 'allow' },
  { path: ['contribution', 'paths', 'deny'], kind: 'refuse' },
  { path: ['contribution', 'fileTypes'], kind: 'allow' },
  { path: ['contribution', 'tasks'], kind: 'refuse' },
  { path: ['gate', 'require'], kind: 'refuse' },
  { path: ['delegation', 'allow'], kind: 'accept' },
  { path: ['delegation', 'deny'], kind: 'refuse' },
  {
    path: ['exceptions'],
    kind: 'accept',
    id: ['rule', 'digest', 'fingerprint'],
    until: 'expires',
    words: ['id', 'owner', 'approvedBy', 'reason', 'created', 'ticket'],
  },
]

/** One entry, told apart from others, with its place. */
export interface Entry {
  readonly key: string
  /** For people. */
  readonly text: string
  readonly until: string | undefined
  readonly index: number
}

/** The entries of a list; `undefined` where it is left out. Input: a list that follows the schema. */
export function entriesOf(
  { id, until, words = [] }: PolicyList,
  value: unknown,
): Entry[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.map((one: unknown, index) => {
    if (typeof one !== 'object' || one === null)
      return { key: String(one), text: String(one), until: undefined, index }
    const pairs = Object.entries(one).filter(([key]) => !words.includes(key))
    const own = pairs.filter(([key]) => key !== until && (id?.includes(key) ?? true))
    const rest = pairs.find(([key]) => key === until)
    return {
      key: JSON.stringify(own.sort(([left], [right]) => (left < right ? -1 : 1))),
      text: pairs.map(([key, part]) => `${key} ${textOf(part)}`).join(', '),
      until: rest === undefined ? undefined : String(rest[1]),
      index,
    }
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Is an entry in a list, by itself or by a wider pattern? */
export function isIn(entries: readonly Entry[], { key }: Entry): boolean {
  return entries.some((other) => other.key === key || covers(other.key, key))
}
