import { gzipSync } from 'node:zlib'

/** One header of a tar archive, as hostile as a test needs it; a plain file unless told. */
export interface TarEntry {
  readonly path: string | Buffer
  readonly content?: string | Buffer
  readonly mode?: number
  /** The type's character: `0` file, `1` hard link, `2` link, `3` device, `5` folder, `6` pipe, `x` pax, `L` long name. */
  readonly type?: string
  readonly link?: string
  /** A size other than the content's. */
  readonly size?: number
  /** A checksum that is wrong. */
  readonly badChecksum?: boolean
}

const blockBytes = 512

/** A tar archive of exactly these headers, with its end unless told otherwise. */
export function makeTar(
  entries: readonly TarEntry[],
  { end = true }: { readonly end?: boolean } = {},
): Buffer {
  const parts = entries.flatMap((entry) => {
    const content = Buffer.from(entry.content ?? '')
    return [header(entry, content.length), padded(content)]
  })
  return Buffer.concat([...parts, Buffer.alloc(end ? 2 * blockBytes : 0)])
}

export function makeTgz(entries: readonly TarEntry[]): Buffer {
  return gzipSync(makeTar(entries))
}

/** A folder of texts as an archive, each below `top/`. */
export function tarOf(files: Readonly<Record<string, string>>, top = ''): TarEntry[] {
  return Object.entries(files).map(([path, content]) => ({
    path: `${top}${path}`,
    content,
    mode: path.endsWith('.sh') ? 0o755 : 0o644,
  }))
}

/** A pax header for the entry behind it; values are written as they are. */
export function pax(records: Readonly<Record<string, string>>, type = 'x'): TarEntry {
  const lines = Object.entries(records).map(([key, value]) => record(`${key}=${value}\n`))
  return { path: 'pax', type, content: lines.join('') }
}

function record(text: string): string {
  const bytes = Buffer.byteLength(text) + 1
  const digits = [1, 2, 3, 4, 5].find((count) => String(bytes + count).length === count) ?? 1
  return `${bytes + digits} ${text}`
}

function header(entry: TarEntry, bytes: number): Buffer {
  const block = Buffer.alloc(blockBytes)
  Buffer.from(entry.path).copy(block, 0, 0, 100)
  const octal = (value: number, at: number, width: number) =>
    block.write(`${value.toString(8).padStart(width - 1, '0')}\0`, at, 'latin1')
  octal(entry.mode ?? 0o644, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(entry.size ?? bytes, 124, 12)
  octal(0, 136, 12)
  block.write('        ', 148, 'latin1')
  block.write(entry.type ?? '0', 156, 'latin1')
  block.write(entry.link ?? '', 157, 100)
  block.write('ustar\u000000', 257, 'latin1')
  const sum = block.reduce((total, byte) => total + byte, 0) + (entry.badChecksum === true ? 1 : 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return block
}

function padded(content: Buffer): Buffer {
  const rest = (blockBytes - (content.length % blockBytes)) % blockBytes
  return Buffer.concat([content, Buffer.alloc(rest)])
}
