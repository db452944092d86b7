import { lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Scope } from '@skills/core'
import type { Context, Warning } from './context.ts'

const policyName = 'skills.policy.yaml'

/** Folders of the system's own policy: fixed, read before any variable. */
const systemFolders: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: '/etc/skills',
  darwin: '/Library/Application Support/skills',
}

/**
 * Policy files that would bind here. This version knows the built-in floor alone: a file that was meant to tighten
 * it must not be passed over in silence.
 */
export function unreadPolicy(context: Context, scope: Scope): Warning[] {
  const system = systemFolders[context.machine.platform]
  const folders = [...(system === undefined ? [] : [system]), ...projectFolders(scope)]
  return folders
    .map((folder) => join(folder, policyName))
    .filter((file) => lstatSync(file, { throwIfNoEntry: false }) !== undefined)
    .map((file) => ({
      code: 'W_POLICY_UNREAD',
      message: `This version does not read policy files yet, so ${file} binds nothing; the built-in floor holds.`,
      file,
    }))
}

/** From the project's root up to the git top. */
function projectFolders(scope: Scope): string[] {
  const folders = [scope.root]
  for (let folder = scope.root; folder !== scope.gitRoot && folder !== dirname(folder); ) {
    folder = dirname(folder)
    folders.push(folder)
  }
  return folders
}
