import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Machine } from '@skills/core'

interface ProductFacts {
  /** The installed product's root folder. */
  readonly root: string
  readonly version: string
  /** oclif's choice of folders for this operating system. */
  readonly configDir: string
  readonly dataDir: string
  readonly cacheDir: string
}

/** The one place where process, home and clock become a value. */
export function currentMachine(product: ProductFacts): Machine {
  const env = process.env
  return {
    cwd: process.cwd(),
    home: homedir(),
    env,
    platform: process.platform,
    folders: ownFolders(env['SKILLS_HOME'], product),
    productRoot: product.root,
    version: product.version,
    now: () => new Date(),
  }
}

function ownFolders(skillsHome: string | undefined, product: ProductFacts): Machine['folders'] {
  if (skillsHome === undefined || skillsHome.trim() === '') {
    return { config: product.configDir, data: product.dataDir, cache: product.cacheDir }
  }
  const home = resolve(skillsHome)
  return { config: join(home, 'config'), data: join(home, 'data'), cache: join(home, 'cache') }
}
