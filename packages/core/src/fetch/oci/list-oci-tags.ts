import { readJsonText } from '../../words/json-text.ts'
import { limits } from '../../words/limits.ts'
import { byCodeUnit } from '../../words/order.ts'
import { decodeUtf8 } from '../../words/utf8.ts'
import type { OciClient } from './oci-client.ts'
import { invalidArtifact } from './oci-manifest.ts'
import { isReferrersTag } from './oci-names.ts'

const pageTags = 1_000
const pageBytesMax = 1024 * 1024

/**
 * The tags of a repository but for those that list attachments, sorted. Pages are followed on the registry's own
 * server, each once. Throws E_ARTIFACT_INVALID for a list that leads in a circle or has no end, E_SOURCE_MISSING, and
 * what asking throws.
 */
export async function listOciTags(client: OciClient): Promise<readonly string[]> {
  const tags = new Set<string>()
  const seen = new Set<string>()
  let next: string | URL | undefined = `tags/list?n=${pageTags}`
  while (next !== undefined) {
    const url: URL = typeof next === 'string' ? client.urlOf(next) : next
    if (seen.has(url.href) || seen.size >= limits.ociTagPagesMax)
      throw invalidArtifact(url, 'Its list of tags has no end.')
    seen.add(url.href)
    const { body, headers } = await client.ask({
      method: 'GET',
      path: url,
      bytesMax: pageBytesMax,
      expect: [200],
    })
    for (const tag of tagsIn(body, url)) tags.add(tag)
    if (tags.size > limits.ociTagsMax)
      throw invalidArtifact(url, `It has more than ${limits.ociTagsMax} tags.`)
    next = nextPage(headers['link'], client)
  }
  return [...tags].filter((tag) => !isReferrersTag(tag)).sort(byCodeUnit)
}

/** Source: RFC 8288 as the distribution specification uses it: `</v2/…>; rel="next"`. */
function nextPage(link: string | undefined, { own }: OciClient): URL | undefined {
  const found = /^\s*<([^>]*)>\s*;\s*rel="?next"?/u.exec(link ?? '')?.[1]
  return found === undefined ? undefined : own(found)
}

const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/u

/** Texts that are no tags are left out: nobody can ask for them. */
function tagsIn(body: Buffer, url: URL): readonly string[] {
  const text = decodeUtf8(body)
  const read = text === undefined ? undefined : readJsonText(text)
  const value: unknown = read?.ok === true ? read.json.value : undefined
  if (typeof value !== 'object' || value === null || !('tags' in value))
    throw invalidArtifact(url, 'Its list of tags is none.')
  // A repository that lost its last tag says null.
  if (value.tags === null) return []
  if (!Array.isArray(value.tags)) throw invalidArtifact(url, 'Its list of tags is none.')
  return value.tags.filter((tag: unknown) => typeof tag === 'string' && tagPattern.test(tag))
}
