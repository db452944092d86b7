import type { Machine, Scope } from '@skills/core'
import { assistants } from './all-assistants.ts'
import type { Assistant } from './assistant.ts'
import { readComponents } from './component-places.ts'
import { folderOf } from './folder-of.ts'
import { withoutGlobs } from './without-globs.ts'

/**
 * What assistants, and the tools around them, read or run by themselves beside skills: instructions, rules, commands,
 * sub-agents, servers, hooks, settings, git hooks, pipelines. Wider than the places we write: a file counts for a
 * reviewer whoever put it there. Most of it stands in the tables; below is what they do not say. Names are compared in
 * small letters, since some file systems do not tell them apart.
 */

/** Folders that are read at any depth of a project and are no assistant's own: plugins, git hooks, containers. */
const furtherFolders =
  '.claude-plugin .codex-plugin .cursor-plugin .devcontainer .githooks .husky .plugin'

/** File names that are read wherever they stand, by assistants unknown to the tables or by tools around them. */
const furtherFiles = 'soul.md .envrc .gitlab-ci.yml mcp.json .npmrc .pre-commit-config.yaml'

/** Folders that many tools fill: of these, what the tables name is read and the rest is not. */
const manyToolsFolders: ReadonlySet<string> = new Set(['.github', '.vscode', '.idea', '.zed'])

/** Paths below a project, or below a folder of it, that are read as a whole. */
const furtherPaths: readonly RegExp[] = [
  /(?:^|\/)\.github\/(?:workflows|actions)\//u,
  /(?:^|\/)\.vscode\/(?:tasks|settings|launch)\.json$/u,
  /(?:^|\/)\.zed\/tasks\.json$/u,
  /(?:^|\/)hooks\/hooks\.json$/u,
  /^\.git\/hooks\/[^/]+$/u,
]

/** Files and folders below home that the tables do not say. */
const furtherHomeReads =
  '~/.claude/hooks ~/.agents/agents ~/.agents/commands ~/AGENTS.md ~/CLAUDE.md'

/** Holds what a person did, and secrets, beside the servers: no audit opens it. */
const privateFiles: ReadonlySet<string> = new Set(['~/.claude.json'])

interface ProjectReads {
  readonly folders: ReadonlySet<string>
  readonly files: ReadonlySet<string>
  readonly paths: readonly RegExp[]
}

let projectReads: ProjectReads | undefined

/** Is a file, by its path below a project with `/`, one that assistants or the tools around them read by themselves? */
export function isReadByAssistants(path: string): boolean {
  projectReads ??= readInProjects()
  const { folders, files, paths } = projectReads
  const lower = path.toLowerCase()
  const parts = lower.split('/')
  const name = parts.at(-1) ?? ''
  if (lower.startsWith('.git/'))
    return paths.some((one) => one.test(lower)) && !name.endsWith('.sample')
  if (files.has(name)) return true
  if (parts.slice(0, -1).some((part) => folders.has(part))) return true
  return paths.some((one) => one.test(lower))
}

/** The tables' paths, sorted into whole folders, file names, and paths inside folders that many tools fill. */
function readInProjects(): ProjectReads {
  const folders = new Set(furtherFolders.split(' '))
  const files = new Set(furtherFiles.split(' '))
  const paths = [...furtherPaths]
  for (const written of new Set(assistants.flatMap(inProject))) {
    const path = written.toLowerCase()
    const [top = '', ...rest] = path.split('/')
    if (!manyToolsFolders.has(top) && top.startsWith('.')) folders.add(top)
    if (rest.length === 0) files.add(path)
    else if (manyToolsFolders.has(top)) paths.push(pathPattern(path))
  }
  return { folders, files, paths }
}

function inProject({ detection, places }: Assistant): readonly string[] {
  const { native = [], alsoReads = [], mayRead = [] } = places.skill.project ?? {}
  const others = readComponents.flatMap((kind) => places[kind]?.project ?? [])
  return [...detection.project, ...native, ...alsoReads, ...mayRead, ...others]
}

/** A file, or a folder with all below it, at any depth. */
function pathPattern(path: string): RegExp {
  const fixed = withoutGlobs(path).replaceAll(/[.+]/gu, '\\$&')
  return new RegExp(`(?:^|/)${fixed}(?:/|$)`, 'u')
}

/** One file or folder of this user that assistants read. */
export interface HomeRead {
  readonly folder: string
  readonly display: string
}

/** What assistants read below home, each moved where a variable of that assistant says so. */
export function readBelowHome(scope: Scope, machine: Machine): readonly HomeRead[] {
  const found = new Map<string, HomeRead>()
  const add = (path: string, owner: Pick<Assistant, 'homes'>): void => {
    const located = folderOf(path, owner, { scope, machine })
    found.set(located.folder, located)
  }
  for (const assistant of assistants) for (const path of inHome(assistant)) add(path, assistant)
  for (const path of furtherHomeReads.split(' ')) add(path, ownerOf(path))
  return [...found.values()]
}

function inHome({ places }: Assistant): readonly string[] {
  const { native = [], alsoReads = [], mayRead = [] } = places.skill.user ?? {}
  const others = readComponents.flatMap((kind) => places[kind]?.user ?? [])
  return [...native, ...alsoReads, ...mayRead, ...others.map(withoutGlobs)].filter(
    (path) => !privateFiles.has(path),
  )
}

/** Whose variable moves a path: the assistant that has one for a folder above it. */
function ownerOf(path: string): Pick<Assistant, 'homes'> {
  const isAbove = ({ replaces }: { readonly replaces: string }): boolean =>
    replaces !== '~' && path.startsWith(`${replaces}/`)
  return assistants.find(({ homes }) => homes.some(isAbove)) ?? { homes: [] }
}
