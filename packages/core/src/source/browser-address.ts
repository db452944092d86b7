import { sourceError } from './source-error.ts'

/** What the address of a folder's page says: the repository, the ref and the folder. */
export interface BrowserAddress {
  /** Path of the repository on its host, without slash in front. */
  readonly repository: string
  readonly ref: string
  readonly folder: string | undefined
}

// GitHub's pages, and those of GitLab on any host, which put `/-/` between repository and page.
const githubPage = /^\/(?<repository>[^/]+\/[^/]+)\/(?<page>tree|blob)\/(?<rest>.+)$/u
const gitlabPage = /^\/(?<repository>.+?)\/-\/(?<page>tree|blob)\/(?<rest>.+)$/u

/**
 * Read the address that a browser shows for a folder of a repository; `undefined` for any other.
 * The ref is the first part behind `/tree/`: for a branch with a slash in its name write `%2F` there,
 * or use `#`. GitLab's `?ref_type=heads` makes it a full name. Throws E_SOURCE_SYNTAX.
 */
export function readBrowserAddress(
  text: string,
  origin: string,
  pathAndQuery: string,
): BrowserAddress | undefined {
  const query = /\?ref_type=(?<type>heads|tags)$/u.exec(pathAndQuery)
  const path = query === null ? pathAndQuery : pathAndQuery.slice(0, query.index)
  const groups = (
    gitlabPage.exec(path) ?? (origin === 'https://github.com' ? githubPage.exec(path) : null)
  )?.groups
  if (groups?.['repository'] === undefined || groups['rest'] === undefined) return undefined
  const [ref = '', ...folders] = groups['rest']
    .replace(/\/$/u, '')
    .split('/')
    .map((part) => decoded(text, part))
  if (groups['page'] === 'blob')
    throw sourceError(
      text,
      'it is the page of a file; give the page of its folder',
      `${origin}${path.replace('/blob/', '/tree/').replace(/\/[^/]*$/u, '')}`,
    )
  const type = query?.groups?.['type']
  return {
    repository: groups['repository'],
    ref: type === undefined ? ref : `refs/${type}/${ref}`,
    folder: folders.length === 0 ? undefined : folders.join('/'),
  }
}

function decoded(text: string, part: string): string {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (!(error instanceof URIError)) throw error
    throw sourceError(
      text,
      'its path holds a "%" that encodes nothing',
      'owner/repo//skills/web#main',
    )
  }
}
