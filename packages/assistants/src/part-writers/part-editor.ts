import type { PartEditor, PartId } from '@skills/core'
import { eventIn } from '../hooks/write-hook.ts'
import {
  type JsonValue,
  type Known,
  type PartAddress,
  type SharedFile,
  type SharedFileEditor,
  sharedFileEditor,
} from '../shared-files/index.ts'
import type { PartForm } from './part-form.ts'

/** The editor of the files that parts of a form stand in: texts for the plan, over the editor of the format. */
export async function partEditor(form: PartForm): Promise<PartEditor> {
  const editor = await sharedFileEditor(form.format)
  const { memory } = editor
  return {
    find: (text, id) => editor.textOf(fileOf(id.file, text), addressOf(form, id), id),
    put: (text, part, id) => {
      const value: JsonValue = form.kind === 'instructions' ? part : JSON.parse(part)
      const before = fileOf(id.file, text)
      const known = standing(form, editor, { before, id })
      return textOf(editor.put(before, { ...addressOf(form, id), value }, known))
    },
    remove: (text, id, memo) => {
      const before = fileOf(id.file, text)
      const known = standing(form, editor, { before, id })
      const remembered = { ...before, memory: memory?.ofText(memo) }
      return textOf(editor.remove(remembered, addressOf(form, id), known))
    },
    isEmpty: editor.isEmpty,
    ...(memory === undefined
      ? {}
      : { remember: (text) => memory.toText(fileOf('the file', text)) }),
  }
}

function addressOf(form: PartForm, { name, module: owner }: PartId): PartAddress {
  const base = { owner, kind: form.kind, name }
  if (form.kind === 'instructions') return { ...base, at: [] }
  if (form.kind === 'mcp') return { ...base, at: [form.key, name] }
  return { ...base, at: ['hooks', eventIn(form.shape, name) ?? name], isItems: true }
}

/** The plan has decided about what stands there; the editor is told to take it for ours. */
function standing(
  form: PartForm,
  editor: SharedFileEditor,
  { before, id }: { readonly before: SharedFile; readonly id: PartId },
): Known {
  const address = addressOf(form, id)
  if (form.kind !== 'hook') {
    const found = editor.find(before, address, { recorded: [] })
    return { recorded: found.kind === 'absent' ? [] : [found.digest] }
  }
  // Items of a list that nobody knows are left where they are.
  const text = editor.textOf(before, address, { isKnown: id.isKnown, isRecorded: false })
  if (text === undefined) return { recorded: [] }
  const value: JsonValue = JSON.parse(text)
  return { recorded: [editor.digestOf({ ...address, value })] }
}

function fileOf(name: string, text: string | undefined): SharedFile {
  const bytes = text === undefined ? undefined : new TextEncoder().encode(text)
  return { name, bytes, memory: undefined }
}

function textOf({ bytes }: SharedFile): string {
  return bytes === undefined ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
