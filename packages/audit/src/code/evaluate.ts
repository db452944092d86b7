import { bindArguments } from './bind-arguments.ts'
import { isSecretName } from './classify/env-class.ts'
import { runCommand } from './commands/run-command.ts'
import { tellSetting } from './commands/tell-options.ts'
import { type Call, makeCall, memberCall } from './effects/call.ts'
import { callEffect } from './effects/call-effect.ts'
import { importModule, writeFile } from './effects/files.ts'
import type {
  CallExpression,
  CommandExpression,
  Expression,
  Program,
  Routine,
  Span,
  Statement,
} from './ir.ts'
import {
  type EvaluationStart,
  emitFact,
  emitProgram,
  forgetFacts,
  type Machine,
  type MachineState,
  mayFollow,
  type NestedPlace,
  setVariable,
  variableOf,
} from './machine.ts'
import {
  added,
  adders,
  callbackTakers,
  carriedMember,
  isOwner,
  nameOf,
  ownScript,
} from './names.ts'
import { readNested } from './read-program.ts'
import { areSettled, valuesOf } from './settled.ts'
import {
  carried,
  hole,
  isConstant,
  joinValues,
  mixValues,
  pathValue,
  type Source,
  sourcesOf,
  sourceValue,
  textValue,
  unknownValue,
  type Value,
} from './value.ts'

const passesMax = 4
const depthMax = 200
const nestedMax = 3

/**
 * Follow values through programs that share names and files, such as the scripts of one skill: what is read, where it
 * goes, what is run. A name has one value at a time, branches follow one another, routines are evaluated once a pass
 * with the arguments of all calls seen so far. The facts are those of the pass that leaves every value as it found it
 * (for a command alone, the first), or of the last pass. Time is linear in the size of the programs.
 */
export function evaluatePrograms(programs: readonly Program[], state: MachineState): void {
  for (let pass = 1; pass <= passesMax; pass += 1) {
    const before = valuesOf(state)
    forgetFacts(state)
    for (const program of programs)
      new Evaluation(state, { language: program.language, nesting: 0 }).run(program.statements)
    if (areSettled(before, state)) return
  }
}

class Evaluation {
  readonly machine: Machine
  private readonly state: MachineState
  private readonly nesting: number
  private readonly holes: readonly Source[]
  private readonly language: Program['language']
  private depth = 0
  private readonly scope: string[] = []
  private returned: Value[] = []

  constructor(state: MachineState, { language, nesting, at, holes }: EvaluationStart) {
    this.state = state
    this.nesting = nesting
    this.language = language
    this.holes = holes ?? []
    this.machine = {
      language,
      emit: (fact, sources) => {
        const { start, end } = at ?? fact
        emitFact(state, { ...fact, start, end }, sources)
      },
      program: (name, span) => emitProgram(state, name, at ?? span),
      variable: (name) => this.read(name),
      assign: (name, value) => setVariable(state, name, value),
      files: state.files,
      command: (inner) => runCommand(this.machine, inner),
      nested: (inner, text, span) => this.nested(inner, text, { ...span, ...at }),
    }
  }

  run(statements: readonly Statement[]): Value {
    let last = unknownValue
    for (const statement of statements) last = this.step(statement)
    return last
  }

  private nested(inner: Program['language'], text: string, place: NestedPlace): Value {
    if (this.nesting >= nestedMax || !mayFollow(this.state, text, place)) return unknownValue
    const program = readNested(this.state.nestedPrograms, inner, text)
    if (program === undefined) return unknownValue
    const holes = place.sources ?? this.holes
    const at = { start: place.start, end: place.end }
    const start = { language: inner, nesting: this.nesting + 1, at, holes }
    return new Evaluation(this.state, start).run(program.statements)
  }

  private step(statement: Statement): Value {
    switch (statement.kind) {
      case 'import':
        importModule(this.machine, statement)
        // A routine of another script of the skill is more than the name of it.
        if (this.read(statement.name).routine === undefined)
          this.write(statement.name, pathValue(statement.path))
        return unknownValue
      case 'define':
        this.write(statement.name, { ...unknownValue, routine: statement.routine })
        this.routine(statement.name, statement.routine)
        return unknownValue
      case 'assign': {
        const value = this.value(statement.value)
        if (/^[A-Z_]{4,40}$|_proxy$/u.test(statement.target))
          tellSetting(this.machine, statement, value)
        if (
          value.path?.startsWith('.') === true &&
          this.read(statement.target).routine !== undefined
        )
          return value
        if (statement.isAdded) this.add(statement.target, value)
        else this.write(statement.target, value)
        return value
      }
      case 'return': {
        const value = this.value(statement.value)
        this.returned.push(value)
        return value
      }
      default:
        return this.value(statement.value)
    }
  }

