import { readJsonText } from '../../words/json-text.ts'
import { limits } from '../../words/limits.ts'
import { SkillsError } from '../../words/skills-error.ts'
import { decodeUtf8 } from '../../words/utf8.ts'
import { displayUrl } from '../git-address.ts'

/** What a manifest says of other bytes of its repository. */
export interface OciDescriptor {
  readonly mediaType: string
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string
  readonly size: number
  readonly artifactType: string | undefined
  readonly annotations: Readonly<Record<string, string>>
}

/** A manifest, as far as we need it. */
export interface OciManifest {
  /** What it says itself, else what the registry called it. */
  readonly mediaType: string
  readonly artifactType: string | undefined
  readonly config: OciDescriptor | undefined
  readonly layers: readonly OciDescriptor[]
  /** Of an index. */
  readonly manifests: readonly OciDescriptor[]
  readonly annotations: Readonly<Record<string, string>>
}

const digestPattern = /^sha256:[0-9a-f]{64}$/u

export function isOciDigest(text: string | undefined): text is string {
  return text !== undefined && digestPattern.test(text)
}

interface Told {
  /** Media type of the answer. */
  readonly type: string
  readonly url: URL
}

/**
 * Read the bytes of a manifest or index, whose digest was checked. A media type inside must be that of the answer, or
 * one reader would see an index where another sees an artifact. Throws E_ARTIFACT_INVALID.
 */
export function parseManifest(bytes: Buffer, { type, url }: Told): OciManifest {
  const text = decodeUtf8(bytes)
  const read = text === undefined ? undefined : readJsonText(text)
  if (read === undefined || !read.ok) throw invalidArtifact(url, 'Its manifest is no JSON.')
  const document = recordOf(read.json.value)
  const { mediaType: own } = document ?? {}
  if (document === undefined || document['schemaVersion'] !== 2)
    throw invalidArtifact(url, 'Its manifest has a form that this version does not know.')
  if (own !== undefined && own !== type)
    throw invalidArtifact(url, 'Its manifest and the registry disagree about what it is.')
  const parts = (key: string) => descriptorsOf(document[key], url)
  const [config] = document['config'] === undefined ? [] : descriptorsOf([document['config']], url)
  return {
    mediaType: type,
    artifactType: textOf(document['artifactType']),
    config,
    layers: parts('layers'),
    manifests: parts('manifests'),
    annotations: annotationsOf(document['annotations']),
  }
}

function descriptorsOf(value: unknown, url: URL): OciDescriptor[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw invalidArtifact(url, 'A list in its manifest is none.')
  if (value.length > limits.ociLayersMax)
    throw invalidArtifact(
      url,
      `Its manifest lists ${value.length} parts; at most ${limits.ociLayersMax} are read.`,
    )
  return value.map((one: unknown): OciDescriptor => {
    const { mediaType, digest, size, artifactType, annotations } = recordOf(one) ?? {}
    const isRight =
      typeof mediaType === 'string' &&
      typeof digest === 'string' &&
      digestPattern.test(digest) &&
      typeof size === 'number' &&
      Number.isSafeInteger(size) &&
      size >= 0
    if (!isRight)
      throw invalidArtifact(url, 'A part in its manifest has no type, no size or no SHA-256.')
    return {
      mediaType,
      digest,
      size,
      artifactType: textOf(artifactType),
      annotations: annotationsOf(annotations),
    }
  })
}

function annotationsOf(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(recordOf(value) ?? {}).flatMap(([key, text]) =>
    typeof text === 'string' ? [[key, text] as const] : [],
  )
  return Object.fromEntries(entries)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isRecord ? { ...value } : undefined
}

/** The error for what a registry has and no reader of skills can use. */
export function invalidArtifact(url: URL, what: string): SkillsError {
  return new SkillsError('E_ARTIFACT_INVALID', `This artifact cannot be read. ${what}`, {
    where: { url: displayUrl(url) },
    rule: 'oci/manifest',
    remedy: 'Check repository and tag: it must be a pack of skills, such as skills publish makes.',
  })
}
