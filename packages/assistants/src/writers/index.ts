/**
 * Writers turn a component that is no skill into an assistant's own form, as text, and say what is lost on the way.
 *
 * A place of the tables names its writer (`form.writer`); nothing else decides by an assistant. What modules carry is
 * written in the form of Claude Code, which is read as it stands by more assistants than any other: there the bytes of
 * the module are kept. Names of models are never carried over, lists of tools only where the assistant has its own.
 *
 * Nothing a module says can end a value or open another key: texts are quoted, TOML is escaped. What an assistant
 * would run while it reads a command was refused before (`checkInterpolation`).
 */
import type { PartEditor } from '@skills/core'
import type { PartForm } from '../part-writers/part-form.ts'
import { partForms } from '../part-writers/part-forms.ts'
import type { Writer } from './writer.ts'

/** Writer to its version, which counts up when its text changes: what an older one wrote is then made anew. */
const versions: Readonly<Record<string, number>> = {
  'command-verbatim': 1,
  'command-markdown-opencode': 1,
  'command-markdown-droid': 1,
  'command-plain': 1,
  'command-gemini-toml': 1,
  'command-copilot-prompt': 1,
  'agent-claude': 1,
  'agent-codex': 1,
  'agent-copilot': 1,
  'agent-cursor': 1,
  'agent-gemini': 1,
  'agent-opencode': 1,
}

export const writerIds: readonly string[] = [...Object.keys(versions), ...Object.keys(partForms)]

/** A writer with its version, as a state remembers who made a text. */
export function writerMark(id: string): string {
  return `${id}@${versions[id] ?? formOf(id)?.version ?? 0}`
}

/** The writer that a place names. Loaded when it is first asked for: it reads front matter. */
export async function loadWriter(id: string): Promise<Writer> {
  const form = formOf(id)
  if (form !== undefined) {
    const { writePart } = await import('../part-writers/part-writer.ts')
    return { write: (source) => writePart(form, source) }
  }
  const [{ commandWriters }, { agentWriters }] = await Promise.all([
    import('./command-writers.ts'),
    import('./agent-writers.ts'),
  ])
  const all: Readonly<Record<string, Writer>> = { ...commandWriters, ...agentWriters }
  const writer = Object.hasOwn(all, id) ? all[id] : undefined
  if (writer === undefined) throw new Error(`no writer is called ${id}`)
  return writer
}

/** The editor of the shared files for whose parts a place names this writer. */
export async function loadEditor(id: string): Promise<PartEditor> {
  const form = formOf(id)
  if (form === undefined) throw new Error(`${id} writes no part of a shared file`)
  const { partEditor } = await import('../part-writers/part-editor.ts')
  return partEditor(form)
}

function formOf(id: string): PartForm | undefined {
  return Object.hasOwn(partForms, id) ? partForms[id] : undefined
}

export type { ComponentSource, Writer, Written } from './writer.ts'
