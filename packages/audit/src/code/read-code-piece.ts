import type { CodePiece, CodeReading } from '../facts/code-reader.ts'
import type { Fact } from '../facts/fact.ts'
import { evaluatePrograms } from './evaluate.ts'
import type { Language } from './ir.ts'
import { type CodeFact, newState } from './machine.ts'
import { canMatter } from './matters.ts'
import { readProgram } from './read-program.ts'

/** The facts of a piece of program text, its offsets relative to it. */
export function readCodePiece(piece: CodePiece, language: Language): CodeReading {
  if (!canMatter(piece.text, language)) return { facts: [] }
  const program = readProgram(language, piece.text)
  if (program === undefined)
    return {
      facts: [],
      trouble: { reason: 'too-large', message: 'The program is larger than is read.' },
    }
  const state = newState()
  evaluatePrograms([program], state)
  const facts = [...state.facts.values()].map((fact) => placed(fact, piece))
  if (program.isWhole || language !== 'javascript') return { facts }
  return {
    facts,
    trouble: { reason: 'unparsable', message: 'Read by tokens: no parser takes it.' },
  }
}

function placed(fact: CodeFact, piece: CodePiece): Fact {
  const { role, view, origin, text } = piece
  return {
    act: fact.act,
    object: fact.object,
    target: fact.target,
    start: Math.min(fact.start, text.length),
    end: Math.min(fact.end, text.length),
    origin,
    ...(role === undefined ? {} : { role }),
    ...(view === undefined ? {} : { view }),
    ...(fact.detail === undefined ? {} : { detail: fact.detail }),
    ...(fact.flow === undefined ? {} : { flow: fact.flow }),
  }
}
