import { claudeHooks, codexHooks, geminiHooks, qwenHooks } from '../hooks/hook-shape.ts'
import type { ServerShape } from '../servers/server-shape.ts'
import {
  antigravityServers,
  claudeServers,
  clineServers,
  codexServers,
  copilotServers,
  cursorServers,
  factoryServers,
  geminiServers,
  kiloServers,
  opencodeServers,
  plainServers,
  rooServers,
  vscodeServers,
  warpServers,
  windsurfServers,
  zedServers,
} from '../servers/shapes.ts'
import type { SharedFormat } from '../shared-files/index.ts'
import type { PartForm } from './part-form.ts'

/** Every form, by the word that a place names it with. */
export const partForms: Readonly<Record<string, PartForm>> = {
  'server-amp': servers(plainServers, 'jsonc', 'amp.mcpServers'),
  'server-antigravity': servers(antigravityServers, 'jsonc'),
  'server-claude': servers(claudeServers, 'json'),
  'server-cline': servers(clineServers, 'json'),
  'server-codex': servers(codexServers, 'toml', 'mcp_servers'),
  'server-copilot': servers(copilotServers, 'json'),
  'server-cursor': servers(cursorServers, 'json'),
  'server-factory': servers(factoryServers, 'json'),
  'server-gemini': servers(geminiServers, 'jsonc'),
  'server-kilo': servers(kiloServers, 'jsonc', 'mcp'),
  'server-kiro': servers(plainServers, 'json'),
  'server-opencode': servers(opencodeServers, 'jsonc', 'mcp'),
  'server-qwen': servers(geminiServers, 'jsonc'),
  'server-roo': servers(rooServers, 'json'),
  'server-vscode': servers(vscodeServers, 'jsonc', 'servers'),
  'server-warp': servers(warpServers, 'json'),
  'server-windsurf': servers(windsurfServers, 'json'),
  'server-zed': servers(zedServers, 'jsonc', 'context_servers'),
  'hook-claude': { kind: 'hook', version: 1, format: 'json', shape: claudeHooks },
  'hook-codex': { kind: 'hook', version: 1, format: 'json', shape: codexHooks },
  'hook-gemini': { kind: 'hook', version: 1, format: 'jsonc', shape: geminiHooks },
  'hook-qwen': { kind: 'hook', version: 1, format: 'jsonc', shape: qwenHooks },
  'instructions-block': { kind: 'instructions', version: 1, format: 'markdown' },
}

function servers(shape: ServerShape, format: SharedFormat, key = 'mcpServers'): PartForm {
  return { kind: 'mcp', version: 1, format, key, shape }
}
