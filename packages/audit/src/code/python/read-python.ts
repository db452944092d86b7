import type { SyntaxNode, Tree } from '@lezer/common'
import { parser } from '@lezer/python'
import type { CallExpression, Expression, Program, Span, Statement } from '../ir.ts'
import { literalText } from '../literal-text.ts'
import { importsOf } from './imports.ts'
import { partsOf } from './parts-of.ts'

const depthMax = 150
const errorsMax = 200

/**
 * Read Python into statements. The parser never gives up, but what it cannot read costs it a hundred times more: a
 * long text is read in parts that end before a line without an indent, and after too many errors by tokens.
 */
export function readPython(text: string): Program | undefined {
  const reader = new PythonReader(text)
  const statements: Statement[] = []
  let errors = 0
  for (const { from, to } of partsOf(text)) {
    const tree = parser.parse(text, undefined, [{ from, to }])
    errors += errorsIn(tree, errorsMax - errors)
    if (errors >= errorsMax) return undefined
    for (const statement of reader.body(tree.topNode)) statements.push(statement)
  }
  return { language: 'python', statements, isWhole: true }
}

function errorsIn(tree: Tree, max: number): number {
  let errors = 0
  tree.iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) errors += 1 + (to - from) / 8
      return errors < max
    },
  })
  return errors
}

class PythonReader {
  private readonly text: string
  private depth = 0

  constructor(text: string) {
    this.text = text
  }

  /** The statements of a script or a body, branches one after the other. */
  body(node: SyntaxNode): Statement[] {
    if (this.depth > depthMax) return []
    this.depth += 1
    const statements = children(node).flatMap((child) => this.statement(child))
    this.depth -= 1
    return statements
  }

  private statement(node: SyntaxNode): Statement[] {
    const span = spanOf(node)
    switch (node.name) {
      case 'ImportStatement':
        return importsOf(node, this.text)
      case 'StatementGroup':
      case 'Body':
        return this.body(node)
      case 'DecoratedStatement':
      case 'ClassDefinition':
        return children(node).flatMap((child) =>
          isStatement(child.name) ? this.statement(child) : [],
        )
      case 'FunctionDefinition':
        return this.definition(node)
      case 'AssignStatement':
      case 'UpdateStatement':
        return this.assignment(node)
      case 'ReturnStatement':
      case 'YieldStatement':
        return [{ kind: 'return', value: this.mixed(node), ...span }]
      case 'ForStatement':
        return [...this.loop(node), ...this.bodies(node)]
      case 'WithStatement':
        return [...this.bindings(node), ...this.bodies(node)]
      default:
        return [{ kind: 'do', value: this.mixed(node), ...span }, ...this.bodies(node)]
    }
  }

  private bodies(node: SyntaxNode): Statement[] {
    return children(node).flatMap((child) =>
      /^(?:Match)?Body$/u.test(child.name) ? this.body(child) : [],
    )
  }

  private definition(node: SyntaxNode): Statement[] {
    const name = node.getChild('VariableName')
    const body = node.getChild('Body')
    if (name === null || body === null) return []
    const parameters = this.parameters(node.getChild('ParamList'))
    const routine = { parameters, body: this.body(body) }
    return [{ kind: 'define', name: this.slice(name), routine, ...spanOf(node) }]
  }

  private parameters(list: SyntaxNode | null): string[] {
    if (list === null) return []
    return children(list)
      .filter(
        ({ name }, index, all) => name === 'VariableName' && all[index - 1]?.name !== 'AssignOp',
      )
      .map((child) => this.slice(child))
  }

  /** `a, b = value`, `a = b = value`, `x[k] = value`, `x += value`. */
  private assignment(node: SyntaxNode): Statement[] {
    const parts = children(node).filter((child) => child.name !== 'TypeDef')
    const last = parts.findLastIndex(({ name }) => name === 'AssignOp' || name === 'UpdateOp')
    if (last === -1) return [{ kind: 'do', value: this.mixed(node), ...spanOf(node) }]
    const value = this.list(parts.slice(last + 1), node)
    const targets = parts.slice(0, last).flatMap((part) => this.targets(part))
    const isUpdate = node.name === 'UpdateStatement'
    return targets.map(({ name, isPart }) => ({
      kind: 'assign',
      target: name,
      value,
      isAdded: isUpdate || isPart,
      ...spanOf(node),
    }))
  }

