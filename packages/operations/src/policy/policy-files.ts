import { lstatSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { isErrno, type Machine, type Scope, SkillsError } from '@skills/core'
import type { LayerKind } from '@skills/policy'

/** The one name of a policy file, wherever it stands. */
export const policyName = 'skills.policy.yaml'

/** Names that people try; one of them would bind nothing, which must not go unnoticed. */
const otherNames = ['skills.policy.yml', 'skills.policy.json'] as const
const otherNamesOfFolders = [...otherNames, 'policy.yaml', 'policy.yml'] as const

/** Folders of the system's own policy: fixed, read before any variable. */
const systemFolders: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: '/etc/skills',
  darwin: '/Library/Application Support/skills',
  win32: 'C:\\ProgramData\\skills',
}

/** A policy file that stands there, and the layer it is. */
export interface PolicyFile {
  readonly kind: LayerKind
  /** Absolute. */
  readonly path: string
  /** As people know it. In the repository: relative to the project's root, with `/`. */
  readonly name: string
  /** Part of what the repository commits: it counts for the lock, and it may not be a link. */
  readonly isCommitted: boolean
  readonly isTightenOnly: boolean
}

/**
 * The policy files that bind in a scope, the highest first: the system's, every one from the git top down to the
 * project's root, the user's. Throws E_POLICY_INVALID for a file beside them that was meant to be one.
 */
export function policyFiles(machine: Machine, scope: Scope): PolicyFile[] {
  const [system, user] = ownPolicyFiles(machine, { isTightenOnly: scope.kind === 'project' })
  return [...system, ...(scope.kind === 'project' ? committed(scope) : []), ...user]
}

/** Of these, what no repository brings: the system's and the user's. The same throws. */
export function ownPolicyFiles(
  machine: Machine,
  { isTightenOnly }: Pick<PolicyFile, 'isTightenOnly'>,
): readonly [system: readonly PolicyFile[], user: readonly PolicyFile[]] {
  const { platform, systemFolder, folders } = machine
  const system = systemFolder ?? systemFolders[platform]
  const own = { isCommitted: false, isTightenOnly: false }
  return [
    system === undefined ? [] : inFolder(system, { kind: 'system', ...own }),
    // The environment can move this folder, so that in a project it may accept nothing.
    inFolder(folders.config, { kind: 'user', isCommitted: false, isTightenOnly }),
  ]
}

type Layer = Pick<PolicyFile, 'kind' | 'isCommitted' | 'isTightenOnly'>

function inFolder(folder: string, layer: Layer): PolicyFile[] {
  const path = join(folder, policyName)
  mustBeNoOther(folder, otherNamesOfFolders)
  return stands(path) ? [{ ...layer, path, name: path }] : []
}

function committed(scope: Scope): PolicyFile[] {
  return [...projectFolders(scope)].reverse().flatMap((folder) => {
    const path = join(folder, policyName)
    mustBeNoOther(folder, otherNames)
    if (!stands(path)) return []
    const kind = folder === scope.root ? 'project' : 'team'
    const name = relative(scope.root, path).split(sep).join('/')
    return [{ kind, path, name, isCommitted: true, isTightenOnly: false }]
  })
}

/** From the project's root up to the git top. */
function projectFolders({ root, gitRoot }: Scope): string[] {
  const folders = [root]
  for (let folder = root; folder !== gitRoot && folder !== dirname(folder); ) {
    folder = dirname(folder)
    folders.push(folder)
  }
  return folders
}

function stands(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    // Where a file stands as the folder, nothing can stand in it. Whatever cannot be looked at may be a policy.
    if (isErrno(error, 'ENOTDIR')) return false
    throw error
  }
}

function mustBeNoOther(folder: string, names: readonly string[]): void {
  const found = names.map((name) => join(folder, name)).find(stands)
  if (found === undefined) return
  throw new SkillsError('E_POLICY_INVALID', `${found} is not the name of a policy file.`, {
    where: { file: found },
    rule: 'policy/name',
    remedy: `Call it ${policyName}, or move it away. A policy is never passed over.`,
  })
}
