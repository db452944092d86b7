import type { PolicyStack } from '../layer.ts'
import { placedStatements, placeOf } from '../say/effective.ts'
import { statementText } from '../say/statement.ts'
import { type ExportTarget, exportInput, unexpressed } from './export-input.ts'
import { settingsText } from './settings-text.ts'

/** A policy in an assistant's own settings, with everything that these do not say. */
export interface CompiledPolicy {
  readonly target: string
  readonly title: string
  /** Where the file goes. */
  readonly file: string
  readonly format: 'json' | 'toml'
  readonly text: string
  readonly expressed: readonly {
    readonly place: string
    readonly text: string
    readonly how: 'wholly' | 'partly'
    readonly note: string
  }[]
  readonly unexpressed: readonly {
    readonly place: string
    readonly text: string
    readonly why: string
  }[]
  /** What was read about these settings, and when. */
  readonly sources: ExportTarget['sources']
}

/** Compile what a stack enforces for one assistant. Every line that binds stands in one of the two lists. Pure. */
export function compilePolicy(stack: PolicyStack, target: ExportTarget): CompiledPolicy {
  const { id, title, file, format, sources } = target
  const { settings, expressed } = target.compile(exportInput(stack))
  const left = unexpressed(stack, expressed)
  const missing = new Set(left.map(({ statement }) => statement.statement))
  return {
    target: id,
    title,
    file,
    format,
    text: settingsText(format, settings),
    expressed: placedStatements(stack)
      .filter(({ overruledBy, mode }) => overruledBy === undefined && mode === 'enforce')
      .flatMap((one) => {
        const said = expressed.find(({ key }) => key === one.statement.path.join('.'))
        if (said === undefined || missing.has(one.statement)) return []
        const { how, note } = said
        return [{ place: placeOf(one), text: statementText(one.statement), how, note }]
      }),
    unexpressed: left.map(({ statement, why }) => ({
      place: placeOf(statement),
      text: statementText(statement.statement),
      why,
    })),
    sources,
  }
}
