import type { Assistant } from '../assistant.ts'
import { claudeCode } from './claude-code.ts'
import { codex } from './codex.ts'
import { copilotCli } from './copilot-cli.ts'
import { copilotVscode } from './copilot-vscode.ts'
import { cursor } from './cursor.ts'
import { geminiCli } from './gemini-cli.ts'
import { opencode } from './opencode.ts'

/** Every assistant this product knows, sorted by id. A test holds this list against the folder. */
export const assistants: readonly Assistant[] = [
  claudeCode,
  codex,
  copilotCli,
  copilotVscode,
  cursor,
  geminiCli,
  opencode,
]
