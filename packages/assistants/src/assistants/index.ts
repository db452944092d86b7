import type { Assistant } from '../assistant.ts'
import { amp } from './amp.ts'
import { antigravityCli } from './antigravity-cli.ts'
import { antigravityIde } from './antigravity-ide.ts'
import { augment } from './augment.ts'
import { bob } from './bob.ts'
import { claudeCode } from './claude-code.ts'
import { cline } from './cline.ts'
import { codebuddy } from './codebuddy.ts'
import { codex } from './codex.ts'
import { commandCode } from './command-code.ts'
import { continueCode } from './continue.ts'
import { copilotCli } from './copilot-cli.ts'
import { copilotCloud } from './copilot-cloud.ts'
import { copilotJetbrains } from './copilot-jetbrains.ts'
import { copilotVscode } from './copilot-vscode.ts'
import { cortexCode } from './cortex-code.ts'
import { crush } from './crush.ts'
import { cursor } from './cursor.ts'
import { deepagents } from './deepagents.ts'
import { devin } from './devin.ts'
import { devinDesktop } from './devin-desktop.ts'
import { dsh } from './dsh.ts'
import { factoryDroid } from './factory-droid.ts'
import { geminiCli } from './gemini-cli.ts'
import { goose } from './goose.ts'
import { grokBuild } from './grok-build.ts'
import { hermes } from './hermes.ts'
import { jetbrainsAi } from './jetbrains-ai.ts'
import { junie } from './junie.ts'
import { kilo } from './kilo.ts'
import { kimiCode } from './kimi-code.ts'
import { kiroCli } from './kiro-cli.ts'
import { kiroIde } from './kiro-ide.ts'
import { mistralVibe } from './mistral-vibe.ts'
import { museCode } from './muse-code.ts'
import { openclaw } from './openclaw.ts'
import { opencode } from './opencode.ts'
import { openhands } from './openhands.ts'
import { pi } from './pi.ts'
import { pool } from './pool.ts'
import { qoder } from './qoder.ts'
import { qwenCode } from './qwen-code.ts'
import { reasonix } from './reasonix.ts'
import { replit } from './replit.ts'
import { roo } from './roo.ts'
import { rovoDev } from './rovo-dev.ts'
import { tabnine } from './tabnine.ts'
import { trae } from './trae.ts'
import { traeCn } from './trae-cn.ts'
import { warp } from './warp.ts'
import { zcode } from './zcode.ts'
import { zed } from './zed.ts'
import { zoo } from './zoo.ts'

/** Every assistant with a table of its own, sorted by id. A test holds this list against the folder. */
export const documentedAssistants: readonly Assistant[] = [
  amp,
  antigravityCli,
  antigravityIde,
  augment,
  bob,
  claudeCode,
  cline,
  codebuddy,
  codex,
  commandCode,
  continueCode,
  copilotCli,
  copilotCloud,
  copilotJetbrains,
  copilotVscode,
  cortexCode,
  crush,
  cursor,
  deepagents,
  devin,
  devinDesktop,
  dsh,
  factoryDroid,
  geminiCli,
  goose,
  grokBuild,
  hermes,
  jetbrainsAi,
  junie,
  kilo,
  kimiCode,
  kiroCli,
  kiroIde,
  mistralVibe,
  museCode,
  openclaw,
  opencode,
  openhands,
  pi,
  pool,
  qoder,
  qwenCode,
  reasonix,
  replit,
  roo,
  rovoDev,
  tabnine,
  trae,
  traeCn,
  warp,
  zcode,
  zed,
  zoo,
]
