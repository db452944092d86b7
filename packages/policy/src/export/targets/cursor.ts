import type { Compiled, ExportInput, ExportTarget } from '../export-input.ts'

/** Permissions of Cursor. What a team's administrator sets stands in the dashboard and has no file. */
export const cursor: ExportTarget = {
  id: 'cursor',
  title: 'Cursor',
  file: '.cursor/permissions.json in each repository, or ~/.cursor/permissions.json',
  format: 'json',
  sources: [{ url: 'https://cursor.com/docs/reference/permissions', read: '2026-11-25' }],
  compile,
}

function compile({ servers }: ExportInput): Compiled {
  if (servers?.length !== 0) return { settings: {}, expressed: [] }
  return {
    settings: { mcpAllowlist: [] },
    expressed: [
      {
        key: 'capabilities.mcp.allow',
        how: 'partly',
        note: 'No MCP tool runs without approval; a person can still approve one, and their own file adds to this one.',
      },
    ],
  }
}
