import { parse } from '@babel/parser'
import type { CallExpression, Expression, Program, Routine, Span, Statement } from '../ir.ts'
import { childNodes, isNode, type Node, nodeOf, nodesOf, stringOf } from './syntax.ts'

const depthMax = 150
const recoveredMax = 65_536

/** Read JavaScript or TypeScript into statements, or `undefined` where the parser gives up. */
export function readJavascript(text: string): Program | undefined {
  const tree = parsed(text, false) ?? parsed(text, true)
  if (tree === undefined) return undefined
  const reader = new JavascriptReader()
  return { language: 'javascript', statements: reader.body(nodesOf(tree, 'body')), isWhole: true }
}

function parsed(text: string, isTyped: boolean): Node | undefined {
  // Every error it steps over costs a stack trace, and a text may be nothing but errors.
  const traces = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    const file: unknown = parse(text, {
      sourceType: 'unambiguous',
      errorRecovery: text.length <= recoveredMax,
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      allowSuperOutsideMethod: true,
      allowUndeclaredExports: true,
      attachComment: false,
      plugins: isTyped ? ['typescript', 'decorators'] : ['jsx', 'decorators'],
    })
    return isNode(file) ? nodeOf(file, 'program') : undefined
  } catch {
    // A syntax error it cannot step over, or a nesting that its stack does not hold: tokens are read instead.
    return undefined
  } finally {
    Error.stackTraceLimit = traces
  }
}

class JavascriptReader {
  private depth = 0

  body(nodes: readonly Node[]): Statement[] {
    if (this.depth > depthMax) return []
    this.depth += 1
    const statements = nodes.flatMap((node) => this.statement(node))
    this.depth -= 1
    return statements
  }

  private statement(node: Node): Statement[] {
    const span = spanOf(node)
    switch (node.type) {
      case 'ImportDeclaration':
        return importsOf(node)
      case 'VariableDeclaration':
        return nodesOf(node, 'declarations').flatMap((one) => this.declaration(one))
      case 'FunctionDeclaration':
      case 'ClassMethod':
      case 'ObjectMethod':
      case 'ClassPrivateMethod':
        return [{ kind: 'define', name: nameOf(node), routine: this.routine(node), ...span }]
      case 'ClassProperty': {
        const value = nodeOf(node, 'value')
        const name = stringOf(nodeOf(node, 'key'), 'name')
        if (value === undefined || name === undefined) return []
        return [
          {
            kind: 'assign',
            target: `.${name}`,
            value: this.expression(value),
            isAdded: false,
            ...span,
          },
        ]
      }
      case 'ReturnStatement': {
        const value = nodeOf(node, 'argument')
        return value === undefined
          ? []
          : [{ kind: 'return', value: this.expression(value), ...span }]
      }
      case 'ForOfStatement':
      case 'ForInStatement':
        return this.loop(node)
      case 'ExpressionStatement': {
        const inner = nodeOf(node, 'expression')
        return inner === undefined ? [] : this.expressionStatement(inner)
      }
      default:
        return childNodes(node).flatMap((child) =>
          isStatement(child.type)
            ? this.statement(child)
            : [{ kind: 'do' as const, value: this.expression(child), ...spanOf(child) }],
        )
    }
  }

  private expressionStatement(node: Node): Statement[] {
    if (node.type !== 'AssignmentExpression')
      return [{ kind: 'do', value: this.expression(node), ...spanOf(node) }]
    const left = nodeOf(node, 'left')
    const right = nodeOf(node, 'right')
    if (left === undefined || right === undefined) return []
    return this.bind(left, this.expression(right), stringOf(node, 'operator') !== '=')
  }

  private declaration(node: Node): Statement[] {
    const id = nodeOf(node, 'id')
    const init = nodeOf(node, 'init')
    if (id === undefined || init === undefined) return []
    return this.bind(id, this.expression(init), false)
  }

  private loop(node: Node): Statement[] {
    const left = nodeOf(node, 'left')
    const right = nodeOf(node, 'right')
    const body = nodeOf(node, 'body')
    const target =
      left?.type === 'VariableDeclaration'
        ? nodeOf(nodesOf(left, 'declarations')[0] ?? left, 'id')
        : left
    const bound =
      target === undefined || right === undefined
        ? []
        : this.bind(target, this.expression(right), false)
    return [...bound, ...(body === undefined ? [] : this.body([body]))]
  }

