import type { Expression, Language, Program, Statement } from '../ir.ts'
import { literalText } from '../literal-text.ts'

const tokenPattern =
  /"(?:[^"\\\n]|\\.){0,8000}"|'(?:[^'\\\n]|\\.){0,8000}'|`[^`]{0,8000}`|[A-Za-z_$@][\w$]{0,100}|(?:::|->|\?\.|\.)|[()[\]{},;=+\n]|\d{1,20}/gu
const depthMax = 60
const statementsMax = 5_000
const tokensMax = 60_000

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Calls and assignments of a program that no parser of ours reads: names with their dots, strings, arguments up to
 * the closing bracket. Enough to see what is called with which texts.
 */
export function readTokens(text: string, language: Language): Program {
  const tokens: Token[] = []
  for (const match of text.matchAll(tokenPattern)) {
    if (tokens.length >= tokensMax) break
    const previous = text[match.index - 1] ?? ''
    const isComment = match[0] === '\n' ? false : /[#]/u.test(previous) && language !== 'javascript'
    if (!isComment)
      tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length })
  }
  const hasCommands = language === 'ruby' || language === 'perl'
  return { language, statements: new TokenReader(tokens, hasCommands).statements(), isWhole: false }
}

class TokenReader {
  private readonly tokens: readonly Token[]
  /** Does a text in back quotes run? */
  private readonly hasCommands: boolean
  private at = 0
  private depth = 0

  constructor(tokens: readonly Token[], hasCommands: boolean) {
    this.tokens = tokens
    this.hasCommands = hasCommands
  }

  statements(): Statement[] {
    const found: Statement[] = []
    while (this.at < this.tokens.length && found.length < statementsMax) {
      const token = this.tokens[this.at]
      if (token === undefined) break
      // A block: what stands in it are statements.
      if (token.text === '{' || token.text === '}') {
        this.at += 1
        continue
      }
      const next = this.tokens[this.at + 1]
      const isAssigned =
        /^[A-Za-z_$@]/u.test(token.text) &&
        next?.text === '=' &&
        this.tokens[this.at + 2]?.text !== '='
      const targets = isAssigned ? [...this.namesBefore(), token.text] : []
      if (isAssigned) this.at += 2
      const value = this.expression()
      if (value === undefined) this.at += 1
      else if (isAssigned)
        for (const target of targets)
          found.push({
            kind: 'assign',
            target,
            value,
            isAdded: false,
            start: token.start,
            end: value.end,
          })
      else found.push({ kind: 'do', value, start: value.start, end: value.end })
    }
    return found
  }

  /** `data, err := …`: the name before the last one on the left, where there is one. */
  private namesBefore(): string[] {
    const comma = this.tokens[this.at - 1]
    const name = this.tokens[this.at - 2]
    return comma?.text === ',' && /^[A-Za-z_$@]/u.test(name?.text ?? '') ? [name?.text ?? ''] : []
  }

  /** One operand and what is joined to it with `+`. */
  private expression(): Expression | undefined {
    const first = this.operand()
    if (first === undefined) return undefined
    const parts = [first]
    while (this.peek() === '+') {
      this.at += 1
      const more = this.operand()
      if (more === undefined) break
      parts.push(more)
    }
    const last = parts.at(-1) ?? first
    return parts.length === 1 ? first : { kind: 'join', parts, start: first.start, end: last.end }
  }

  private operand(): Expression | undefined {
    const token = this.tokens[this.at]
    if (token === undefined) return undefined
    const span = { start: token.start, end: token.end }
    if (/^["']/u.test(token.text)) {
      this.at += 1
      return { kind: 'text', value: literalText(token.text), ...span }
    }
    if (token.text.startsWith('`')) {
      this.at += 1
      if (!this.hasCommands) return { kind: 'text', value: token.text.slice(1, -1), ...span }
      const command: Expression = { kind: 'text', value: token.text.slice(1, -1), ...span }
      return {
        kind: 'call',
        callee: { kind: 'name', name: 'os.system', ...span },
        arguments: [command],
        named: [],
        ...span,
      }
    }
    if (/^\d/u.test(token.text)) {
      this.at += 1
      return { kind: 'text', value: token.text, ...span }
    }
    if (/^[([{]$/u.test(token.text)) return this.list()
    return /^[A-Za-z_$@]/u.test(token.text) ? this.named() : undefined
  }

  /** `a.b("x").c(…)`, and `system "x"` without brackets. */
  private named(): Expression {
    const first = this.tokens[this.at] ?? { text: '', start: 0, end: 0 }
    let value: Expression = { kind: 'name', name: first.text, start: first.start, end: first.end }
    this.at += 1
    for (;;) {
      const next = this.tokens[this.at]
      if (next === undefined) return value
      if (/^(?:\.|::|->|\?\.)$/u.test(next.text)) {
        const property = this.tokens[this.at + 1]
        if (property === undefined || !/^[A-Za-z_$]/u.test(property.text)) return value
        value = {
          kind: 'member',
          object: value,
          property: property.text,
          start: value.start,
          end: property.end,
        }
        this.at += 2
      } else if (next.text === '(' && this.depth < depthMax) {
        const list = this.list()
        value = {
          kind: 'call',
          callee: value,
          arguments: list.kind === 'group' ? list.items : [list],
          named: [],
          start: value.start,
          end: list.end,
        }
      } else if (
        /^["']/u.test(next.text) &&
        next.start - value.end === 1 &&
        value.kind === 'name'
      ) {
        const text = this.operand()
        if (text === undefined) return value
        return {
          kind: 'call',
          callee: value,
          arguments: [text],
          named: [],
          start: value.start,
          end: text.end,
        }
      } else return value
    }
  }

  private list(): Expression {
    const open = this.tokens[this.at]
    const start = open?.start ?? 0
    let end = open?.end ?? 0
    const items: Expression[] = []
    this.at += 1
    this.depth += 1
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at]
      if (token === undefined) break
      end = token.end
      if (/^[)\]}]$/u.test(token.text)) {
        this.at += 1
        break
      }
      const item = this.depth < depthMax ? this.expression() : undefined
      if (item === undefined) this.at += 1
      else items.push(item)
    }
    this.depth -= 1
    return { kind: 'group', items, start, end }
  }

  private peek(): string | undefined {
    return this.tokens[this.at]?.text
  }
}
