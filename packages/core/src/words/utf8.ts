// `ignoreBOM` keeps a byte order mark in the text, so that it can be seen and refused.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bytes as text, or `undefined` where they are not valid UTF-8. Nothing is replaced or normalised. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