  /** Evaluate a body with the arguments its calls have had, and keep what it returns. */
  private routine(name: string, { parameters, body }: Routine): void {
    if (this.depth > depthMax) return
    this.depth += 1
    const outer = this.returned
    this.returned = []
    this.scope.push(name)
    parameters.forEach((parameter, index) => {
      this.state.variables.set(this.local(parameter), variableOf(this.state, `${name}()${index}`))
    })
    this.run(body)
    this.scope.pop()
    setVariable(
      this.state,
      `${name}()`,
      mixValues([variableOf(this.state, `${name}()`), ...this.returned]),
    )
    this.returned = outer
    this.depth -= 1
  }

  private local(name: string): string {
    return `${this.scope.at(-1) ?? ''}:${name}`
  }

  private read(name: string): Value {
    for (let level = this.scope.length - 1; level >= 0; level -= 1) {
      const found = this.state.variables.get(`${this.scope[level]}:${name}`)
      if (found !== undefined) return found
    }
    return variableOf(this.state, name)
  }

  /** A name of a routine is its own, an attribute (`self.x`, `this.x`) is everyone's. */
  private write(name: string, value: Value): void {
    const isLocal = this.language !== 'shell' && this.scope.length > 0 && !name.includes('.')
    setVariable(this.state, isLocal ? this.local(name) : name, value)
    // Names of routines and of modules are looked up from everywhere.
    if (
      isLocal &&
      (value.routine !== undefined || value.path !== undefined) &&
      variableOf(this.state, name) === unknownValue
    )
      setVariable(this.state, name, value)
  }

  /** What is added to a name of an outer routine stays there. */
  private add(name: string, value: Value): void {
    const sum = added(this.read(name), value)
    const owner = this.scope.findLast((scope) => this.state.variables.has(`${scope}:${name}`))
    if (owner === undefined) this.write(name, sum)
    else setVariable(this.state, `${owner}:${name}`, sum)
  }

  value(expression: Expression): Value {
    if (this.depth > depthMax) return unknownValue
    this.depth += 1
    const value = this.expression(expression)
    this.depth -= 1
    return value
  }

  private expression(expression: Expression): Value {
    switch (expression.kind) {
      case 'text':
        return this.text(expression.value, expression.isFolded)
      case 'name':
        return this.name(expression.name, expression)
      case 'member':
        return this.member(this.value(expression.object), expression.property, expression)
      case 'index':
        return this.index(this.value(expression.object), expression.key, expression)
      case 'join':
        return joinValues(expression.parts.map((part) => this.value(part)))
      case 'group': {
        const items = expression.items.map((item) => this.value(item))
        return { ...mixValues(items), items }
      }
      case 'function': {
        const name = `${this.scope.at(-1) ?? ''}@${expression.start}`
        this.routine(name, expression.routine)
        return { ...unknownValue, routine: expression.routine, path: name }
      }
      case 'block':
        return this.run(expression.body)
      case 'call':
        return this.call(expression)
      default:
        return this.command(expression)
    }
  }

  /** A text; what its holes hold goes with it. */
  private text(text: string, isFolded?: boolean): Value {
    const value = textValue(text, isFolded)
    return this.holes.length > 0 && text.includes(hole) ? { ...value, sources: this.holes } : value
  }

  /** A variable of a program, or one of the environment where a shell reads it (`$NAME`). */
  private name(name: string, span: Span): Value {
    const own = ownScript(name)
    if (own !== undefined) return own
    if (!name.startsWith('$')) {
      const found = this.read(name)
      return found === unknownValue ? pathValue(name) : found
    }
    const known = this.read(name.slice(1).replace(/[{}]/gu, ''))
    if (known !== unknownValue || !isSecretName(name.slice(1))) return known
    return sourceValue([
      {
        act: 'reads',
        object: 'secret-env',
        target: name.slice(1),
        start: span.start,
        end: span.end,
      },
    ])
  }

  private member(receiver: Value, property: string, span: Span): Value {
    const own = variableOf(this.state, `.${property}`)
    const attribute =
      own === unknownValue && isOwner(receiver.path) ? variableOf(this.state, property) : own
    if (receiver.path === undefined) return carriedMember(receiver, attribute)
    const path = `${receiver.path}.${property}`
    const known = callEffect(this.machine, memberCall(path, receiver, span))
    if (known !== undefined) return known
    if (attribute !== unknownValue)
      return { ...attribute, sources: sourcesOf([attribute, receiver]) }
    return { ...carried([receiver]), path, file: receiver.file }
  }

