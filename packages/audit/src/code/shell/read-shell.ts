import { forEachChild, parse, type SyntaxNode, type Word, type WordPart } from 'unbash'
import type { CommandExpression, Expression, Program, Span, Statement } from '../ir.ts'
import { tokensAsShell } from './tokens-as-shell.ts'

type NodeOf<T extends string> = Extract<SyntaxNode, { readonly type: T }>

/** Read shell text into statements. A prompt before a command (`$ ls`) is no part of it. */
export function readShell(written: string): Program {
  const text = withoutPrompts(written)
  const script = parse(text)
  const statements = new ShellReader(text, 0).script(script)
  const isBroken = (script.errors ?? []).length > 0
  return {
    language: 'shell',
    statements: isBroken ? [...statements, ...tokensAsShell(text)] : statements,
    isWhole: !isBroken,
  }
}

/** Blank, so that offsets stay: `$ `, `# ` of a root prompt, `> ` of a continued line. */
function withoutPrompts(text: string): string {
  return text.replaceAll('\r', ' ').replace(/^([ \t]{0,20})(\$|%|❯|➜)(?= \S)/gmu, '$1 ')
}

class ShellReader {
  private readonly text: string
  private depth: number

  constructor(text: string, depth: number) {
    this.text = text
    this.depth = depth
  }

  script(node: SyntaxNode): Statement[] {
    if (this.depth > 60) return []
    this.depth += 1
    const statements: Statement[] = []
    forEachChild(node, (child) => {
      statements.push(...this.statement(child))
    })
    this.depth -= 1
    return statements
  }

  private statement(node: SyntaxNode): Statement[] {
    const span = { start: node.pos, end: node.end }
    switch (node.type) {
      case 'Pipeline':
      case 'Redirected':
        return [{ kind: 'do', value: this.pipeline(node), ...span }]
      case 'Command':
        return this.command(node)
      case 'Function':
        return [
          {
            kind: 'define',
            name: node.name.value,
            routine: { parameters: [], body: this.script(node.body) },
            ...span,
          },
        ]
      case 'For':
        return this.loop(node)
      case 'Word':
        return []
      default:
        return this.script(node)
    }
  }

  private loop(node: NodeOf<'For'>): Statement[] {
    const items = (node.wordlist ?? []).map((word) => this.word(word))
    const value: Expression = { kind: 'group', items, start: node.pos, end: node.end }
    return [
      {
        kind: 'assign',
        target: node.name.value,
        value,
        isAdded: false,
        start: node.pos,
        end: node.end,
      },
      ...this.script(node.body),
    ]
  }

  /** `a | b | c`: what each takes in is what the one before gives. */
  private pipeline(node: SyntaxNode, input?: Expression): Expression {
    const span = { start: node.pos, end: node.end }
    if (node.type === 'Pipeline') {
      let flow = input
      for (const command of node.commands) flow = this.pipeline(command, flow)
      return flow ?? { kind: 'group', items: [], ...span }
    }
    if (node.type === 'Command') return this.commandWith(node, input)
    const body = node.type === 'Redirected' ? node.command : node
    const outputs = node.type === 'Redirected' ? this.redirects(node.redirects).outputs : []
    const inner: Expression = { kind: 'block', body: this.withInput(body, input), ...span }
    return outputs.length === 0
      ? inner
      : { kind: 'command', words: [], input: inner, outputs, ...span }
  }

  /** `… | while read x; do …; done`: the name that is read has what comes in. */
  private withInput(node: SyntaxNode, input: Expression | undefined): Statement[] {
    const body = this.script(node)
    if (input === undefined) return body
    const read = /\bread\s+(?:-\w+\s+)*(\w+)/u.exec(
      this.text.slice(node.pos, Math.min(node.end, node.pos + 400)),
    )
    const target = read?.[1] ?? 'REPLY'
    return [
      { kind: 'assign', target, value: input, isAdded: false, start: input.start, end: input.end },
      ...body,
    ]
  }

  private command(node: NodeOf<'Command'>): Statement[] {
    const span = { start: node.pos, end: node.end }
    const assigned = node.prefix.flatMap((item) =>
      item.type === 'Assignment' ? this.assignment(item) : [],
    )
    const declares = /^(?:export|declare|local|readonly|typeset|set|let)$/u.test(
      node.name?.value ?? '',
    )
    const exported = node.suffix.flatMap((item) =>
      item.type === 'Assignment' ? this.assignment(item) : [],
    )
    if (node.name === undefined && node.redirects.length === 0) return assigned
    const value = this.commandWith(node, undefined)
    return [...assigned, ...(declares ? exported : []), { kind: 'do', value, ...span }]
  }

  private assignment(node: NodeOf<'Assignment'>): Statement[] {
    const span = { start: node.pos, end: node.end }
    const value: Expression =
      node.value.type === 'ArrayValue'
        ? { kind: 'group', items: node.value.elements.map((word) => this.word(word)), ...span }
        : this.word(node.value)
    return [
      {
        kind: 'assign',
        target: node.name,
        value,
        isAdded: node.append === true || node.index !== undefined,
        ...span,
      },
    ]
  }

