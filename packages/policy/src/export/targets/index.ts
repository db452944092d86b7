import type { ExportTarget } from '../export-input.ts'
import { claudeCode } from './claude-code.ts'
import { codex } from './codex.ts'
import { copilot } from './copilot.ts'
import { cursor } from './cursor.ts'
import { vscode } from './vscode.ts'

/** Every assistant whose managed settings a policy compiles to. */
export const exportTargets: readonly ExportTarget[] = [claudeCode, codex, copilot, cursor, vscode]
