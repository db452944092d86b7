// Sources: git's signature-format documentation, commit.c (parse_signed_commit) and gpg-interface.c of git 2.39.

/** A git object taken apart into what was signed and the signature; both as they stand in the object. */
export interface SignedObject {
  readonly payload: Buffer
  readonly signature: string
  /** By the first line of the signature. */
  readonly format: 'ssh' | 'openpgp' | 'x509'
}

const formats: readonly (readonly [string, SignedObject['format']])[] = [
  ['-----BEGIN SSH SIGNATURE-----', 'ssh'],
  ['-----BEGIN PGP SIGNATURE-----', 'openpgp'],
  ['-----BEGIN PGP MESSAGE-----', 'openpgp'],
  ['-----BEGIN SIGNED MESSAGE-----', 'x509'],
]

/**
 * The signature of a raw commit: its header `gpgsig` with the lines that continue it; what was signed is the object
 * without it and without `gpgsig-sha256`. `undefined` for a commit without one, with two, or of no known format.
 */
export function signedCommit(commit: Uint8Array): SignedObject | undefined {
  const text = Buffer.from(commit).toString('latin1')
  const end = text.indexOf('\n\n')
  const head = end === -1 ? text : text.slice(0, end + 1)
  const kept: string[] = []
  const signatures: string[] = []
  let into: 'kept' | 'signature' | 'nothing' = 'kept'
  for (const line of head.split(/(?<=\n)/u)) {
    if (!line.startsWith(' ')) into = headerOf(line)
    if (into === 'kept') kept.push(line)
    else if (into === 'signature') {
      if (line.startsWith(' ')) signatures.push(`${signatures.pop() ?? ''}${line.slice(1)}`)
      else signatures.push(line.slice('gpgsig '.length))
    }
  }
  const [signature, ...more] = signatures
  if (signature === undefined || more.length > 0) return undefined
  const payload = `${kept.join('')}${end === -1 ? '' : text.slice(end + 1)}`
  return formatted(signature, Buffer.from(payload, 'latin1'))
}

function headerOf(line: string): 'kept' | 'signature' | 'nothing' {
  if (line.startsWith('gpgsig ')) return 'signature'
  return line.startsWith('gpgsig-sha256 ') ? 'nothing' : 'kept'
}

/** The signature of a raw tag: everything from the last line on that begins one. `undefined` for a tag without one. */
export function signedTag(tag: Uint8Array): SignedObject | undefined {
  const text = Buffer.from(tag).toString('latin1')
  const starts = formats.flatMap(([line]) => {
    const at = text.lastIndexOf(`\n${line}`)
    return at === -1 ? [] : [at + 1]
  })
  if (starts.length === 0) return undefined
  const at = Math.max(...starts)
  return formatted(text.slice(at), Buffer.from(text.slice(0, at), 'latin1'))
}

function formatted(signature: string, payload: Buffer): SignedObject | undefined {
  const format = formats.find(([line]) => signature.startsWith(line))?.[1]
  return format === undefined ? undefined : { payload, signature, format }
}

/** What a raw tag says that it is. */
export interface TagFacts {
  /** Id of the object that it names, and its type. */
  readonly object: string
  readonly type: string
  readonly name: string
}

/** The first lines of a raw tag; `undefined` where they are not those of one. */
export function tagFacts(tag: Uint8Array): TagFacts | undefined {
  const text = Buffer.from(tag).toString('utf8')
  const found =
    /^object (?<object>[0-9a-f]{40})\ntype (?<type>[a-z]+)\ntag (?<name>[^\n]+)\n/u.exec(text)
  const { object, type, name } = found?.groups ?? {}
  if (object === undefined || type === undefined || name === undefined) return undefined
  return { object, type, name }
}
