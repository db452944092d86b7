import type { HttpClient, ServerRef } from 'isomorphic-git'
import { limits } from '../words/limits.ts'
import { SkillsError } from '../words/skills-error.ts'
import type { NetworkSettings } from './fetched-tree.ts'
import { displayUrl, type GitAddress, parseGitAddress } from './git-address.ts'
import { authentication, gitError, refusingOtherFormats, wholeList } from './git-conversation.ts'
import { headRef } from './head-ref.ts'
import { bytesOf, once, openGitHttp } from './http-plugin.ts'
import { notARepository } from './network-error.ts'
import { flushPacket, packet } from './packet-line.ts'
import { isRefName } from './ref-name.ts'
import type { RemoteRefs } from './remote-refs.ts'

const branchPrefix = 'refs/heads/'
const tagPrefix = 'refs/tags/'

/**
 * What a git server has, without fetching anything: two requests in protocol version 2, one in version 1.
 * Throws E_INSECURE_SOURCE, E_OFFLINE, E_NETWORK, E_NETWORK_LIMIT, E_REDIRECT, E_AUTH, E_SOURCE_MISSING and
 * E_NOT_A_REPOSITORY. The names are the server's: they may hold anything that git allows.
 */
export async function listRemoteRefs(url: string, settings: NetworkSettings): Promise<RemoteRefs> {
  const address = parseGitAddress(url)
  const bounds = { ...limits, ...settings.bounds }
  const http = await openGitHttp(settings, address.url, bounds.gitRefsBytesMax)
  try {
    const { listServerRefs } = await import('isomorphic-git')
    const refs = await listServerRefs({
      http: refusingOtherFormats(askingForPrefixes(http)),
      url: address.url,
      symrefs: true,
      peelTags: true,
      ...authentication(address, settings),
    })
    return toRemoteRefs(refs, address, bounds.gitRefsMax)
  } catch (error) {
    throw gitError(error, address)
  } finally {
    await http.close()
  }
}

/**
 * isomorphic-git can ask for one prefix; we need three, or a server would list every pull request it ever
 * had. The question ends in a flush packet, and prefixes go before it (gitprotocol-v2, "ls-refs").
 */
function askingForPrefixes(http: HttpClient): HttpClient {
  return {
    request: async (request) => {
      if (request.method !== 'POST') return http.request(request)
      const body = await bytesOf(request.body)
      const end = body.length - flushPacket.length
      if (!body.subarray(end).equals(flushPacket)) throw new TypeError('no flush packet at the end')
      const prefixes = ['HEAD', branchPrefix, tagPrefix].map((name) => packet(`ref-prefix ${name}`))
      const question = Buffer.concat([body.subarray(0, end), ...prefixes, flushPacket])
      const response = await http.request({ ...request, body: once(question) })
      if (response.statusCode !== 200) return response
      return { ...response, body: once(await wholeList(response.body, new URL(request.url))) }
    },
  }
}

function toRemoteRefs(
  refs: readonly ServerRef[],
  address: GitAddress,
  refsMax: number,
): RemoteRefs {
  const url = new URL(address.url)
  if (refs.length > refsMax)
    throw new SkillsError(
      'E_NETWORK_LIMIT',
      `The repository lists more than ${refsMax} references.`,
      {
        where: { url: displayUrl(url) },
        remedy:
          'A repository of this size cannot be a module. Publish the skills in one of their own.',
      },
    )
  const branches = new Map<string, string>()
  const tags = new Map<string, string>()
  for (const { ref, oid, peeled, target } of refs) {
    const isUsed = ref.startsWith(branchPrefix) || ref.startsWith(tagPrefix)
    if ((isUsed && !isRefName(ref)) || !isRefName(target ?? 'HEAD'))
      throw notARepository(
        url,
        `The server ${url.host} lists a reference of a name that git refuses.`,
      )
    const commit = peeled ?? oid
    if (!/^[0-9a-f]{40}$/u.test(commit))
      throw notARepository(url, `The server ${url.host} lists a reference that names no commit.`)
    if (ref.startsWith(branchPrefix)) branches.set(ref.slice(branchPrefix.length), commit)
    if (ref.startsWith(tagPrefix)) tags.set(ref.slice(tagPrefix.length), commit)
  }
  return { head: headOf(refs, branches), branches, tags }
}

function headOf(
  refs: readonly ServerRef[],
  branches: ReadonlyMap<string, string>,
): RemoteRefs['head'] {
  const head = refs.find((entry) => entry.ref === 'HEAD')
  if (head === undefined) return undefined
  return { ref: headRef(head.target, head.oid, branches), commit: head.oid }
}