  /** Names on the left get the value on the right; a pattern's names get its members. */
  private bind(target: Node, value: Expression, isAdded: boolean): Statement[] {
    const span = { start: target.start, end: Math.max(target.end, value.end) }
    switch (target.type) {
      case 'Identifier':
        return [{ kind: 'assign', target: stringOf(target, 'name') ?? '', value, isAdded, ...span }]
      case 'MemberExpression': {
        const property = nodeOf(target, 'property')
        const object = nodeOf(target, 'object')
        const name = target['computed'] === true ? undefined : stringOf(property, 'name')
        if (
          name !== undefined &&
          (object?.type === 'ThisExpression' || stringOf(object, 'name') === 'self')
        )
          return [{ kind: 'assign', target: `.${name}`, value, isAdded, ...span }]
        const owner = stringOf(object, 'name')
        // What a module gives away is known by its own name.
        if (name !== undefined && (owner === 'exports' || owner === 'module'))
          return [{ kind: 'assign', target: name, value, isAdded: false, ...span }]
        return owner === undefined
          ? [{ kind: 'do', value, ...span }]
          : [{ kind: 'assign', target: owner, value, isAdded: true, ...span }]
      }
      case 'ObjectPattern':
        return nodesOf(target, 'properties').flatMap((property) =>
          this.bindProperty(property, value),
        )
      case 'ArrayPattern':
        return nodesOf(target, 'elements').flatMap((element) => this.bind(element, value, isAdded))
      case 'AssignmentPattern': {
        const left = nodeOf(target, 'left')
        return left === undefined ? [] : this.bind(left, value, isAdded)
      }
      default:
        return [{ kind: 'do', value, ...span }]
    }
  }

  private bindProperty(property: Node, value: Expression): Statement[] {
    const key = nodeOf(property, 'key')
    const target = nodeOf(property, 'value') ?? nodeOf(property, 'argument')
    const name = stringOf(key, 'name') ?? stringOf(key, 'value')
    if (target === undefined) return []
    if (name === undefined) return this.bind(target, value, false)
    return this.bind(
      target,
      { kind: 'member', object: value, property: name, ...spanOf(property) },
      false,
    )
  }

  private routine(node: Node): Routine {
    const body = nodeOf(node, 'body')
    const parameters = nodesOf(node, 'params').map((parameter) => nameOfParameter(parameter))
    if (body === undefined) return { parameters, body: [] }
    if (body.type === 'BlockStatement')
      return { parameters, body: this.body(nodesOf(body, 'body')) }
    return { parameters, body: [{ kind: 'return', value: this.expression(body), ...spanOf(body) }] }
  }

  private expression(node: Node): Expression {
    if (this.depth > depthMax) return { kind: 'group', items: [], ...spanOf(node) }
    this.depth += 1
    const read = this.form(node)
    this.depth -= 1
    return read
  }

