/** Why a delta cannot be applied. The message is for the cause of an error, not for people. */
class DeltaError extends Error {}

/**
 * The sizes at the head of a delta: of the object it is based on, and of its result.
 * Source: git's Documentation/gitformat-pack, "Deltified representation".
 */
export function deltaSizes(delta: Buffer): {
  readonly base: number
  readonly result: number
  /** Where the instructions begin. */
  readonly at: number
} {
  const base = readSize(delta, 0)
  const result = readSize(delta, base.at)
  return { base: base.value, result: result.value, at: result.at }
}

function readSize(bytes: Buffer, from: number): { readonly value: number; readonly at: number } {
  let value = 0
  for (let at = from, factor = 1; at < bytes.length && factor < 2 ** 49; at += 1, factor *= 128) {
    const byte = bytes[at] ?? 0
    value += (byte & 0x7f) * factor
    if (byte < 0x80) return { value, at: at + 1 }
  }
  throw new DeltaError('a size does not end')
}

/** The object that a delta makes of its base. The caller has bounded the result's size. Throws DeltaError. */
export function applyDelta(base: Buffer, delta: Buffer): Buffer {
  const sizes = deltaSizes(delta)
  if (sizes.base !== base.length) throw new DeltaError('the base has another size')
  const result = Buffer.allocUnsafe(sizes.result)
  let filled = 0
  let at = sizes.at
  while (at < delta.length) {
    const code = delta[at] ?? 0
    at += 1
    if (code === 0) throw new DeltaError('an instruction is reserved')
    if (code < 0x80) {
      if (at + code > delta.length || filled + code > result.length)
        throw new DeltaError('literal bytes are out of bounds')
      delta.copy(result, filled, at, at + code)
      at += code
      filled += code
      continue
    }
    const copy = readCopy(delta, at, code)
    if (copy.offset + copy.size > base.length || filled + copy.size > result.length)
      throw new DeltaError('a copy is out of bounds')
    base.copy(result, filled, copy.offset, copy.offset + copy.size)
    at = copy.at
    filled += copy.size
  }
  if (filled !== result.length) throw new DeltaError('the result is short')
  return result
}

/** Bits 0–3 of the code say which bytes of the offset follow, bits 4–6 which of the size; 0 means 64 KiB. */
function readCopy(
  delta: Buffer,
  from: number,
  code: number,
): { readonly offset: number; readonly size: number; readonly at: number } {
  let at = from
  let offset = 0
  let size = 0
  for (let bit = 0; bit < 7; bit += 1) {
    if ((code & (1 << bit)) === 0) continue
    const byte = delta[at]
    if (byte === undefined) throw new DeltaError('a copy does not end')
    at += 1
    if (bit < 4) offset += byte * 2 ** (8 * bit)
    else size += byte * 2 ** (8 * (bit - 4))
  }
  return { offset, size: size === 0 ? 0x10000 : size, at }
}
