import { existsSync } from 'node:fs'
import { assistants, detectAssistants, expandAssistants } from '@skills/assistants'
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
 * person's answer, else those whose markers stand in the project. What lies in the home folder or on PATH
 * never decides in a pipe. Throws E_ASSISTANT_UNKNOWN and E_ASSISTANT_NONE.
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
  const found = detectAssistants(existsSync, scope, context.machine)
  if (ask !== undefined) {
    const detected = new Set(
      found.filter((one) => one.project || one.home || one.onPath).map((one) => one.id),
    )
    const answer = await ask(
      assistants.map(({ id, name }) => ({ id, name, detected: detected.has(id) })),
    )
    if (answer.length > 0) return checked(answer)
  }
  const inProject = found.filter((one) => one.project).map((one) => one.id)
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
  const found = detectAssistants(existsSync, scope, context.machine)
  const ids = found.filter((one) => one.project || one.home || one.onPath).map((one) => one.id)
  if (ids.length > 0) return ids
  throw noAssistant()
}

function checked(words: readonly string[]): readonly string[] {
  expandAssistants(words)
  return [...new Set(words)]
}

function noAssistant(): SkillsError {
  const ids = assistants.map((assistant) => assistant.id)
  return new SkillsError(
    'E_ASSISTANT_NONE',
    'No assistant was named, and none was recognised in this project.',
    {
      where: { flag: '--assistant' },
      remedy: `Name one or more: --assistant ${ids.slice(0, 2).join(',')} (known: ${ids.join(', ')})`,
      data: { known: ids },
    },
  )
}
