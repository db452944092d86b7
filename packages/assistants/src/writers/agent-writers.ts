import { readMarkdownComponent } from '@skills/core'
import { type AgentTools, agentTools, type ToolKind } from './agent-tools.ts'
import { type FrontEntry, frontScalar, withFrontMatter } from './front-matter-text.ts'
import { tomlString, tomlText } from './toml-string.ts'
import type { ComponentSource, Writer, Written } from './writer.ts'

interface Agent {
  readonly name: string
  readonly description: string
  readonly tools: AgentTools
  readonly body: string
  readonly data: Readonly<Record<string, unknown>>
}

function read(source: ComponentSource): Agent {
  const { data, body } = readMarkdownComponent(source.text, source.file)
  const { name, description, tools } = data
  return {
    name: typeof name === 'string' && name.trim() !== '' ? name.trim() : source.name,
    description: typeof description === 'string' ? description.trim() : '',
    tools: agentTools(tools),
    body,
    data,
  }
}

/** Keys beside name, description and tools that mean something, with what is lost where an assistant has none. */
const meanings: Readonly<Record<string, string>> = {
  model:
    'it runs with the model that is chosen there, since names of models are not the same everywhere',
  disallowedTools: 'the tools that it forbids are not forbidden',
  maxTurns: 'nothing limits its turns',
  skills: 'the skills that it names are not loaded beforehand',
  memory: 'it has no memory of its own',
}

function lostOf({ data }: Agent): string[] {
  return Object.entries(meanings)
    .filter(([key]) => Object.hasOwn(data, key) && data[key] !== 'inherit')
    .map(([, lost]) => lost)
}

/** How an assistant's front matter says which tools an agent may use. */
type ToolForm = (kinds: ReadonlySet<ToolKind>) => Readonly<Record<string, FrontEntry>>

/** A list of the assistant's own names. */
function toolList(names: Readonly<Partial<Record<ToolKind, readonly string[]>>>): ToolForm {
  return (kinds) => ({ tools: [...kinds].flatMap((kind) => names[kind] ?? []).sort() })
}

/** Everything is denied, and what the author allows is allowed again. */
function permissions(names: Readonly<Record<ToolKind, readonly string[]>>): ToolForm {
  return (kinds) => {
    const allowed = [...kinds].flatMap((kind) => names[kind]).sort()
    return {
      permission: { '*': 'deny', ...Object.fromEntries(allowed.map((one) => [one, 'allow'])) },
    }
  }
}

interface MarkdownForm {
  readonly tools: ToolForm | undefined
  readonly further?: Readonly<Record<string, FrontEntry>>
  /** The file's name is the agent's. */
  readonly hasNoName?: boolean
}

function markdown({ tools, further = {}, hasNoName = false }: MarkdownForm): Writer {
  return {
    write: (source): Written => {
      const agent = read(source)
      const { name, description, body } = agent
      const { kinds } = agent.tools
      const lost = [...lostOf(agent), ...lostTools(agent.tools, tools !== undefined)]
      const entries = {
        ...(hasNoName ? {} : { name }),
        description,
        ...further,
        ...(kinds === undefined || tools === undefined ? {} : tools(kinds)),
      }
      return { text: withFrontMatter(entries, body), lost }
    },
  }
}

function lostTools({ kinds, unknown, narrowed }: AgentTools, isKept: boolean): string[] {
  if (kinds === undefined) return []
  if (!isKept) return ['its list of tools is not kept: it may use every tool there']
  return [
    ...(unknown.length === 0
      ? []
      : [`it may not use ${unknown.join(', ')}, which have no like there`]),
    ...(narrowed.length === 0 ? [] : [`${narrowed.join(', ')} became the whole tool`]),
  ]
}

/** The module's own bytes, with a name where its author left that to the file. */
const claude: Writer = {
  write: (source): Written => {
    const { data } = readMarkdownComponent(source.text, source.file)
    if (Object.hasOwn(data, 'name')) return { text: source.text, lost: [] }
    const named = (line: string, end: string) => `${line}name: ${frontScalar(source.name)}${end}`
    return { text: source.text.replace(/^---[ \t]*(\r?\n)/u, named), lost: [] }
  },
}

/** Codex: one TOML file an agent (developers.openai.com/codex/subagents, read 2026-11). */
const codex: Writer = {
  write: (source): Written => {
    const agent = read(source)
    const { kinds } = agent.tools
    const isReadOnly = kinds !== undefined && !kinds.has('edit') && !kinds.has('execute')
    const lost = lostOf(agent)
    if (kinds !== undefined)
      lost.push(
        isReadOnly
          ? 'its list of tools became a sandbox that only reads'
          : 'its list of tools is not kept: it may use every tool there',
      )
    const lines = [
      `name = ${tomlString(agent.name)}`,
      `description = ${tomlString(agent.description)}`,
      ...(isReadOnly ? ['sandbox_mode = "read-only"'] : []),
      `developer_instructions = ${tomlText(agent.body)}`,
    ]
    return { text: `${lines.join('\n')}\n`, lost }
  },
}

// docs.github.com/en/copilot/reference/custom-agents-configuration (read 2026-11): names for what tools do.
const copilotTools = toolList({
  read: ['read'],
  edit: ['edit'],
  search: ['search'],
  execute: ['execute'],
  web: ['web'],
  agent: ['agent'],
  todo: ['todo'],
})

// geminicli.com/docs/reference/tools (read 2026-11). An agent of Gemini CLI starts no other agent.
const geminiTools = toolList({
  read: ['list_directory', 'read_file', 'read_many_files'],
  edit: ['replace', 'write_file'],
  search: ['glob', 'grep_search'],
  execute: ['run_shell_command'],
  web: ['google_web_search', 'web_fetch'],
  todo: ['write_todos'],
})

// opencode.ai/docs/permissions (read 2026-11).
const openCodePermissions = permissions({
  read: ['list', 'read'],
  edit: ['edit'],
  search: ['glob', 'grep'],
  execute: ['bash'],
  web: ['webfetch', 'websearch'],
  agent: ['task'],
  todo: ['todowrite'],
})

export const agentWriters: Readonly<Record<string, Writer>> = {
  'agent-claude': claude,
  'agent-codex': codex,
  'agent-copilot': markdown({ tools: copilotTools }),
  'agent-cursor': markdown({ tools: undefined }),
  'agent-gemini': markdown({ tools: geminiTools, further: { kind: 'local' } }),
  'agent-opencode': markdown({
    tools: openCodePermissions,
    further: { mode: 'subagent' },
    hasNoName: true,
  }),
}