  private targets(node: SyntaxNode): { readonly name: string; readonly isPart: boolean }[] {
    if (node.name === 'VariableName') return [{ name: this.slice(node), isPart: false }]
    if (node.name !== 'MemberExpression')
      return children(node).flatMap((child) =>
        child.name === 'VariableName' ? this.targets(child) : [],
      )
    const property = node.getChild('PropertyName')
    if (property !== null) return [{ name: `.${this.slice(property)}`, isPart: false }]
    const object = node.firstChild
    const field = object?.getChild('PropertyName') ?? null
    if (field !== null) return [{ name: `.${this.slice(field)}`, isPart: true }]
    return object?.name === 'VariableName' ? [{ name: this.slice(object), isPart: true }] : []
  }

  /** `for a, b in value`: each name has what the value has. */
  private loop(node: SyntaxNode): Statement[] {
    const parts = children(node)
    const at = parts.findIndex((child) => child.name === 'in')
    const body = parts.findIndex((child) => child.name === 'Body')
    const value = this.list(parts.slice(at + 1, body === -1 ? undefined : body), node)
    return parts
      .slice(0, at)
      .flatMap((part) => (part.name === 'VariableName' ? [part] : part.getChildren('VariableName')))
      .map((name) => ({
        kind: 'assign',
        target: this.slice(name),
        value,
        isAdded: false,
        ...spanOf(node),
      }))
  }

  private bindings(node: SyntaxNode): Statement[] {
    const parts = children(node)
    return parts.flatMap((part, index): Statement[] => {
      if (!isExpression(part.name) || parts[index - 1]?.name === 'as') return []
      const name = parts[index + 1]?.name === 'as' ? parts[index + 2] : undefined
      const value = this.expression(part)
      if (name === undefined) return [{ kind: 'do', value, ...spanOf(part) }]
      return [{ kind: 'assign', target: this.slice(name), value, isAdded: false, ...spanOf(part) }]
    })
  }

  private expression(node: SyntaxNode): Expression {
    if (this.depth > depthMax) return { kind: 'group', items: [], ...spanOf(node) }
    this.depth += 1
    const read = this.form(node)
    this.depth -= 1
    return read
  }

  private form(node: SyntaxNode): Expression {
    const span = spanOf(node)
    switch (node.name) {
      case 'String':
        return { kind: 'text', value: literalText(this.slice(node)), ...span }
      case 'Number':
        return { kind: 'text', value: numberText(this.slice(node)), ...span }
      case 'ContinuedString':
        return { kind: 'join', parts: this.expressions(node), ...span }
      case 'FormatString':
        return { kind: 'join', parts: this.template(node), ...span }
      case 'VariableName':
      case 'Boolean':
      case 'None':
        return { kind: 'name', name: this.slice(node), ...span }
      case 'MemberExpression':
        return this.member(node)
      case 'CallExpression':
        return this.call(node)
      case 'BinaryExpression':
        return this.binary(node)
      case 'LambdaExpression':
        return this.lambda(node)
      case 'ArrayComprehensionExpression':
      case 'SetComprehensionExpression':
      case 'DictionaryComprehensionExpression':
      case 'ComprehensionExpression':
        return this.comprehension(node)
      default:
        return this.mixed(node)
    }
  }

  private lambda(node: SyntaxNode): Expression {
    const span = spanOf(node)
    const body = node.lastChild
    const value: Expression =
      body === null ? { kind: 'group', items: [], ...span } : this.expression(body)
    const parameters = this.parameters(node.getChild('ParamList'))
    return {
      kind: 'function',
      routine: { parameters, body: [{ kind: 'return', value, ...span }] },
      ...span,
    }
  }

  private member(node: SyntaxNode): Expression {
    const span = spanOf(node)
    const first = node.firstChild
    if (first === null) return { kind: 'group', items: [], ...span }
    const object = this.expression(first)
    const property = node.getChild('PropertyName')
    if (property !== null)
      return { kind: 'member', object, property: this.slice(property), ...span }
    const part = this.text.slice(first.to, Math.min(node.to, first.to + 20))
    if (/^\s*\[\s*::\s*-1\s*\]/u.test(part))
      return method({ object, name: 'reverse', given: [], span })
    return { kind: 'index', object, key: this.list(children(node).slice(1), node), ...span }
  }

  private call(node: SyntaxNode): CallExpression {
    const callee = node.firstChild
    const list = node.getChild('ArgList')
    const named: (readonly [string, Expression])[] = []
    const given: Expression[] = []
    const parts = list === null ? [] : children(list)
    parts.forEach((part, index) => {
      if (!isExpression(part.name) || parts[index + 1]?.name === 'AssignOp') return
      const value = this.expression(part)
      const name = parts[index - 1]?.name === 'AssignOp' ? parts[index - 2] : undefined
      if (name === undefined) given.push(value)
      else named.push([this.slice(name), value])
    })
    return {
      kind: 'call',
      callee:
        callee === null ? { kind: 'name', name: '', ...spanOf(node) } : this.expression(callee),
      arguments: given,
      named,
      ...spanOf(node),
    }
  }

