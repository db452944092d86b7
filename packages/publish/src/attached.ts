import { limits, SkillsError } from '@skills/core'

/** A file that stands beside a pack and travels with it. */
export interface Attached {
  /** Its name, as it stands beside the pack. */
  readonly file: string
  readonly mediaType: string
  readonly bytes: Buffer
  /** What registries show of it without fetching it. */
  readonly annotations: Readonly<Record<string, string>>
  /** A signed bundle: there may be several, and each is attached as it is. Of everything else there is one. */
  readonly isBundle: boolean
}

export const bundleEnding = '.sigstore.json'
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/**
 * What may stand beside a pack, by the ending of its name. This is the one place that says what travels with a pack and
 * under which type: a new kind of statement is a row.
 */
const forms: readonly { readonly ending: string; readonly mediaType: string }[] = [
  { ending: '.cdx.json', mediaType: 'application/vnd.cyclonedx+json' },
  { ending: '.spdx.json', mediaType: 'application/spdx+json' },
  { ending: '.intoto.jsonl', mediaType: 'application/vnd.in-toto+jsonl' },
  { ending: bundleEnding, mediaType: bundleType },
]

/** A file beside a pack, understood by its name; `undefined` where it does not travel. Throws E_FILE_INVALID for a bundle that is none. */
export function attachedFile(file: string, bytes: Buffer): Attached | undefined {
  const form = forms.find(({ ending }) => file.endsWith(ending))
  if (form === undefined) return undefined
  const isBundle = form.ending === bundleEnding
  const told = isBundle ? readBundle(file, bytes) : undefined
  const { mediaType = form.mediaType, annotations = {} } = told ?? {}
  return { file, mediaType, bytes, annotations, isBundle }
}

interface ReadBundle {
  readonly mediaType: string
  readonly annotations: Readonly<Record<string, string>>
}

/** What cosign's BUNDLE_SPEC wants an index to say of a bundle. Whether its signature holds is for whoever verifies. */
function readBundle(file: string, bytes: Buffer): ReadBundle {
  const { mediaType, dsseEnvelope } = recordOf(parsed(file, bytes))
  if (typeof mediaType !== 'string' || !/^application\/vnd\.dev\.sigstore\.bundle/u.test(mediaType))
    throw noBundle(file)
  const content = dsseEnvelope === undefined ? 'message-signature' : 'dsse-envelope'
  const predicateType = predicateOf(recordOf(dsseEnvelope))
  return {
    mediaType,
    annotations: {
      'dev.sigstore.bundle.content': content,
      ...(predicateType === undefined
        ? {}
        : { 'dev.sigstore.bundle.predicateType': predicateType }),
    },
  }
}

function predicateOf({ payload }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof payload !== 'string') return undefined
  try {
    const statement: unknown = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'))
    const { predicateType } = recordOf(statement)
    return typeof predicateType === 'string' ? predicateType : undefined
  } catch {
    return undefined
  }
}

function parsed(file: string, bytes: Buffer): unknown {
  try {
    if (bytes.length <= limits.manifestBytesMax) return JSON.parse(bytes.toString('utf8'))
  } catch {
    // Told below, as everything that is no bundle.
  }
  throw noBundle(file)
}

function noBundle(file: string): SkillsError {
  return new SkillsError('E_FILE_INVALID', 'This file beside the pack is no Sigstore bundle.', {
    where: { file },
    remedy: 'Sign the pack again, or move the file away. Nothing was published.',
  })
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
