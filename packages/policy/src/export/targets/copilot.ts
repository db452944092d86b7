import type { Compiled, ExportInput, ExportTarget, Expressed } from '../export-input.ts'
import { marketplacesOf } from '../marketplaces.ts'
import { serverNames } from '../server-names.ts'
import { shellRule } from '../shell-words.ts'

/** Enterprise managed settings of GitHub Copilot. */
export const copilot: ExportTarget = {
  id: 'copilot',
  title: 'GitHub Copilot',
  file: 'copilot/managed-settings.json in the .github-private repository of the enterprise',
  format: 'json',
  sources: [
    {
      url: 'https://docs.github.com/en/copilot/reference/enterprise-administrators/enterprise-managed-settings',
      read: '2026-11-25',
    },
  ],
  compile,
}

function compile({ sources, servers, toolsDenied }: ExportInput): Compiled {
  const expressed: Expressed[] = []
  const settings: Record<string, unknown> = {}
  const rules = toolsDenied.map((tool) => ({ tool, rule: shellRule(tool) }))
  const deny = rules.flatMap(({ rule }) =>
    rule === undefined ? [] : `Shell(${rule.words.join(' ')}${rule.isPrefix ? ' *' : ''})`,
  )
  if (deny.length > 0) {
    settings['permissions'] = { deny }
    const left = rules.filter(({ rule }) => rule === undefined).map(({ tool }) => tool)
    expressed.push({
      key: 'capabilities.tools.deny',
      how: 'partly',
      note: `In Copilot CLI and the Copilot app only, and there every other operation asks first.${left.length === 0 ? '' : ` Not named there: ${left.join(', ')}.`}`,
    })
  }
  if (servers !== undefined) {
    const { list, expressed: said } = serverNames(
      servers,
      'Servers that are built in stay; the cloud agent does not read it.',
    )
    settings['allowedMcpServers'] = list
    expressed.push(said)
  }
  if (sources !== undefined) {
    const { list, expressed: said } = marketplacesOf(sources)
    settings['strictKnownMarketplaces'] = list
    expressed.push(said)
  }
  return { settings, expressed }
}
