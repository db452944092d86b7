import { by } from '@skills/core'
import type { Coverage } from './coverage.ts'

/** The coverage of several skills together. */
export function joinCoverage(parts: readonly Coverage[]): Coverage {
  const sum = (key: 'skills' | 'files' | 'bytes' | 'filesScanned' | 'bytesScanned'): number =>
    parts.reduce((total, part) => total + part[key], 0)
  return {
    skills: sum('skills'),
    files: sum('files'),
    bytes: sum('bytes'),
    filesScanned: sum('filesScanned'),
    bytesScanned: sum('bytesScanned'),
    gaps: parts.flatMap(({ gaps }) => gaps).sort(by(({ file }) => file)),
  }
}
