import type { Compiled, ExportInput, ExportTarget, Expressed } from '../export-input.ts'

/** Policies of Visual Studio Code. */
export const vscode: ExportTarget = {
  id: 'vscode',
  title: 'Visual Studio Code',
  file: '/etc/vscode/policy.json',
  format: 'json',
  sources: [
    {
      url: 'https://github.com/microsoft/vscode/blob/main/build/lib/policies/policyData.jsonc',
      read: '2026-11-25',
    },
    {
      url: 'https://github.com/microsoft/vscode/blob/main/.github/skills/add-policy/SKILL.md',
      read: '2026-11-25',
    },
  ],
  compile,
}

function compile({ servers, contact }: ExportInput): Compiled {
  const expressed: Expressed[] = []
  const settings: Record<string, unknown> = {}
  if (servers?.length === 0) {
    settings['ChatMCP'] = 'none'
    expressed.push({
      key: 'capabilities.mcp.allow',
      how: 'wholly',
      note: 'From version 1.99. Stricter: servers that people configure themselves stop as well.',
    })
  }
  if (contact?.email !== undefined) settings['AdminContactEmail'] = contact.email
  if (contact?.url !== undefined) settings['AdminContactUrl'] = contact.url
  return { settings, expressed }
}
