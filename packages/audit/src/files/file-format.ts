/** First bytes of files, in hex, and what they are. The first row that fits holds. */
const signatures: readonly (readonly [string, string])[] = [
  ['7f454c46', 'elf'],
  ['4d5a', 'pe'],
  ['cafebabe', 'java-class'],
  ['cffaedfe', 'mach-o'],
  ['cefaedfe', 'mach-o'],
  ['feedfacf', 'mach-o'],
  ['feedface', 'mach-o'],
  ['0061736d', 'wasm'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['1f8b', 'gzip'],
  ['425a68', 'bzip2'],
  ['fd377a585a00', 'xz'],
  ['28b52ffd', 'zstd'],
  ['377abcaf271c', '7z'],
  ['526172211a07', 'rar'],
  ['89504e470d0a1a0a', 'png'],
  ['ffd8ff', 'jpeg'],
  ['474946383761', 'gif'],
  ['474946383961', 'gif'],
  ['52494646', 'riff'],
  ['00000100', 'ico'],
  ['25504446', 'pdf'],
  ['774f4646', 'woff'],
  ['774f4632', 'woff'],
  ['00010000', 'ttf'],
  ['4f54544f', 'ttf'],
  ['53514c69746520666f726d6174', 'sqlite'],
  ['d0cf11e0a1b11ae1', 'ole'],
  ['edabeedb', 'rpm'],
  ['213c617263683e', 'ar'],
  ['4c000000011402', 'windows-link'],
  ['494433', 'mp3'],
]

// The four bytes of a .pyc are a version and CR LF.
const pythonBytecode = /^[0-9a-f]{4}0d0a/u

/** Name of the format that the first bytes announce; `unknown` where none does. */
export function fileFormat(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  const found = signatures.find(([prefix]) => head.startsWith(prefix))?.[1]
  if (found !== undefined) return found
  if (Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar') return 'tar'
  if (Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp') return 'mp4'
  return pythonBytecode.test(head) ? 'python-bytecode' : 'unknown'
}

/** Formats that a machine runs. */
export const programFormats: ReadonlySet<string> = new Set(
  'elf pe java-class mach-o wasm python-bytecode rpm ar windows-link'.split(' '),
)

/** Formats that hold other files. */
export const archiveFormats: ReadonlySet<string> = new Set(
  'zip gzip bzip2 xz zstd 7z rar tar'.split(' '),
)
