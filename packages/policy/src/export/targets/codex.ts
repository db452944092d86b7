import type { Compiled, ExportInput, ExportTarget, Expressed } from '../export-input.ts'
import { shellRule } from '../shell-words.ts'

/** Requirements of Codex. */
export const codex: ExportTarget = {
  id: 'codex',
  title: 'Codex',
  file: '/etc/codex/requirements.toml',
  format: 'toml',
  sources: [
    {
      url: 'https://developers.openai.com/codex/enterprise/managed-configuration',
      read: '2026-11-25',
    },
    {
      url: 'https://github.com/openai/codex/blob/main/codex-rs/config/src/config_requirements.rs',
      read: '2026-11-25',
    },
  ],
  compile,
}

function compile({ servers, hooks, toolsDenied }: ExportInput): Compiled {
  const expressed: Expressed[] = []
  const settings: Record<string, unknown> = {}
  if (hooks !== undefined) {
    settings['allow_managed_hooks_only'] = true
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
  if (servers?.length === 0) {
    settings['mcp_servers'] = {}
    expressed.push({
      key: 'capabilities.mcp.allow',
      how: 'wholly',
      note: 'Stricter: servers that people configure themselves stop as well.',
    })
  }
  const rules = toolsDenied.map((tool) => ({ tool, rule: shellRule(tool) }))
  const forbidden = rules.flatMap(({ rule }) => rule ?? [])
  if (forbidden.length > 0) {
    settings['rules'] = {
      prefix_rules: forbidden.map(({ words }) => ({
        pattern: words.map((token) => ({ token })),
        decision: 'forbidden',
        justification: 'Denied by policy.',
      })),
    }
    const left = rules.filter(({ rule }) => rule === undefined).map(({ tool }) => tool)
    expressed.push({
      key: 'capabilities.tools.deny',
      how: 'partly',
      note: `Commands that begin with these words are forbidden to the assistant itself.${left.length === 0 ? '' : ` Not named there: ${left.join(', ')}.`}`,
    })
  }
  return { settings, expressed }
}