  private form(node: Node): Expression {
    const span = spanOf(node)
    switch (node.type) {
      case 'StringLiteral':
      case 'DirectiveLiteral':
        return { kind: 'text', value: stringOf(node, 'value') ?? '', ...span }
      case 'NumericLiteral':
        return { kind: 'text', value: String(node['value']), ...span }
      case 'TemplateLiteral':
        return this.template(node)
      case 'Identifier':
        return { kind: 'name', name: stringOf(node, 'name') ?? '', ...span }
      case 'ThisExpression':
        return { kind: 'name', name: 'this', ...span }
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return this.member(node)
      case 'CallExpression':
      case 'OptionalCallExpression':
      case 'NewExpression':
        return this.call(node)
      case 'BinaryExpression':
        return this.binary(node)
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return { kind: 'function', routine: this.routine(node), ...span }
      case 'AssignmentExpression':
        return { kind: 'block', body: this.expressionStatement(node), ...span }
      case 'AwaitExpression':
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression': {
        const inner = nodeOf(node, 'argument') ?? nodeOf(node, 'expression')
        return inner === undefined ? { kind: 'group', items: [], ...span } : this.expression(inner)
      }
      case 'ObjectExpression':
        return this.object(node)
      case 'ClassExpression':
        return { kind: 'block', body: this.body(childNodes(node)), ...span }
      default:
        return {
          kind: 'group',
          items: childNodes(node).map((child) => this.expression(child)),
          ...span,
        }
    }
  }

  /** An object is the mix of its values; one that asks for a shell says so. */
  private object(node: Node): Expression {
    const items = nodesOf(node, 'properties').flatMap((property): Expression[] => {
      if (property.type === 'ObjectMethod')
        return [{ kind: 'block', body: this.statement(property), ...spanOf(property) }]
      const value = nodeOf(property, 'value') ?? nodeOf(property, 'argument')
      const isShell =
        stringOf(nodeOf(property, 'key'), 'name') === 'shell' && value?.['value'] === true
      if (isShell) return [{ kind: 'name', name: '{shell:true}', ...spanOf(property) }]
      return value === undefined ? [] : [this.expression(value)]
    })
    return { kind: 'group', items, ...spanOf(node) }
  }

  private template(node: Node): Expression {
    const parts = [...nodesOf(node, 'quasis'), ...nodesOf(node, 'expressions')]
      .sort((left, right) => left.start - right.start || left.end - right.end)
      .map((part): Expression => {
        if (part.type !== 'TemplateElement') return this.expression(part)
        const value = part['value']
        const cooked =
          typeof value === 'object' && value !== null && 'cooked' in value ? value.cooked : ''
        return { kind: 'text', value: typeof cooked === 'string' ? cooked : '', ...spanOf(part) }
      })
      .filter((part) => part.kind !== 'text' || part.value !== '')
    const [only] = parts
    return parts.length === 1 && only?.kind === 'text'
      ? only
      : { kind: 'join', parts, ...spanOf(node) }
  }

  private member(node: Node): Expression {
    const span = spanOf(node)
    const object = nodeOf(node, 'object')
    const property = nodeOf(node, 'property')
    if (object === undefined || property === undefined) return { kind: 'group', items: [], ...span }
    const owner = this.expression(object)
    const name = stringOf(property, 'name')
    if (node['computed'] !== true && name !== undefined)
      return { kind: 'member', object: owner, property: name, ...span }
    return { kind: 'index', object: owner, key: this.expression(property), ...span }
  }

  private call(node: Node): CallExpression | Expression {
    const callee = nodeOf(node, 'callee')
    const given = nodesOf(node, 'arguments')
    const span = spanOf(node)
    const named = given.flatMap((argument) => this.options(argument))
    const values = given.map((argument) => this.expression(argument))
    if (callee?.type === 'Import')
      return {
        kind: 'call',
        callee: { kind: 'name', name: 'import', ...span },
        arguments: values,
        named,
        ...span,
      }
    return {
      kind: 'call',
      callee: callee === undefined ? { kind: 'name', name: '', ...span } : this.expression(callee),
      arguments:
        named.length > 0
          ? values.filter(
              (_, index) =>
                given[index]?.type !== 'ObjectExpression' || !isRequestOptions(given[index]),
            )
          : values,
      named,
      ...span,
    }
  }

  /** `{ method, headers, body }` of a request are named arguments. */
  private options(argument: Node): (readonly [string, Expression])[] {
    if (!isRequestOptions(argument)) return []
    return nodesOf(argument, 'properties').flatMap(
      (property): (readonly [string, Expression])[] => {
        const name =
          stringOf(nodeOf(property, 'key'), 'name') ?? stringOf(nodeOf(property, 'key'), 'value')
        const value = nodeOf(property, 'value')
        return name === undefined || value === undefined
          ? []
          : [[name === 'hostname' || name === 'host' ? 'url' : name, this.expression(value)]]
      },
    )
  }

  private binary(node: Node): Expression {
    const parts = [nodeOf(node, 'left'), nodeOf(node, 'right')].flatMap((part) =>
      part === undefined ? [] : [this.expression(part)],
    )
    if (stringOf(node, 'operator') === '+') return { kind: 'join', parts, ...spanOf(node) }
    return { kind: 'group', items: parts, ...spanOf(node) }
  }
}

const requestOptions = new Set(
  'method headers body data params json url hostname host input form formData'.split(' '),
)

function isRequestOptions(node: Node | undefined): boolean {
  if (node?.type !== 'ObjectExpression') return false
  return nodesOf(node, 'properties').some((property) =>
    requestOptions.has(stringOf(nodeOf(property, 'key'), 'name') ?? ''),
  )
}

function importsOf(node: Node): Statement[] {
  const path = (stringOf(nodeOf(node, 'source'), 'value') ?? '')
    .replace(/^node:/u, '')
    .replace(/\/promises$/u, '')
  return nodesOf(node, 'specifiers').map((specifier) => {
    const imported = nodeOf(specifier, 'imported')
    const name = stringOf(imported, 'name')
    return {
      kind: 'import',
      name: stringOf(nodeOf(specifier, 'local'), 'name') ?? '',
      path: name === undefined || name === 'default' ? path : `${path}.${name}`,
      ...spanOf(specifier),
    }
  })
}

function nameOf(node: Node): string {
  return stringOf(nodeOf(node, 'id') ?? nodeOf(node, 'key'), 'name') ?? `@${node.start}`
}

function nameOfParameter(node: Node): string {
  const inner = nodeOf(node, 'left') ?? nodeOf(node, 'argument') ?? node
  return stringOf(inner, 'name') ?? '_'
}

function isStatement(type: string): boolean {
  return /(?:Statement|Declaration|Method|ClassProperty|ClassBody|SwitchCase|CatchClause|Directive)$/u.test(
    type,
  )
}

function spanOf({ start, end }: Node): Span {
  return { start, end }
}
