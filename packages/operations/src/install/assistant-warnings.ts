import { findAssistant, formerNames } from '@skills/assistants'
import { byCodeUnit, type Manifest } from '@skills/core'
import type { Warning } from '../context.ts'
import { fewNames } from './few-names.ts'
import type { Placed } from './place-warnings.ts'

/**
 * What a person should know of the assistants that something is written for: that one has another name by now, that
 * it has come to its end, that its folder is one installer's word. Empty where nothing is.
 */
export function assistantWarnings(placed: readonly Placed[], manifest: Manifest): Warning[] {
  const ids = [...new Set(placed.flatMap(({ place }) => place.assistants))].sort(byCodeUnit)
  if (ids.length === 0) return []
  return [...renamedWarnings(manifest), ...ids.flatMap(endedWarning), ...hearsayWarnings(ids)]
}

function renamedWarnings({ assistants = [], modules = {} }: Manifest): Warning[] {
  const words = [
    ...assistants,
    ...Object.values(modules).flatMap((declared) => declared.assistants ?? []),
  ]
  return formerNames(words).map(({ word, id, until }) => ({
    code: 'W_ASSISTANT_RENAMED',
    message: `${word} is called ${id} since ${until}. The old name goes on to work; write the new one into skills.json.`,
  }))
}

function endedWarning(id: string): Warning[] {
  const assistant = findAssistant(id)
  if (assistant?.ended === undefined) return []
  const { name, ended } = assistant
  return [
    {
      code: 'W_ASSISTANT_ENDED',
      message: `${name} is at its end (${ended.on}): ${ended.says}. Its folder is written all the same.`,
    },
  ]
}

function hearsayWarnings(ids: readonly string[]): Warning[] {
  const hearsay = ids.filter((id) => findAssistant(id)?.isHearsay === true)
  if (hearsay.length === 0) return []
  return [
    {
      code: 'W_ASSISTANT_HEARSAY',
      message: `Where ${fewNames(hearsay, 'assistants')} ${hearsay.length === 1 ? 'reads' : 'read'} skills is one installer's word, so look whether they arrive.`,
    },
  ]
}
