import { existsSync } from 'node:fs'
import {
  assistants,
  type Detected,
  detectAssistants,
  documentedIds,
  expandAssistants,
  findAssistant,
  hasScope,
} from '@skills/assistants'
import { type Manifest, type Scope, SkillsError } from '@skills/core'
import type { Context } from '../context.ts'

export interface AssistantOption {
  readonly id: string
  readonly name: string
  readonly detected: boolean
}

/** Asks a person on a terminal; `undefined` where nobody can be asked. */
export type AskAssistants = (options: readonly AssistantOption[]) => Promise<readonly string[]>

interface ChoiceRequest {
  /** As typed with -a; may hold aliases and `all`. */
  readonly typed: readonly string[] | undefined
  readonly manifest: Manifest
  readonly ask: AskAssistants | undefined
}

/**
 * Which assistants a run is for, as words for the manifest: what was typed, else the manifest's, else a
 * person's answer, else those with documented folders whose markers stand in the project. What lies in the home
 * folder or on PATH never decides in a pipe. Throws E_ASSISTANT_UNKNOWN and E_ASSISTANT_NONE.
 */
export async function chooseAssistants(
  context: Context,
  scope: Scope,
  request: ChoiceRequest,
): Promise<readonly string[]> {
  const { typed, manifest, ask } = request
  if (typed !== undefined && typed.length > 0) return typedAssistants(context, scope, typed)
  if (manifest.assistants !== undefined && manifest.assistants.length > 0)
    return checked(manifest.assistants)
  const found = detectedIn(context, scope)
  if (ask !== undefined) {
    const detected = new Set(
      found.filter((one) => one.project || one.home || one.onPath).map((one) => one.id),
    )
    const answer = await ask(
      assistants
        .filter((one) => hasScope(one, 'skill', scope.kind))
        .map(({ id, name }) => ({ id, name, detected: detected.has(id) }))
        .sort((left, right) => Number(right.detected) - Number(left.detected)),
    )
    if (answer.length > 0) return checked(answer)
  }
  const inProject = found
    .filter((one) => one.project && documentedIds.includes(one.id))
    .map((one) => one.id)
  if (inProject.length > 0) return inProject
  throw noAssistant()
}

/** What was typed with -a as words for the manifest. Throws E_ASSISTANT_UNKNOWN and E_ASSISTANT_NONE. */
export function typedAssistants(
  context: Context,
  scope: Scope,
  typed: readonly string[],
): readonly string[] {
  return checked(typed.flatMap((word) => expandAll(context, scope, word)))
}

/** `all` means all that were detected, by project or machine, since a person asked for it by name. */
function expandAll(context: Context, scope: Scope, word: string): readonly string[] {
  if (word !== 'all') return [word]
  const ids = detectedIn(context, scope).map((one) => one.id)
  if (ids.length > 0) return ids
  throw noAssistant()
}

/** Those with signs here that have a folder at this scope: nobody can be served elsewhere. */
function detectedIn(context: Context, scope: Scope): readonly Detected[] {
  return detectAssistants(existsSync, scope, context.machine).filter(({ id }) => {
    const assistant = findAssistant(id)
    return assistant !== undefined && hasScope(assistant, 'skill', scope.kind)
  })
}

function checked(words: readonly string[]): readonly string[] {
  expandAssistants(words)
  return [...new Set(words)]
}

function noAssistant(): SkillsError {
  return new SkillsError(
    'E_ASSISTANT_NONE',
    'No assistant was named, and none was recognised in this project.',
    {
      where: { flag: '--assistant' },
      remedy: `Name one or more: --assistant claude-code,cursor (known: ${documentedIds.join(', ')}; further ones: skills assistants)`,
      data: { known: assistants.map(({ id }) => id) },
    },
  )
}
