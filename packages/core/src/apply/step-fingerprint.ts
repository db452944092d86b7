import type { JournalStep } from '../words/generated/schema-types.ts'
import { foundFingerprint } from './fingerprint.ts'
import { inspectFolder } from './inspect-folder.ts'
import { inspectFile } from './inspect-spot.ts'
import { sharedFingerprint } from './shared-file.ts'

/** What stands at a path of a step, in the words that its `before` and `after` have. Throws E_READ. */
export function stepFingerprint(
  { form, name }: Pick<JournalStep, 'form' | 'name'>,
  at: string,
): string {
  if (form === 'shared') return sharedFingerprint(at)
  return foundFingerprint(form === 'file' ? inspectFile(at, name) : inspectFolder(at))
}
