import type { Compiled, ExportInput, ExportTarget, Expressed } from '../export-input.ts'
import { marketplacesOf } from '../marketplaces.ts'
import { serverNames } from '../server-names.ts'

/** The tools that a permission rule can name, after the published schema. */
const tools =
  /^(?:(?:Agent|Bash|Cd|Edit|ExitPlanMode|Glob|Grep|KillShell|LSP|Monitor|MultiEdit|NotebookEdit|PowerShell|Read|Skill|TaskCreate|TaskGet|TaskList|TaskOutput|TaskStop|TaskUpdate|TodoWrite|ToolSearch|WebFetch|WebSearch|Write)(?:\([!-'*-~ ]+\))?|mcp__[!-~]*)$/u

/** Managed settings of Claude Code. */
export const claudeCode: ExportTarget = {
  id: 'claude-code',
  title: 'Claude Code',
  file: '/etc/claude-code/managed-settings.json',
  format: 'json',
  sources: [
    { url: 'https://json.schemastore.org/claude-code-settings.json', read: '2026-11-25' },
    { url: 'https://code.claude.com/docs/en/managed-mcp', read: '2026-11-25' },
  ],
  compile,
}

/** What an empty list means there and here. */
const everyServer = 'Stricter: servers that people configure themselves stop as well.'

function compile({ sources, servers, hooks, toolsDenied }: ExportInput): Compiled {
  const expressed: Expressed[] = []
  const settings: Record<string, unknown> = {}
  const denied = toolsDenied.filter((tool) => tools.test(tool))
  if (denied.length > 0) {
    settings['permissions'] = { deny: denied }
    const left = toolsDenied.filter((tool) => !denied.includes(tool))
    expressed.push({
      key: 'capabilities.tools.deny',
      how: left.length === 0 ? 'wholly' : 'partly',
      note: `Stricter: the assistant itself may not, whoever asks.${left.length === 0 ? '' : ` Not named there: ${left.join(', ')}.`}`,
    })
  }
  if (hooks !== undefined) {
    settings['allowManagedHooksOnly'] = true
    const names = hooks.map(({ name }) => name)
    expressed.push({
      key: 'capabilities.hooks.allow',
      how: names.length === 0 ? 'wholly' : 'partly',
      note:
        names.length === 0
          ? 'Stricter: hooks of people and projects stop as well.'
          : `Stricter: hooks that you allow have to be managed ones: ${names.join(', ')}.`,
    })
  }
  if (servers !== undefined) {
    const { list, expressed: said } = serverNames(servers, everyServer)
    settings['allowedMcpServers'] = list
    settings['allowManagedMcpServersOnly'] = true
    expressed.push(said)
  }
  if (sources !== undefined) {
    const { list, expressed: said } = marketplacesOf(sources)
    settings['strictKnownMarketplaces'] = list
    expressed.push(said)
  }
  return { settings, expressed }
}
