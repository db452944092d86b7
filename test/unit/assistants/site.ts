import { assistants } from '@skills/assistants'
import type { Machine, Scope } from '@skills/core'

/** A machine without anything on it; nothing here exists on disk. */
export function machineWith(
  env: Machine['env'] = {},
  platform: NodeJS.Platform = 'linux',
  home = '/home/dev',
): Machine {
  const folders = { config: '/own/config', data: '/own/data', cache: '/own/cache' }
  return {
    cwd: '/work',
    home,
    env,
    platform,
    folders,
    productRoot: '/product',
    version: '0.0.0',
    now: () => new Date(0),
  }
}

/** A scope at a root. */
export function scopeAt(kind: Scope['kind'], root: string): Scope {
  return {
    kind,
    root,
    gitRoot: root,
    manifestPath: `${root}/skills.json`,
    lockPath: `${root}/skills.lock`,
    stateFolder: '/own/data/state',
    moduleListPath: '/own/data/module-list.json',
  }
}

export const project: Scope = scopeAt('project', '/project')
export const user: Scope = scopeAt('user', '/home/dev')

/** Ids of all assistants that have a folder at a scope. */
export function idsAt(kind: Scope['kind']): readonly string[] {
  return assistants.filter(({ places }) => places.skill[kind] !== undefined).map(({ id }) => id)
}
