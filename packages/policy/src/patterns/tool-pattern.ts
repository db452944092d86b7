import { matchesGlob } from './glob.ts'

/**
 * `allowed-tools` as Claude Code reads it: a tool's name alone grants all of it, `Bash(git:*)` and `Bash(git *)`
 * what begins with `git`, `Bash(npm test)` exactly that. Source: code.claude.com/docs permissions, read 2026-11.
 */
interface ToolPattern {
  readonly tool: string
  /** What an argument must begin with; empty for any. */
  readonly start: string
  /** Nothing may follow the start. */
  readonly isExact: boolean
}

function parseToolPattern(text: string): ToolPattern {
  const groups = /^(?<tool>[^(]*)\((?<argument>.*)\)$/su.exec(text)?.groups
  const argument = (groups?.['argument'] ?? '*').trim()
  const star = argument.indexOf('*')
  return {
    tool: (groups?.['tool'] ?? text).trim(),
    start: (star === -1 ? argument : argument.slice(0, star)).replace(/[:\s]+$/u, ''),
    isExact: star === -1,
  }
}

/** Does everything that `granted` grants lie inside `allowed`? Where that is not sure, no. */
export function isToolInside(allowed: string, granted: string): boolean {
  const [outer, inner] = [parseToolPattern(allowed), parseToolPattern(granted)]
  if (!matchesGlob(outer.tool, inner.tool)) return false
  if (outer.isExact) return inner.isExact && inner.start === outer.start
  return beginsWithWords(inner.start, outer.start)
}

/** Could `granted` grant something of `denied`? Where that is not sure, yes. */
export function doToolsOverlap(denied: string, granted: string): boolean {
  const [left, right] = [denied, granted].map((text) => parseToolPattern(text.toLowerCase()))
  if (left === undefined || right === undefined) return true
  if (!doNamesOverlap(left.tool, right.tool)) return false
  if (left.isExact && right.isExact) return left.start === right.start
  if (left.isExact) return left.start.startsWith(right.start)
  if (right.isExact) return right.start.startsWith(left.start)
  return left.start.startsWith(right.start) || right.start.startsWith(left.start)
}

/** Begins it with these whole words? `git` begins `git log` and not `gitleaks`. */
function beginsWithWords(text: string, start: string): boolean {
  if (start === '' || text === start) return true
  return text.startsWith(start) && /^[\s:]/u.test(text.slice(start.length))
}

/** Two names, either of which may hold stars. */
function doNamesOverlap(left: string, right: string): boolean {
  if (matchesGlob(left, right) || matchesGlob(right, left)) return true
  if (!left.includes('*') || !right.includes('*')) return false
  const [one, other] = [left, right].map((name) => name.slice(0, name.indexOf('*')))
  return (one ?? '').startsWith(other ?? '') || (other ?? '').startsWith(one ?? '')
}
