import { printable } from '../words/printable.ts'
import type { Problem } from '../words/skills-error.ts'

/**
 * What an assistant would run or fetch while it reads a command, before any model or person has seen the text:
 * - `` !`command` `` in Claude Code, OpenCode and Qwen Code, `!{command}` in Gemini CLI and Qwen Code;
 * - `@{path}` in Gemini CLI, `@path` in Claude Code and OpenCode, which put a file's text into the prompt: harmless
 *   inside the project, a leak where it leads out of it.
 * Sources: code.claude.com/docs/en/slash-commands, geminicli.com custom-commands.md, opencode.ai/docs/commands (2026-11).
 */
interface Form {
  readonly pattern: RegExp
  readonly rule: string
  readonly what: string
  readonly remedy: string
}

const remedyOfShell = 'Say in words what should be run; the assistant then asks before it does it.'
const forms: readonly Form[] = [
  {
    pattern: /(?:^|[^\w`!])(!`[^`\n]{1,400}`?)/gu,
    rule: 'command/runs-shell',
    what: 'is run by the assistant before anybody sees the text',
    remedy: remedyOfShell,
  },
  {
    pattern: /(!\{[^\n]{0,400})/gu,
    rule: 'command/runs-shell',
    what: 'is run by the assistant before anybody sees the text',
    remedy: remedyOfShell,
  },
  {
    pattern: /(?:^|[\s([{"'])(@\{?(?:~|\/|[A-Za-z]:[\\/]|\.\.[\\/])[^\s`"')\]]{0,200})/gu,
    rule: 'command/reads-outside',
    what: 'puts a file from outside the project into the prompt',
    remedy: 'Name files below the project alone, or say in words what should be read.',
  },
]

interface Body {
  readonly kind: 'command' | 'agent'
  readonly text: string
  /** Of the text's first line in the file. */
  readonly firstLine: number
}

/**
 * Every such place of a command's text, with its line. No assistant is known to run anything of an agent's text: there
 * only what is plainly meant so is refused, and not a mark that ends a piece of code before another one begins.
 */
export function checkInterpolation({ kind, text, firstLine }: Body, file: string): Problem[] {
  const problems: Problem[] = []
  for (const [index, line] of text.split('\n').entries()) {
    for (const { pattern, rule, what, remedy } of forms)
      for (const match of line.matchAll(pattern)) {
        const [whole, found = ''] = match
        const before = whole.slice(0, whole.indexOf(found))
        if (kind === 'agent' && before !== '' && !/\s/u.test(before)) continue
        const shown = printable(found.trim().slice(0, 80), { oneLine: true })
        const message = `${shown} ${what}.`
        problems.push({ severity: 'error', rule, message, file, line: firstLine + index, remedy })
      }
  }
  return problems.slice(0, problemsMax)
}

const problemsMax = 100
