import type { CommandExpression, Expression, Language, Program, Span, Statement } from '../ir.ts'

const tokenPattern =
  /"(?:[^"`]|`[\s\S]|""){0,8000}"|'[^']{0,8000}'|\$\([^()\n]{0,2000}\)|\$\{?[\w:]{1,100}\}?|%\w{1,60}%|\|\||&&|[|;\n(){}&=,]|\^\n|`\n|[^\s|;(){}&"'$,=]+=?/gu
const depthMax = 40

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Read PowerShell and batch files by tokens: commands, pipelines, assignments, brackets. */
export function readPowershell(text: string, language: Language): Program {
  const tokens: Token[] = []
  for (const match of withoutComments(text).matchAll(tokenPattern))
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length })
  return { language, statements: new PowershellReader(tokens).statements(), isWhole: true }
}

function withoutComments(text: string): string {
  return text.replace(/^[ \t]*(?:#|::|@?rem\b)[^\n]*/gimu, (line) => ' '.repeat(line.length))
}

class PowershellReader {
  private readonly tokens: readonly Token[]
  private at = 0
  private depth = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  /** Up to the end or the bracket that closes what was opened. */
  statements(): Statement[] {
    const found: Statement[] = []
    this.depth += 1
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at]
      if (token === undefined || /^[)}]$/u.test(token.text)) break
      const before = this.at
      found.push(...this.statement())
      if (this.at === before) this.at += 1
    }
    this.depth -= 1
    return found
  }

  private statement(): Statement[] {
    const first = this.tokens[this.at]
    if (first?.text.startsWith('$') === true && this.tokens[this.at + 1]?.text === '=') {
      this.at += 2
      const value = this.pipeline()
      const target = first.text.replace(/[${}]/gu, '')
      return value === undefined
        ? []
        : [{ kind: 'assign', target, value, isAdded: false, start: first.start, end: value.end }]
    }
    const value = this.pipeline()
    return value === undefined ? [] : [{ kind: 'do', value, start: value.start, end: value.end }]
  }

  private pipeline(): Expression | undefined {
    let flow: Expression | undefined
    for (;;) {
      const words = this.words()
      if (words.length > 0) flow = command(words, flow)
      if (this.tokens[this.at]?.text !== '|') return flow
      this.at += 1
    }
  }

  private words(): Expression[] {
    const words: Expression[] = []
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at]
      if (token === undefined || /^(?:[|;\n)}]|\|\||&&)$/u.test(token.text)) {
        if (token !== undefined && /^(?:[;\n]|\|\||&&)$/u.test(token.text)) this.at += 1
        return words
      }
      if (token.text === '(' || token.text === '{') words.push(this.bracket(token))
      else if (
        token.text.startsWith('.') &&
        words.length > 0 &&
        this.tokens[this.at + 1]?.text === '('
      )
        this.method(words, token)
      else {
        if (!/^(?:[&=,]|[\^`]\n)$/u.test(token.text)) words.push(word(token))
        this.at += 1
      }
    }
    return words
  }

  private bracket(open: Token): Expression {
    this.at += 1
    const body = this.depth < depthMax ? this.statements() : []
    const close = this.tokens[this.at]
    this.at += 1
    return { kind: 'block', body, start: open.start, end: close?.end ?? open.end }
  }

  /** `….DownloadString('address')`, `[Convert]::FromBase64String(…)`. */
  private method(words: Expression[], token: Token): void {
    this.at += 1
    const open = this.tokens[this.at] ?? token
    const argument = this.bracket(open)
    const object = words.pop()
    const name = token.text.slice(1).toLowerCase()
    const span = { start: object?.start ?? token.start, end: argument.end }
    words.push(methodCall({ name, argument, object, span }))
  }
}

interface Method {
  readonly name: string
  readonly argument: Expression
  readonly object: Expression | undefined
  readonly span: Span
}

function methodCall({ name, argument, object, span }: Method): Expression {
  const program = methods.get(name)
  if (program !== undefined)
    return {
      kind: 'command',
      words: [{ kind: 'text', value: program, ...span }, argument],
      input: undefined,
      outputs: [],
      ...span,
    }
  return { kind: 'group', items: [...(object === undefined ? [] : [object]), argument], ...span }
}

const methods: ReadonlyMap<string, string> = new Map([
  ['downloadstring', 'irm'],
  ['downloaddata', 'irm'],
  ['downloadfile', 'iwr'],
  ['uploadstring', 'irm'],
  ['uploadfile', 'irm'],
  ['getstringasync', 'irm'],
])

function command(words: readonly Expression[], input: Expression | undefined): Expression {
  const [first] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined)
    return input ?? { kind: 'group', items: [], start: 0, end: 0 }
  if (words.length === 1 && first.kind !== 'text')
    return input === undefined
      ? first
      : { kind: 'group', items: [first, input], start: first.start, end: first.end }
  const read: CommandExpression = {
    kind: 'command',
    words,
    input,
    outputs: [],
    start: first.start,
    end: last.end,
  }
  return read
}

function word(token: Token): Expression {
  const span = { start: token.start, end: token.end }
  const { text } = token
  if (/^["']/u.test(text))
    return {
      kind: 'text',
      value: text.slice(1, -1).replace(/`(.)/gu, '$1'),
      isFolded: /\w`\w/u.test(text),
      ...span,
    }
  if (/^\$env:/iu.test(text)) return { kind: 'name', name: `$${text.slice(5)}`, ...span }
  if (/^\$\w/u.test(text)) return { kind: 'name', name: text, ...span }
  if (/^%\w+%$/u.test(text)) return { kind: 'name', name: `$${text.slice(1, -1)}`, ...span }
  const plain = text.replace(/[`^]/gu, '')
  const decoded = /FromBase64String/iu.test(text) ? 'base64' : plain
  return {
    kind: 'text',
    value: decoded,
    isFolded: plain.length !== text.length && plain.length > 1,
    ...span,
  }
}
