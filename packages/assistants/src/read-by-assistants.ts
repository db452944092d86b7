import type { Machine, Scope } from '@skills/core'
import { assistants } from './assistants/index.ts'
import { folderOf } from './folder-of.ts'

/**
 * What assistants, and the tools around them, read or run by themselves beside skills: instructions, rules, commands,
 * sub-agents, servers, hooks, settings, git hooks, pipelines. Wider than the places we write: a file counts for a
 * reviewer whoever put it there. Names are compared in small letters, since some file systems do not tell them apart.
 * Sources: the documentation named in `assistants/*.ts`, and a survey of 87 assistants of 2026-11-24.
 */

/** Folders that belong to assistants, at any depth of a project: everything below counts. */
const assistantFolders: ReadonlySet<string> = new Set(
  (
    '.agent .agents .ai .aiassistant .amp .augment .bob .claude .claude-plugin .cline .clinerules .codebuddy .codex ' +
    '.commandcode .continue .crush .cursor .deepagents .devcontainer .devin .factory .gemini .githooks .goose .grok ' +
    '.husky .junie .kilo .kimi-code .kiro .opencode .pi .plugin .qwen .roo .rovodev .tabnine .trae .vibe .warp .windsurf .zcode'
  ).split(' '),
)

/** File names that are read wherever they stand. */
const instructionFiles: ReadonlySet<string> = new Set(
  (
    'agent.md agents.md agents.local.md agents.override.md claude.md claude.local.md codebuddy.md crush.md ' +
    'crush.local.md gemini.md qwen.md reasonix.md replit.md soul.md tabnine.md warp.md ' +
    '.clinerules .cursorrules .goosehints .hermes.md .roomodes .rules .windsurfrules .envrc .gitlab-ci.yml ' +
    '.mcp.json mcp.json .crush.json crush.json kilo.jsonc opencode.json opencode.jsonc reasonix.toml ' +
    '.npmrc .pre-commit-config.yaml'
  ).split(' '),
)

/** Paths below a project, or below a folder of it, that are read as a whole. */
const readPaths: readonly RegExp[] = [
  /(?:^|\/)\.github\/(?:agents|copilot|hooks|instructions|prompts|skills|workflows|actions)\//u,
  /(?:^|\/)\.github\/(?:copilot-instructions\.md|mcp\.json)$/u,
  /(?:^|\/)\.vscode\/(?:mcp|tasks|settings|launch)\.json$/u,
  /(?:^|\/)\.zed\/(?:settings|tasks)\.json$/u,
  /(?:^|\/)hooks\/hooks\.json$/u,
  /^\.git\/hooks\/[^/]+$/u,
]

/** Is a file, by its path below a project with `/`, one that assistants or the tools around them read by themselves? */
export function isReadByAssistants(path: string): boolean {
  const lower = path.toLowerCase()
  const parts = lower.split('/')
  const name = parts.at(-1) ?? ''
  if (lower.startsWith('.git/'))
    return readPaths.some((one) => one.test(lower)) && !name.endsWith('.sample')
  if (instructionFiles.has(name)) return true
  if (parts.slice(0, -1).some((part) => assistantFolders.has(part))) return true
  return readPaths.some((one) => one.test(lower))
}

/** Files and folders below home, as written in the tables, beside the skill folders that the tables have. */
const homeReads: readonly string[] = (
  '~/.claude/CLAUDE.md ~/.claude/rules ~/.claude/commands ~/.claude/agents ~/.claude/hooks ~/.claude/settings.json ' +
  '~/.codex/AGENTS.md ~/.codex/AGENTS.override.md ~/.codex/prompts ~/.codex/agents ~/.codex/config.toml ~/.codex/hooks.json ' +
  '~/.copilot/copilot-instructions.md ~/.copilot/instructions ~/.copilot/agents ~/.copilot/mcp-config.json ~/.copilot/hooks ' +
  '~/.cursor/commands ~/.cursor/agents ~/.cursor/mcp.json ~/.cursor/hooks.json ' +
  '~/.gemini/GEMINI.md ~/.gemini/commands ~/.gemini/agents ~/.gemini/settings.json ' +
  '~/.config/opencode/AGENTS.md ~/.config/opencode/commands ~/.config/opencode/agents ~/.config/opencode/opencode.json ' +
  '~/.config/opencode/plugins ~/.agents/AGENTS.md ~/.agents/agents ~/.agents/commands ~/AGENTS.md ~/CLAUDE.md'
).split(' ')

/** One file or folder of this user that assistants read. */
export interface HomeRead {
  readonly folder: string
  readonly display: string
}

/** What assistants read below home: the skill folders of the tables and the files above, moved where a variable says so. */
export function readBelowHome(scope: Scope, machine: Machine): readonly HomeRead[] {
  const found = new Map<string, HomeRead>()
  for (const assistant of assistants) {
    const places = assistant.places.skill.user
    const skills = places === undefined ? [] : [...places.native, ...places.alsoReads]
    const own = homeReads.filter((path) =>
      assistant.homes.some(({ replaces }) => path.startsWith(`${replaces}/`)),
    )
    for (const path of [...skills, ...own]) {
      const located = folderOf(path, assistant, { scope, machine })
      found.set(located.folder, located)
    }
  }
  const plain = { homes: [] }
  for (const path of homeReads) {
    if (
      assistants.some(({ homes }) => homes.some(({ replaces }) => path.startsWith(`${replaces}/`)))
    )
      continue
    const located = folderOf(path, plain, { scope, machine })
    found.set(located.folder, located)
  }
  return [...found.values()]
}