  private index(receiver: Value, key: Expression, span: Span): Value {
    const at = this.value(key)
    if (receiver.path !== undefined && isConstant(at) && /^[\w$]+$/u.test(at.text)) {
      const path = `${receiver.path}.${at.text}`
      const known = callEffect(this.machine, memberCall(path, receiver, span))
      if (known !== undefined) return known
      return { ...carried([receiver]), path, isFolded: at.isFolded }
    }
    return {
      ...carried([receiver]),
      text: receiver.items === undefined ? receiver.text : undefined,
    }
  }

  private call(expression: CallExpression): Value {
    const { callee, receiver } = this.callee(expression.callee)
    const values = expression.arguments.map((argument) => this.value(argument))
    const named = expression.named.map(([name, argument]): readonly [string, Value] => [
      name,
      this.value(argument),
    ])
    const method = expression.callee.kind === 'member' ? expression.callee.property : undefined
    const called = nameOf(expression.callee)
    const routine = called === undefined ? undefined : this.routineOf(called)
    if (called !== undefined && routine !== undefined)
      bindArguments(this.state, routine, { name: called, expression, values, named })
    const known = makeCall({
      path: callee.path ?? `?.${method ?? ''}`,
      receiver,
      values,
      named,
      span: expression,
      isCall: true,
      isFolded: callee.isFolded,
    })
    const effect = callEffect(this.machine, known)
    if (effect !== undefined) return effect
    if (method !== undefined && callbackTakers.has(method)) return this.callBack(known)
    if (method !== undefined && adders.has(method)) this.addTo(expression.callee, values)
    const result = this.resultOf(expression)
    const all = known.everything
    return result === undefined
      ? { ...carried(all), path: callee.path === undefined ? undefined : `${callee.path}()` }
      : { ...result, sources: sourcesOf([result, ...(result.sources.length === 0 ? all : [])]) }
  }

  /** `promise.then(f)`, `list.map(f)`: what the receiver holds goes through the function. */
  private callBack({ values, receiver, everything, span }: Call): Value {
    const results = values.map((value) => {
      if (value.path === undefined) return unknownValue
      if (value.routine === undefined) {
        const call = {
          path: value.path,
          receiver: unknownValue,
          values: [receiver],
          named: [],
          span,
        }
        const inner = makeCall({ ...call, isCall: true, isFolded: value.isFolded })
        return callEffect(this.machine, inner) ?? unknownValue
      }
      setVariable(this.state, `${value.path}()0`, mixValues([receiver]))
      return variableOf(this.state, `${value.path}()`)
    })
    return carried([...results, ...everything])
  }

  /** What is called, and what it is called on; the object is evaluated once. */
  private callee(callee: Expression): { readonly callee: Value; readonly receiver: Value } {
    if (callee.kind !== 'member' && callee.kind !== 'index')
      return { callee: this.value(callee), receiver: unknownValue }
    const receiver = this.value(callee.object)
    return {
      receiver,
      callee:
        callee.kind === 'member'
          ? this.member(receiver, callee.property, callee)
          : this.index(receiver, callee.key, callee),
    }
  }

  private routineOf(name: string): Routine | undefined {
    return this.read(name).routine ?? variableOf(this.state, name).routine
  }

  private resultOf({ callee }: CallExpression): Value | undefined {
    const name = nameOf(callee)
    if (name === undefined || this.routineOf(name) === undefined) return undefined
    const result = this.state.variables.get(`${name}()`)
    return result
  }

  /** `list.append(x)`: the list has what was added. */
  private addTo(callee: Expression, values: readonly Value[]): void {
    if (callee.kind !== 'member' || callee.object.kind !== 'name') return
    const name = callee.object.name
    this.write(name, added(this.read(name), mixValues(values)))
  }

  private command({ words, input, outputs, start, end }: CommandExpression): Value {
    const stdin = input === undefined ? unknownValue : this.value(input)
    const values = words.map((word) => this.value(word))
    const targets = outputs.map(({ path, isAppend }) => ({ value: this.value(path), isAppend }))
    const result = runCommand(this.machine, { words: values, stdin, targets, span: { start, end } })
    for (const { value } of targets)
      if (value.text !== undefined && !/^&?\d$|^\/dev\/(?!shm\/)|^-|^\s*$/u.test(value.text))
        writeFile(this.machine, value.text, { data: result, span: { start, end } })
    return result
  }
}
