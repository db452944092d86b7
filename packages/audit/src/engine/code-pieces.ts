import type { CodePiece } from '../facts/code-reader.ts'
import type { Segment } from '../skill/segment.ts'
import type { SkillDocument } from '../skill/skill-view.ts'
import type { DecodedSpan } from '../views/decoded-spans.ts'
import { unmaskText } from '../views/fold-text.ts'
import { isProgram } from './document-use.ts'
import { segmentsOf } from './segments-of.ts'

/** A piece with its place in the raw text; the offsets of a decoded piece are those of the whole span. */
export interface PlacedPiece extends CodePiece {
  readonly place: { readonly start: number; readonly end: number; readonly isWhole: boolean }
}

type Source = Omit<SkillDocument, 'facts'>

const inlineCharactersMax = 2_000
/** A code span is a command if it starts with the name of a program that matters; a fence on one line has a tag, an entry of cron its times. */
const commandSpan =
  /`(?!`)(?:(?<=```)(?:ba|z)?sh[ \t]+)?[ \t]{0,4}(?:[$#>!] ?)?(?:(?:[\d*/,-]{1,9}[ \t]){5}|@(?:reboot|hourly|daily|weekly)[ \t])?((?:[A-Z_][A-Z0-9_]{0,40}=\S{0,200} )?(?:sudo |nohup |exec |env |command )?(?:ba|z|da|k)?(?:curl|wget|iwr|irm|iex|sh|bash|zsh|source|eval|python[0-9.]{0,4}|node|npx|npm|pnpm|yarn|bunx?|deno|uvx?|pipx?[0-9]?|gem|cargo|go|brew|apt|apt-get|dnf|yum|git|gh|ssh|scp|rsync|sftp|nc|ncat|socat|rm|chmod|chown|cp|mv|cat|echo|printf|tee|env|printenv|export|base64|openssl|xxd|tar|unzip|crontab|systemctl|launchctl|osascript|powershell|pwsh|certutil|docker|kubectl|aws|gcloud|az|find|grep|rg|dd|mkfs|kill|history|security|sqlite3|claude|codex|gemini|cursor)\b[^`]{0,2000})`/gu
/** A line of prose that is nothing but a command with an argument that is no word. */
const commandLine =
  /^[ \t>]{0,8}(?:[$#] )?((?:sudo |nohup )?(?:curl|wget|iwr|irm|iex|bash|sh|zsh|python3?|node|npx|uvx|powershell|pwsh|osascript|nc|socat|ssh|scp|chmod|rm|echo|cat|base64|openssl|crontab|mshta|certutil)[ \t]+[^\n]{0,40}(?:[|"'`$=@~]|-[A-Za-z]|\/)[^\n]{0,1000})$/gmu
const mayCommand =
  /\b(?:curl|wget|iwr|irm|iex|bash|sh|zsh|python3?|node|npx|uvx|powershell|pwsh|osascript|nc|socat|ssh|scp|chmod|rm|echo|cat|base64|openssl|crontab|mshta|certutil)\b/u
const fenceLanguages = new Set(['', 'text', 'shell', 'console'])
const shellStart =
  /^[ \t]*(?:[$>] )?(?:sudo |[A-Z_]+=\S+ )?(?:curl|wget|bash|sh|python3?|node|npx|npm|pip3?|uvx?|git|chmod|rm|cat|echo|export|brew|apt(?:-get)?|docker|ssh|scp|nc|eval|source|powershell|iwr|irm|base64|mkdir|cd|crontab|openssl)\b/mu

/** The program text in a document: itself, its fences, its code spans, and what its encoded spans decode to. */
export function codePieces(document: Source): PlacedPiece[] {
  const { path, text, language } = document
  const pieces: PlacedPiece[] = []
  const whole = { start: 0, end: text.length, isWhole: false }
  if (isProgram(language)) pieces.push({ path, language, text, origin: 'script', place: whole })
  else if (document.segments.length === 0)
    pieces.push({ path, language, text, origin: 'config', place: whole })
  for (const segment of document.segments) {
    if (segment.kind === 'front-matter') continue
    if (segment.kind === 'code-block') pieces.push(...fencePiece(document, segment))
    else if (segment.kind !== 'heading') pieces.push(...spanPieces(document, segment))
  }
  pieces.push(...pieces.flatMap(unmasked))
  for (const span of document.decoded) pieces.push(...decodedPieces(document, span))
  return pieces
}

