import { gunzipSync } from 'node:zlib'
import { limits } from '../../words/limits.ts'
import { isErrno } from '../../words/skills-error.ts'
import { ArchiveFault } from './archive-error.ts'

/** How many bytes so many compressed ones may become. */
export function inflatedBytesMax(compressedBytes: number): number {
  const byRatio = compressedBytes * limits.archiveRatioMax
  return Math.min(limits.archiveBytesMax, Math.max(byRatio, limits.archiveRatioFreeBytes))
}

/** The whole of a gzip file. Throws ArchiveFault for one that is cut, altered, followed by other bytes or a bomb. */
export function inflateGzip(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) throw new ArchiveFault('it is not compressed by gzip')
  const bytesMax = inflatedBytesMax(bytes.length)
  const { buffer, consumed } = gunzip(bytes, bytesMax)
  // Node stops without a word at bytes that start no further gzip member.
  if (consumed !== bytes.length) throw new ArchiveFault('other bytes follow its compressed data')
  return buffer
}

function gunzip(bytes: Buffer, bytesMax: number): { buffer: Buffer; consumed: number } {
  try {
    return withConsumed(gunzipSync(bytes, { maxOutputLength: bytesMax, info: true }))
  } catch (cause) {
    if (
      cause instanceof RangeError ||
      (cause instanceof Error && isCode(cause, 'ERR_BUFFER_TOO_LARGE'))
    )
      throw new ArchiveFault(`its ${bytes.length} bytes become more than ${bytesMax}`, {
        isTooLarge: true,
        cause,
      })
    if (isErrno(cause) || isZlibError(cause))
      throw new ArchiveFault('its compressed data is cut off or altered', { cause })
    throw cause
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

function isCode(error: Error, code: string): boolean {
  return 'code' in error && error.code === code
}

/** With `info` zlib says how much input it took, which the types do not know. */
function withConsumed(result: unknown): { buffer: Buffer; consumed: number } {
  if (typeof result === 'object' && result !== null && 'buffer' in result && 'engine' in result) {
    const { buffer, engine } = result
    if (
      Buffer.isBuffer(buffer) &&
      typeof engine === 'object' &&
      engine !== null &&
      'bytesWritten' in engine &&
      typeof engine.bytesWritten === 'number'
    )
      return { buffer, consumed: engine.bytesWritten }
  }
  throw new TypeError('zlib gave no information about its input')
}
