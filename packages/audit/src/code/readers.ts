import type { CodeReader } from '../facts/code-reader.ts'

/** The readers of program text, by the languages they know. */
export const codeReaders: readonly CodeReader[] = []
