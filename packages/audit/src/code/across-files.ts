import { evaluatePrograms } from './evaluate.ts'
import type { Language, Program, Routine, Statement } from './ir.ts'
import { type CodeFact, type MachineState, newState, setVariable, variableOf } from './machine.ts'
import { readProgram } from './read-program.ts'
import { mixValues } from './value.ts'

/** A program of a skill with its path in it. */
export interface SkillProgram {
  readonly path: string
  readonly language: Language
  readonly text: string
}

const rounds = 3

interface Part {
  readonly path: string
  readonly program: Program
  readonly state: MachineState
  /** Its own routines, by name. */
  readonly routines: ReadonlyMap<string, Routine>
  readonly imports: Part[]
}

/**
 * Follow values from program to program: through routines that one imports from another, and through files that one
 * writes and another reads. Names that are not imported stay apart. Answers the facts of each program, by path; those
 * that need no second program are among them.
 */
export function evaluateAcross(programs: readonly SkillProgram[]): Map<string, CodeFact[]> {
  const files: MachineState['files'] = new Map()
  const parts = programs.flatMap(({ path, language, text }): Part[] => {
    const program = readProgram(language, text)
    if (program === undefined) return []
    const state = { ...newState(), files }
    return [{ path, program, state, routines: routinesOf(program.statements), imports: [] }]
  })
  const byStem = new Map(parts.map((part) => [stemOf(part.path), part]))
  for (const { text, path } of programs) {
    const part = byStem.get(stemOf(path))
    for (const stem of importedStems(text)) {
      const other = byStem.get(stem)
      if (part !== undefined && other !== undefined && other !== part) part.imports.push(other)
    }
  }
  for (let round = 0; round < rounds; round += 1)
    for (const part of parts) {
      part.state.facts.clear()
      evaluatePrograms([part.program], part.state)
      for (const other of part.imports) share(part, other)
    }
  return new Map(parts.map(({ path, state }) => [path, [...state.facts.values()]]))
}

/** What a routine is given goes to the program that has it, what it answers comes back. */
function share(user: Part, owner: Part): void {
  for (const [name, routine] of owner.routines) {
    if (user.routines.has(name)) continue
    setVariable(user.state, name, { ...variableOf(owner.state, name), routine })
    setVariable(user.state, `${name}()`, variableOf(owner.state, `${name}()`))
    routine.parameters.forEach((_, index) => {
      const slot = `${name}()${index}`
      const given = mixValues([variableOf(owner.state, slot), variableOf(user.state, slot)])
      setVariable(owner.state, slot, given)
    })
  }
}

function routinesOf(statements: readonly Statement[]): Map<string, Routine> {
  const found = new Map<string, Routine>()
  for (const statement of statements) {
    if (statement.kind === 'define') found.set(statement.name, statement.routine)
    else if (statement.kind === 'assign' && statement.value.kind === 'function')
      found.set(statement.target, statement.value.routine)
  }
  return found
}

const importing =
  /(?:^|\n)[ \t]{0,40}(?:from[ \t]+\.{0,3}([\w.]{1,100})[ \t]+import|import[ \t]+([\w., \t]{1,200}))|(?:require\(|from|import)[ \t]{0,4}["'`](\.{1,2}\/[^"'`\n]{1,200})["'`]/gu

/** The programs that a text imports, by the last part of their names. */
export function importedStems(text: string): Set<string> {
  const stems = new Set<string>()
  for (const [, from, list, path] of text.matchAll(importing)) {
    if (path !== undefined) stems.add(stemOf(path))
    if (from !== undefined) stems.add(from.slice(from.lastIndexOf('.') + 1))
    for (const name of (list ?? '').split(',')) {
      const word = name.trim().split(/[ \t]/u, 1)[0] ?? ''
      stems.add(word.slice(word.lastIndexOf('.') + 1))
    }
  }
  return stems
}

/** `scripts/net.js`, `./net` and `net` are one. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/\.(?:[cm]?[jt]sx?|py)$/u, '')
}
