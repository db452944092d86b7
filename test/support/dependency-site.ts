import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest'
import { createGitRepository, type GitRepository, type TreeFiles } from './git-repository.ts'
import { type GitServer, startGitServer } from './git-server.ts'
import { makeOperationsSite, type OperationsSite } from './operations-site.ts'
import { skillText } from './packs.ts'

/** What a release of a module says it needs: a range, or a module of this server by name and range. */
export type Needs = Readonly<Record<string, unknown>>

/** A git server with modules that need each other, and projects that install them. */
export interface DependencySite {
  readonly site: () => OperationsSite
  readonly server: () => GitServer
  /** The address of a module's repository. */
  readonly address: (module: string) => string
  /** `{ source, version }` of a module of this server. */
  readonly from: (module: string, version?: string) => object
  /** Tag a version with one skill, named as the module, and what it needs. */
  readonly release: (module: string, version: string, needs?: Needs) => string
  readonly repository: (module: string) => GitRepository
  /** A site of somebody else. */
  readonly fresh: () => OperationsSite
  // biome-ignore lint/suspicious/noExplicitAny: each test looks at another part of a lock
  readonly lock: () => any
}

/** Before each test: no repository, an empty project. */
export function dependencySite(): DependencySite {
  const served = mkdtempSync(join(tmpdir(), 'skills-needs-'))
  const repositories = new Map<string, GitRepository>()
  let server: GitServer
  let site: OperationsSite
  let count = 0
  let sites = 0
  beforeAll(async () => {
    server = await startGitServer(served)
  })
  afterAll(async () => {
    await server.close()
    rmSync(served, { recursive: true, force: true })
  })
  const fresh = (): OperationsSite => {
    sites += 1
    const made = makeOperationsSite(`needs-${sites}`)
    onTestFinished(() => rmSync(made.top, { recursive: true, force: true }))
    return made
  }
  beforeEach(() => {
    count += 1
    repositories.clear()
    site = fresh()
  })
  const repository = (module: string): GitRepository => {
    const known = repositories.get(module)
    if (known !== undefined) return known
    const made = createGitRepository(join(served, `${count}`, `${module}.git`))
    repositories.set(module, made)
    return made
  }
  const address = (module: string) => `${server.url}/${count}/${module}.git`
  return {
    site: () => site,
    server: () => server,
    address,
    from: (module, version) => ({
      source: address(module),
      ...(version === undefined ? {} : { version }),
    }),
    release: (module, version, needs) => {
      const commit = repository(module).commit(filesOf(module, version, needs))
      repository(module).tag(`v${version}`, commit)
      return commit
    },
    repository,
    fresh,
    lock: () => JSON.parse(readFileSync(site.scope.lockPath, 'utf8')),
  }
}

function filesOf(module: string, version: string, needs: Needs | undefined): TreeFiles {
  const pack = { packVersion: 1, dependencies: needs }
  return {
    [`skills/${module}/SKILL.md`]: skillText(module, `Version ${version}.`),
    ...(needs === undefined ? {} : { 'skills-pack.json': JSON.stringify(pack) }),
  }
}
