/** Read what `git cat-file --batch` prints: for each object a line, its bytes and a line feed. A missing one is left out. */
export function parseObjects(output: Uint8Array): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  const bytes = Buffer.from(output.buffer, output.byteOffset, output.byteLength)
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at)
    if (end === -1) break
    const [id = '', type, size] = bytes.toString('latin1', at, end).split(' ')
    at = end + 1
    if (type === 'missing' || size === undefined) continue
    const length = Number(size)
    found.set(id, bytes.subarray(at, at + length))
    at += length + 1
  }
  return found
}

/** Read what `git cat-file --batch-check` prints: the size of each object that is there. */
export function parseObjectSizes(output: string): Map<string, number> {
  return new Map(
    output.split('\n').flatMap((line): [string, number][] => {
      const [id = '', type = '', size] = line.split(' ')
      return type === 'blob' && size !== undefined ? [[id, Number(size)]] : []
    }),
  )
}