  private binary(node: SyntaxNode): Expression {
    const span = spanOf(node)
    const operator = node.getChild('ArithOp')
    const parts = this.expressions(node)
    const [left, right] = parts
    const sign = operator === null ? '' : this.slice(operator)
    if (sign === '+') return { kind: 'join', parts, ...span }
    if (left === undefined || right === undefined) return { kind: 'group', items: parts, ...span }
    if (sign === '%')
      return method({
        object: left,
        name: 'format',
        given: right.kind === 'group' ? right.items : [right],
        span,
      })
    if (sign === '/')
      return {
        kind: 'call',
        callee: { kind: 'name', name: 'os.path.join', ...span },
        arguments: parts,
        named: [],
        ...span,
      }
    return { kind: 'group', items: parts, ...span }
  }

  /** The names are bound first, then the element is read. */
  private comprehension(node: SyntaxNode): Expression {
    const parts = children(node)
    const statements: Statement[] = []
    parts.forEach((part, index) => {
      if (part.name !== 'for') return
      const at = parts.findIndex(({ name }, position) => position > index && name === 'in')
      const source = parts[at + 1]
      if (at === -1 || source === undefined) return
      const value = this.expression(source)
      for (const target of parts.slice(index + 1, at))
        for (const { name } of this.targets(target))
          statements.push({
            kind: 'assign',
            target: name,
            value,
            isAdded: false,
            ...spanOf(source),
          })
    })
    const end = parts.findIndex((part) => part.name === 'for')
    const value = this.list(parts.slice(0, end === -1 ? undefined : end), node)
    return {
      kind: 'block',
      body: [...statements, { kind: 'do', value, ...spanOf(node) }],
      ...spanOf(node),
    }
  }

  /** The fixed and the replaced parts of an f-string. */
  private template(node: SyntaxNode): Expression[] {
    const open = /^[a-z]{0,3}("""|'''|"|')/iu.exec(this.text.slice(node.from, node.from + 8))
    const parts: Expression[] = []
    const close = node.to - (open?.[1]?.length ?? 0)
    let at = node.from + (open?.[0].length ?? 0)
    const upTo = (end: number): void => {
      if (end <= at) return
      const value = literalText(this.text.slice(at, end), { isInside: true })
      parts.push({ kind: 'text', value, start: at, end })
    }
    for (const child of children(node)) {
      if (child.name !== 'FormatReplacement') continue
      upTo(child.from)
      parts.push(this.list(children(child), child))
      at = child.to
    }
    upTo(close)
    return parts
  }

  private expressions(node: SyntaxNode): Expression[] {
    return children(node)
      .filter(({ name }) => isExpression(name))
      .map((child) => this.expression(child))
  }

  private mixed(node: SyntaxNode): Expression {
    return this.list(children(node), node)
  }

  private list(nodes: readonly SyntaxNode[], owner: SyntaxNode): Expression {
    const items = nodes
      .filter(({ name }) => isExpression(name))
      .map((child) => this.expression(child))
    const [only] = items
    const isList = owner.name === 'ArrayExpression' || owner.name === 'TupleExpression'
    if (only !== undefined && items.length === 1 && !isList) return only
    return { kind: 'group', items, ...spanOf(owner) }
  }

  private slice(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to)
  }
}

interface MethodCall {
  readonly object: Expression
  readonly name: string
  readonly given: readonly Expression[]
  readonly span: Span
}

function method({ object, name, given, span }: MethodCall): CallExpression {
  return {
    kind: 'call',
    callee: { kind: 'member', object, property: name, ...span },
    arguments: given,
    named: [],
    ...span,
  }
}

function numberText(written: string): string {
  const value = Number(written.replaceAll('_', ''))
  return Number.isFinite(value) ? String(value) : written
}

function isExpression(name: string): boolean {
  return /(?:Expression|String|VariableName|Number|Boolean|None|FormatReplacement)$/u.test(name)
}

function isStatement(name: string): boolean {
  return /(?:Statement|Definition|Body|StatementGroup)$/u.test(name)
}

function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(child)
  return found
}

function spanOf({ from, to }: SyntaxNode): Span {
  return { start: from, end: to }
}
