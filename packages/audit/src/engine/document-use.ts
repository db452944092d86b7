import type { DocumentUse } from '../skill/skill-view.ts'

/** Who reads a file, by its path; the first row that matches holds. Names are compared in small letters. */
const uses: readonly (readonly [RegExp, DocumentUse])[] = [
  [/^skill\.md$/u, 'entry'],
  [
    /(?:^|\/)(?:agents|claude|claude\.local|gemini|copilot-instructions|memory|soul|heartbeat|identity|user|tools)\.md$/u,
    'assistant-instructions',
  ],
  [
    /(?:^|\/)(?:\.cursorrules|\.windsurfrules|\.clinerules|\.goosehints|\.rules)$/u,
    'assistant-instructions',
  ],
  [
    /(?:^|\/)\.(?:cursor|claude|windsurf|github|clinerules|roo|kiro|continue)\/(?:.*\/)?(?:rules|instructions|commands|agents|prompts|steering)\/.*\.(?:md|mdc)$/u,
    'assistant-instructions',
  ],
  [
    /(?:^|\/)(?:\.?mcp|mcp[-_.]?(?:config|servers?)|claude_desktop_config|plugin|marketplace|hooks|settings(?:\.local)?|gemini-extension|smithery|server)\.(?:json|jsonc|ya?ml|toml)$/u,
    'assistant-settings',
  ],
  [
    /(?:^|\/)\.(?:claude|cursor|vscode|codex|gemini|continue)\/.*\.(?:json|jsonc|toml|ya?ml)$/u,
    'assistant-settings',
  ],
  [
    /(?:^|\/)(?:package\.json|\.envrc|\.npmrc|\.pre-commit-config\.yaml|devcontainer\.json|action\.ya?ml|\.gitlab-ci\.yml|setup\.py|pyproject\.toml|build\.rs|makefile|dockerfile|\.gitattributes|\.gitconfig|sitecustomize\.py|conftest\.py)$/u,
    'automation',
  ],
  [/(?:^|\/)\.github\/workflows\/.*\.ya?ml$/u, 'automation'],
  [/(?:^|\/)(?:hooks|\.husky|\.githooks)\/[a-z-]+$/u, 'automation'],
  [/(?:^|\/)(?:licen[cs]e|copying|notice|third.?party.*)(?:\.[a-z]+)?$/u, 'data'],
]

const programs = new Set(
  (
    'shell fish powershell batch javascript typescript python ruby perl php lua go rust java kotlin swift c cpp ' +
    'csharp scala r julia sql applescript vbscript dockerfile makefile'
  ).split(' '),
)
const configurations = new Set('json yaml toml ini env xml'.split(' '))

export function documentUse(path: string, language: string): DocumentUse {
  const lower = path.toLowerCase()
  const row = uses.find(([pattern]) => pattern.test(lower))
  if (row !== undefined) return row[1]
  if (isProgram(language)) return 'code'
  return configurations.has(language) ? 'config' : 'prose'
}

/** Is it a language that a machine runs? */
export function isProgram(language: string): boolean {
  return programs.has(language)
}
