/** What tools do, in the words of the assistant that most agents are written for. */
const toolKinds: readonly (readonly [kind: ToolKind, tools: string])[] = [
  ['read', 'Read NotebookRead LS'],
  ['edit', 'Edit Write MultiEdit NotebookEdit'],
  ['search', 'Grep Glob'],
  ['execute', 'Bash BashOutput KillShell'],
  ['web', 'WebFetch WebSearch'],
  ['agent', 'Task Agent'],
  ['todo', 'TodoWrite TodoRead'],
]

export type ToolKind = 'read' | 'edit' | 'search' | 'execute' | 'web' | 'agent' | 'todo'

const kindOf: ReadonlyMap<string, ToolKind> = new Map(
  toolKinds.flatMap(([kind, tools]) =>
    tools.split(' ').map((tool): [string, ToolKind] => [tool, kind]),
  ),
)

export interface AgentTools {
  /** What the author allows; `undefined`: everything, nothing was said. */
  readonly kinds: ReadonlySet<ToolKind> | undefined
  /** Tools as they were written, of which no kind is known: servers' tools, other assistants' names. */
  readonly unknown: readonly string[]
  /** Something stands in round brackets, such as `Bash(git:*)`, and is narrower than the tool. */
  readonly narrowed: readonly string[]
}

/** The tools of an agent: a text with commas, or a list. */
export function agentTools(value: unknown): AgentTools {
  const words = wordsOf(value)
  if (words === undefined || words.includes('*'))
    return { kinds: undefined, unknown: [], narrowed: [] }
  const kinds = new Set<ToolKind>()
  const unknown: string[] = []
  for (const word of words) {
    const kind = kindOf.get(word.replace(/\(.*$/u, ''))
    if (kind === undefined) unknown.push(word)
    else kinds.add(kind)
  }
  return { kinds, unknown, narrowed: words.filter((word) => word.includes('(')) }
}

function wordsOf(value: unknown): string[] | undefined {
  const list: unknown[] | undefined =
    typeof value === 'string'
      ? value.split(/,(?![^(]*\))/u)
      : Array.isArray(value)
        ? value
        : undefined
  const words = list?.flatMap((one) => (typeof one === 'string' ? [one.trim()] : []))
  return words?.filter((word) => word !== '')
}
