import { type JsonText, readJsonText } from '../words/json-text.ts'
import { limits } from '../words/limits.ts'
import type { Problem } from '../words/skills-error.ts'
import type { ReadFile, SnapshotFile } from '../words/snapshot.ts'
import { decodeUtf8 } from '../words/utf8.ts'

/** Read a JSON file of a module, or say everything that is wrong with it. */
export function readJsonFile(
  file: SnapshotFile,
  read: ReadFile,
): { readonly json: JsonText } | { readonly problems: readonly Problem[] } {
  const refuse = (message: string, line?: number): Problem => ({
    severity: 'error',
    rule: 'json/syntax',
    message,
    file: file.path,
    ...(line === undefined ? {} : { line }),
    remedy: 'Correct the file: an assistant would read it differently or not at all.',
  })
  if (file.size > limits.manifestBytesMax)
    return {
      problems: [
        refuse(`The file has ${file.size} bytes, at most ${limits.manifestBytesMax} are allowed.`),
      ],
    }
  const text = decodeUtf8(read(file))
  if (text === undefined) return { problems: [refuse('The file is not valid UTF-8.')] }
  const result = readJsonText(text)
  if (result.ok) return { json: result.json }
  return { problems: result.problems.map(({ message, line }) => refuse(`${message}.`, line)) }
}
