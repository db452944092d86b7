import type { Piece, Template } from './server.ts'

/** Longest value of a definition. Tokens and addresses are far shorter. */
const charactersMax = 8_192

/** Variables that mean a folder which a plugin's own installer makes. Nothing of it is installed by us. */
const ownFolders = new Set([
  'CLAUDE_PLUGIN_ROOT',
  'CLAUDE_PLUGIN_DATA',
  'PLUGIN_ROOT',
  'PLUGIN_DATA',
  'extensionPath',
])

/**
 * Read a value: `${NAME}`, `${NAME:-default}`, `${env:NAME}` and `{env:NAME}` are variables. Everything that some
 * assistant would run or look up (`$(…)`, backticks, a leading `!`, `${input:…}`, `{file:…}`) is a reason to refuse,
 * whoever is written for: the text may be copied from one file to another.
 */
export function readTemplate(
  text: string,
): { readonly pieces: Template } | { readonly reason: string } {
  const reason = refusedText(text)
  if (reason !== undefined) return { reason }
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(
    /\$\{(?<dollar>[^}]*)\}?|\{(?<brace>env|file):(?<of>[^}]*)\}?/gu,
  )) {
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index) })
    const { dollar, brace, of } = match.groups ?? {}
    const variable = variableOf(dollar ?? `${brace}:${of}`)
    if (variable === undefined || !match[0].endsWith('}'))
      return { reason: unknownPlaceholder(match[0]) }
    if (ownFolders.has(variable.name))
      return {
        reason: `it starts or reads a file of its module (${match[0]}), and skills installs none for it`,
      }
    pieces.push(variable)
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) })
  return { pieces }
}

function refusedText(text: string): string | undefined {
  if (text.length > charactersMax) return `a value has more than ${charactersMax} characters`
  if (/\$\(|`/u.test(text)) return `some assistants would run what is in ${quoted(text)}`
  if (/^\s*!/u.test(text))
    return `some assistants would run ${quoted(text)}, since it begins with !`
  if (/[\u0000-\u001f\u007f]/u.test(text)) return `control characters stand in ${quoted(text)}`
  return undefined
}

function variableOf(inside: string): Extract<Piece, { kind: 'variable' }> | undefined {
  const { name, fallback } =
    /^(?:env:)?(?<name>[A-Za-z_][A-Za-z0-9_]{0,127})(?::-(?<fallback>[^${}]*))?$/u.exec(inside)
      ?.groups ?? {}
  if (name === undefined) return undefined
  return { kind: 'variable', name, ...(fallback === undefined ? {} : { fallback }) }
}

function unknownPlaceholder(text: string): string {
  return `${quoted(text)} is no variable of the environment, and no other assistant knows it`
}

export function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
}
