import type { Scope } from '@skills/core'
import type { Context } from '../context.ts'
import type { ScopeRequest } from '../scope.ts'
import type { Survey } from './survey.ts'

export const checkStatuses = ['ok', 'warning', 'problem'] as const
export type CheckStatus = (typeof checkStatuses)[number]

/** What a check found. A check may answer with several rows, and with at least one. */
export interface CheckRow {
  readonly id: string
  readonly status: CheckStatus
  readonly message: string
  /** What to do; `null` where nothing is. */
  readonly remedy: string | null
}

/** What a check may look at. Nothing is written, and nothing is asked over the network. */
export interface Patient {
  readonly context: Context
  readonly request: ScopeRequest
  readonly scope: Scope
  /** What stands in the folders of assistants: looked at once, when the first check asks. */
  readonly survey: () => Survey
}

export type Finding = Omit<CheckRow, 'id'>

/** One question about this machine. What it throws as a SkillsError is a problem of its own. */
export interface Check {
  readonly id: string
  readonly run: (patient: Patient) => readonly Finding[] | Promise<readonly Finding[]>
}

export function ok(message: string): Finding {
  return { status: 'ok', message, remedy: null }
}

export function warning(message: string, remedy: string): Finding {
  return { status: 'warning', message, remedy }
}

export function problem(message: string, remedy: string): Finding {
  return { status: 'problem', message, remedy }
}
