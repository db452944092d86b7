import { readJsonText } from '@skills/core'
import { treeOf } from './json-checks.ts'
import { remembered } from './json-containers.ts'
import { isMap, toJsonValue } from './json-value.ts'
import type { FileMemory, JsonValue, SharedFile } from './shared-file.ts'
import { textOfFile } from './shared-text.ts'

/** What is remembered of a file that we make: it holds an empty map first. */
export const newFile: FileMemory = { created: true, present: [{ at: [], inner: '\n' }] }

/** What to remember of a file before our first part comes, as text. Throws E_FILE_INVALID. */
export function memoryText(file: SharedFile, hasComments: boolean): string {
  if (file.bytes === undefined) return JSON.stringify(newFile)
  const { text } = textOfFile(file)
  return JSON.stringify(remembered(treeOf(file.name, text, hasComments).root, text))
}

/** The memory that a text says; `undefined` where it says none, which is safe: then less is given back. */
export function memoryOfText(text: string | undefined): FileMemory | undefined {
  const read = text === undefined ? undefined : readJsonText(text)
  const value = read?.ok === true ? toJsonValue(read.json.value) : null
  if (!isMap(value) || !Array.isArray(value['present'])) return undefined
  return { created: value['created'] === true, present: value['present'].flatMap(presentOf) }
}

function presentOf(entry: JsonValue): FileMemory['present'] {
  if (!isMap(entry) || !Array.isArray(entry['at'])) return []
  const { inner } = entry
  return [{ at: entry['at'].map(String), inner: typeof inner === 'string' ? inner : null }]
}
