import * as fs from 'node:fs'
import { join } from 'node:path'
import { isSkillsError, SkillsError } from '../words/skills-error.ts'
import { attemptsFor, type FetchAttempt, type WantedCommit } from './fetch-attempts.ts'
import type { FetchedTree, NetworkSettings } from './fetched-tree.ts'
import { displayUrl, type GitAddress, parseGitAddress } from './git-address.ts'
import { authentication, gitError, refUnknown, refusingOtherFormats } from './git-conversation.ts'
import { type GitPack, readGitPack } from './git-pack.ts'
import { corruptObject } from './git-tree.ts'
import { type GitHttp, openGitHttp } from './http-plugin.ts'
import { notARepository } from './network-error.ts'
import { type PackBox, takingThePack } from './upload-pack-reply.ts'
import { walkGitTree } from './walk-git-tree.ts'

/**
 * The files of one commit: one pack of depth 1, no checkout. Where the server refuses to give a commit by its
 * id, the branch or tag `ref` is fetched, then deeper, until the commit is found.
 * `scratchFolder` is an empty folder of the caller's; entries stay readable after it is gone.
 * Throws E_REF_UNKNOWN where the commit cannot be had, E_OBJECT_CORRUPT for bytes that are not what their id
 * says, E_LIMIT, E_PATH_UNSAFE, and what `listRemoteRefs` throws.
 */
export async function fetchGitTree(
  request: WantedCommit & { readonly url: string },
  scratchFolder: string,
  settings: NetworkSettings,
): Promise<FetchedTree> {
  const { commit } = request
  const address = parseGitAddress(request.url)
  if (!/^[0-9a-f]{40}$/u.test(commit)) throw refUnknown(new URL(address.url))
  const http = await openGitHttp(settings, address.url)
  try {
    const attempts = attemptsFor(request)
    for (const [index, attempt] of attempts.entries()) {
      const gitFolder = join(scratchFolder, `git-${index}`)
      const pack = await fetchPack({ attempt, gitFolder, address, settings, http })
      if (pack?.get(commit)?.type === 'commit')
        return placed(address, () => walkGitTree(pack, commit))
      if (pack !== undefined && attempt.want === commit && !pack.has(commit))
        placed(address, () => {
          throw corruptObject(
            `The server was asked for the commit ${commit} and sent another object.`,
          )
        })
    }
    throw refUnknown(new URL(address.url), undefined, `the commit ${commit}`)
  } finally {
    await http.close()
  }
}

interface Fetching {
  readonly attempt: FetchAttempt
  readonly gitFolder: string
  readonly address: GitAddress
  readonly settings: NetworkSettings
  readonly http: GitHttp
}

/** One fetch into a bare repository of its own; `undefined` where the server has not what is wanted. */
async function fetchPack(fetching: Fetching): Promise<GitPack | undefined> {
  const { attempt, gitFolder, address, settings, http } = fetching
  const box: PackBox = { pack: undefined }
  try {
    makeBareRepository(gitFolder)
    const { fetch } = await import('isomorphic-git')
    await fetch({
      fs,
      http: refusingOtherFormats(takingThePack(http, box)),
      gitdir: gitFolder,
      url: address.url,
      remote: 'origin',
      ref: attempt.want,
      remoteRef: attempt.want,
      singleBranch: true,
      tags: false,
      ...(attempt.depth === undefined ? {} : { depth: attempt.depth }),
      ...authentication(address, settings),
    })
  } catch (error) {
    const failure = gitError(error, address)
    if (isSkillsError(failure, 'E_REF_UNKNOWN')) return undefined
    throw failure
  }
  if (box.pack === undefined)
    throw notARepository(new URL(address.url), 'The repository is empty: it has no commit yet.')
  const { pack } = box
  return placed(address, () => readGitPack(pack))
}

/** What reads bytes does not know where they came from: an error without a place gets the repository's address. */
function placed<Result>(address: GitAddress, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (!isSkillsError(error) || error.where !== undefined || error.problems.length > 0) throw error
    const { code, message, remedy, rule, cause } = error
    throw new SkillsError(code, message, {
      where: { url: displayUrl(new URL(address.url)) },
      remedy,
      ...(rule === undefined ? {} : { rule }),
      cause,
    })
  }
}

/** As much of a repository as isomorphic-git needs to note what it fetched; no hook and no setting of anyone's. */
function makeBareRepository(folder: string): void {
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(
    join(folder, 'config'),
    '[core]\n\tbare = true\n[remote "origin"]\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n',
  )
}