/** What an encoded span holds: a page with fences of its own, or a program. Hidden text has no role. */
function decodedPieces(document: Source, { start, end, view, text }: DecodedSpan): PlacedPiece[] {
  const place = { start, end, isWhole: true }
  if (/^[ \t>]*```/mu.test(text)) {
    const page: Source = {
      ...document,
      text,
      language: 'markdown',
      segments: segmentsOf(text),
      decoded: [],
    }
    return codePieces(page).map(
      ({ role: _role, roleReason: _reason, roleSetting: _setting, ...piece }) => ({
        ...piece,
        view,
        place,
      }),
    )
  }
  const origin = document.isCode ? 'script' : 'code-block'
  return [{ path: document.path, language: guessLanguage(text), text, origin, view, place }]
}

/** The same program without what disguises it; its facts are placed at the piece as a whole. */
function unmasked(piece: PlacedPiece): PlacedPiece[] {
  const text = unmaskText(piece.text)
  if (text === piece.text || !isProgram(piece.language)) return []
  return [{ ...piece, text, view: 'unmasked', place: { ...piece.place, isWhole: true } }]
}

function fencePiece({ path, text }: Source, segment: Segment): PlacedPiece[] {
  const { start, end } = segment
  const code = text.slice(start, end)
  const tag = segment.language ?? ''
  const isCommand = fenceLanguages.has(tag) && (tag === 'shell' || shellStart.test(code))
  const language = isCommand ? 'shell' : tag
  if (language === '' || language === 'text' || language === 'markdown') return []
  const place = { start, end, isWhole: false }
  const role = roleGetter(segment)
  const pieces: PlacedPiece[] = [
    { path, language, text: code, origin: 'code-block', ...role, place },
  ]
  if (language === 'shell' || !mayFetch.test(code)) return pieces
  // A command is one, whatever the tag of its fence says.
  for (const match of code.matchAll(fetchLine)) {
    const from = start + match.index
    pieces.push({
      path,
      language: 'shell',
      text: match[0],
      origin: 'code-block',
      ...role,
      place: { start: from, end: from + match[0].length, isWhole: false },
    })
  }
  return pieces
}

const mayFetch = /^[ \t]{0,8}(?:[$>] )?(?:sudo )?(?:curl|wget)[ \t]/mu
const fetchLine = /^[ \t]{0,8}(?:[$>] )?(?:sudo )?(?:curl|wget)[ \t][^\n]{1,1000}$/gmu

function spanPieces(source: Source, segment: Segment): PlacedPiece[] {
  const text = source.text.slice(segment.start, segment.end)
  const plain = unmaskText(text)
  const pieces = commandsIn(source, segment, text)
  if (plain === text) return pieces
  const { start, end } = segment
  const place = { start, end, isWhole: true }
  const shown = commandsIn(source, segment, plain)
  return [...pieces, ...shown.map((piece) => ({ ...piece, view: 'unmasked', place }))]
}

function commandsIn(source: Source, segment: Segment, text: string): PlacedPiece[] {
  const hasSpan = text.includes('`')
  if (!hasSpan && !mayCommand.test(text)) return []
  const spans = hasSpan ? matchedPieces(source, segment, text.matchAll(commandSpan)) : []
  if (hasSpan && !text.includes('\n')) return spans
  return [...spans, ...matchedPieces(source, segment, text.matchAll(commandLine))]
}

function matchedPieces(
  { path }: Source,
  segment: Segment,
  matches: Iterable<RegExpExecArray>,
): PlacedPiece[] {
  const pieces: PlacedPiece[] = []
  for (const match of matches) {
    const command = match[1] ?? ''
    if (command.length > inlineCharactersMax) continue
    const start = segment.start + match.index + match[0].lastIndexOf(command)
    const place = { start, end: start + command.length, isWhole: false }
    pieces.push({
      path,
      language: 'shell',
      text: command,
      origin: 'inline-code',
      ...roleGetter(segment),
      place,
    })
  }
  return pieces
}

type RoleOfPiece = Pick<CodePiece, 'role' | 'roleReason' | 'roleSetting'>

function roleGetter({ role, roleReason, roleSetting }: Segment): RoleOfPiece {
  return { role, roleReason, roleSetting }
}

function guessLanguage(text: string): string {
  if (/^\s*#!.*\bpython|^\s*(?:import \w+|from \w+ import |def \w+\()/mu.test(text)) return 'python'
  if (/\b(?:require\(|const |let |var |function\b|=>|eval\(|process\.)/u.test(text))
    return 'javascript'
  return 'shell'
}
