/** The text that these bytes are in UTF-8, or `undefined` where no text has exactly these bytes. */
export function exactText(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('utf8')
  return Buffer.from(text).equals(bytes) ? text : undefined
}