  private commandWith(node: NodeOf<'Command'>, input: Expression | undefined): CommandExpression {
    const redirects = this.redirects(node.redirects)
    const words = [
      ...(node.name === undefined ? [] : [node.name]),
      ...node.suffix.filter((item) => item.type === 'Word' || item.type === 'Assignment'),
    ]
    return {
      kind: 'command',
      words: words.map((word) => (word.type === 'Word' ? this.word(word) : this.assigned(word))),
      input: redirects.input ?? input,
      outputs: redirects.outputs,
      start: node.pos,
      end: node.end,
    }
  }

  /** `if=/dev/sda` of `dd`: a word in the shape of an assignment. */
  private assigned(node: NodeOf<'Assignment'>): Expression {
    const span = { start: node.pos, end: node.end }
    if (node.value.type === 'ArrayValue') return { kind: 'text', value: node.text, ...span }
    const name: Expression = { kind: 'text', value: `${node.name}=`, ...span }
    return { kind: 'join', parts: [name, this.word(node.value)], ...span }
  }

  private redirects(
    list: readonly (NodeOf<'Redirect'> | NodeOf<'HereString'> | NodeOf<'HereDoc'>)[],
  ): {
    readonly input: Expression | undefined
    readonly outputs: CommandExpression['outputs']
  } {
    let input: Expression | undefined
    const outputs: { readonly path: Expression; readonly isAppend: boolean }[] = []
    for (const redirect of list) {
      const span = { start: redirect.pos, end: redirect.end }
      if (redirect.type === 'HereDoc')
        input =
          redirect.body.parts === undefined
            ? { kind: 'text', value: redirect.body.text, ...span }
            : this.parts(redirect.body.parts, span)
      else if (redirect.target === undefined) continue
      else if (redirect.type === 'HereString') input = this.word(redirect.target)
      else if (redirect.operator === '<')
        input = {
          kind: 'command',
          words: [{ kind: 'text', value: 'cat', ...span }, this.word(redirect.target)],
          input: undefined,
          outputs: [],
          ...span,
        }
      else
        outputs.push({
          path: this.word(redirect.target),
          isAppend: redirect.operator.includes('>>'),
        })
    }
    return { input, outputs }
  }

  private word(word: Word): Expression {
    const span = { start: word.pos, end: word.end }
    if (word.parts === undefined)
      return { kind: 'text', value: word.value, isFolded: isDisguised(word), ...span }
    return this.parts(word.parts, span, isDisguised(word))
  }

  private parts(parts: readonly WordPart[], span: Span, isFolded = false): Expression {
    const read = parts.map((part) => this.part(part))
    const [only] = read
    if (only !== undefined && read.length === 1)
      return only.kind === 'text' && isFolded ? { ...only, isFolded } : only
    if (isFolded && read.every((part) => part.kind === 'text'))
      return {
        kind: 'text',
        value: read.map((part) => (part.kind === 'text' ? part.value : '')).join(''),
        isFolded,
        ...span,
      }
    return { kind: 'join', parts: read, ...span }
  }

  private part(part: WordPart): Expression {
    const span = { start: part.pos, end: part.end }
    switch (part.type) {
      case 'Literal':
      case 'SingleQuoted':
      case 'AnsiCQuoted':
        return { kind: 'text', value: part.value, ...span }
      case 'DoubleQuoted':
      case 'LocaleString':
        return this.parts(part.parts, span)
      case 'SimpleExpansion':
        return this.variable(part.text.slice(1), span)
      case 'ParameterExpansion':
        return this.parameter(part, span)
      case 'CommandExpansion':
      case 'ProcessSubstitution':
        return {
          kind: 'block',
          body: part.script === undefined ? [] : this.script(part.script),
          ...span,
        }
      default:
        return { kind: 'text', value: part.text, ...span }
    }
  }

  /** `$HOME` is `~`, so that paths read the same everywhere; an index or a number is an argument. */
  private variable(name: string, span: Span): Expression {
    if (name === 'HOME') return { kind: 'text', value: '~', ...span }
    return { kind: 'name', name: `$${name}`, ...span }
  }

  private parameter(part: NodeOf<'ParameterExpansion'>, span: Span): Expression {
    const value = this.variable(part.parameter, span)
    const operation = part.operation
    if (operation?.type !== 'Default') return value
    return { kind: 'group', items: [value, this.word(operation.operand)], ...span }
  }
}

/** Is a plain word written so that a search for it fails: `c""url`, `\c\u\r\l`, `$'\x63url'`? */
function isDisguised({ text, value }: Word): boolean {
  if (value.length < 2 || value.length > 200) return false
  return /\w(?:""|'')\w|\w"\w+"\w|\w'\w+'\w|(?:\\[a-zA-Z]){2}|\$'[^']{0,80}\\[x0-7u]/u.test(text)
}
