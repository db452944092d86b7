import type { FactObject } from '../facts/fact-objects.ts'
import type { Command } from './commands/command.ts'
import type { Language, Program, Span } from './ir.ts'
import { hole, type Source, unknownValue, type Value } from './value.ts'

/** One thing that code does; see `facts/fact.ts` for the words. */
export interface CodeFact {
  readonly act: 'reads' | 'sends' | 'runs' | 'fetches' | 'writes' | 'hides'
  readonly object: FactObject
  readonly target: string
  readonly start: number
  readonly end: number
  readonly flow?: number
  /** Other words that a rule needs, such as the text that is written. */
  readonly detail?: Readonly<Record<string, string>>
}

/** Where a nested text stands, and what its holes hold. */
export interface NestedPlace extends Span {
  readonly sources?: readonly Source[]
}

const factsMax = 4_000
const variablesMax = 20_000

/** What evaluating needs: the names, the files written so far, and where facts go. */
export interface Machine {
  readonly language: Language
  readonly emit: (fact: Omit<CodeFact, 'flow'>, sources?: readonly Source[]) => void
  /** A program that runs, for what the skill can do. */
  readonly program: (name: string, span: Span) => void
  readonly variable: (name: string) => Value
  readonly assign: (name: string, value: Value) => void
  /** Values of files by path, as far as this code wrote them. */
  readonly files: Map<string, Value>
  /** Evaluate a text that is code itself; its facts stand at `span`. */
  readonly nested: (language: Language, text: string, place: NestedPlace) => Value
  /** Run a command that stands within another one's words. */
  readonly command: (command: Omit<Command, 'name'>) => Value
}

/** A text to follow values through. */
export interface EvaluationStart {
  readonly language: Language
  readonly nesting: number
  /** Where facts stand, for a text that stands in another one. */
  readonly at?: Span
  /** What the holes of that text hold. */
  readonly holes?: readonly Source[]
}

/** The state that lasts over the passes of one text. */
export interface MachineState {
  readonly facts: Map<string, CodeFact>
  readonly variables: Map<string, Value>
  readonly files: Map<string, Value>
  /** Programs that were told as commands, each once. */
  readonly programs: Set<string>
  flows: number
  /** Texts within the text that were read as programs, so that a later pass need not. */
  readonly nestedPrograms: Map<string, Program>
  /** How many characters of such texts may still be followed in this pass. */
  nestedLeft: number
}

/**
 * A short text can be run as a program ten thousand times over. What is followed is bounded for each pass; a text
 * that goes beyond it is told as one that takes the machine's resources, since nobody reads what it runs.
 */
const nestedCharactersMax = 262_144

export function newState(): MachineState {
  return {
    facts: new Map(),
    variables: new Map(),
    files: new Map(),
    programs: new Set(),
    flows: 0,
    nestedPrograms: new Map(),
    nestedLeft: nestedCharactersMax,
  }
}

/** What a pass told before all names had their values. */
export function forgetFacts(state: MachineState): void {
  state.facts.clear()
  state.programs.clear()
  state.flows = 0
  state.nestedLeft = nestedCharactersMax
}

/** May a text be followed that is run as a program? Where it may not, that is told. */
export function mayFollow(state: MachineState, text: string, { start, end }: Span): boolean {
  state.nestedLeft -= text.length
  if (state.nestedLeft >= 0) return true
  const target = 'more text run as a program than is read'
  emitFact(state, { act: 'runs', object: 'resource', target, start, end })
  return false
}

/** Keep a fact once; with sources, these and the fact share a new flow. */
export function emitFact(
  state: MachineState,
  fact: Omit<CodeFact, 'flow'>,
  sources: readonly Source[] = [],
): void {
  if (state.facts.size > factsMax) return
  const shown = { ...fact, target: shownTarget(fact.target) }
  if (sources.length === 0) {
    put(state, shown)
    return
  }
  state.flows += 1
  const flow = state.flows
  for (const { act, object, target, start, end } of sources)
    put(state, { act, object, target: shownTarget(target), start, end, flow })
  put(state, { ...shown, flow })
}

function put(state: MachineState, fact: CodeFact): void {
  const key = [fact.act, fact.object, fact.target, fact.start, fact.flow ?? ''].join('\0')
  if (!state.facts.has(key)) state.facts.set(key, fact)
}

function shownTarget(target: string): string {
  return target.replaceAll(hole, '…').slice(0, 300)
}

/** Tell a program once, however often it runs. */
export function emitProgram(state: MachineState, name: string, span: Span): void {
  if (state.programs.has(name) || state.programs.size > 500) return
  state.programs.add(name)
  emitFact(state, {
    act: 'runs',
    object: 'command',
    target: name,
    start: span.start,
    end: span.end,
  })
}

export function variableOf(state: MachineState, name: string): Value {
  return state.variables.get(name) ?? unknownValue
}

export function setVariable(state: MachineState, name: string, value: Value): void {
  if (state.variables.size < variablesMax || state.variables.has(name))
    state.variables.set(name, value)
}
