import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RegistryContents } from '@skills/core'
import { type Context, useRegistry } from '@skills/operations'
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest'
import { createGitRepository, type GitRepository } from './git-repository.ts'
import { type GitServer, startGitServer } from './git-server.ts'
import { type HttpFiles, startHttpFiles } from './http-files.ts'
import { makeOperationsSite, type OperationsSite } from './operations-site.ts'
import { skillText } from './packs.ts'
import { serveRegistry } from './registries.ts'

/** A web server with registries, a git server with a module, and a fresh home and project for each test. */
export interface RegistrySite {
  readonly site: () => OperationsSite
  readonly http: () => HttpFiles
  /** Serve a registry and let the user use it; the answer is its address. */
  readonly use: (
    name: string,
    contents: Omit<RegistryContents, 'name'>,
    scopes?: readonly string[],
  ) => Promise<string>
  /** The same context without network. */
  readonly offline: () => Context
  /** Addresses of the git server's modules and what they are made of. */
  readonly address: () => string
  readonly git: () => GitServer
  readonly repository: () => GitRepository
  /** Commits of the module by version, in order. */
  readonly commits: () => Readonly<Record<'1.0.0' | '1.1.0', string>>
  /** Every file of the cache of registries. */
  readonly cached: () => readonly string[]
  /** Paths below a registry that were asked for since the last question. */
  readonly asked: (path?: string) => readonly string[]
}

export function registrySite(name: string): RegistrySite {
  const served = mkdtempSync(join(tmpdir(), 'skills-registries-'))
  const repository = createGitRepository(join(served, 'web.git'))
  const commit = (body: string) =>
    repository.commit({ 'skills/web/SKILL.md': skillText('web', body), LICENSE: 'MIT' })
  let commits = { '1.0.0': '', '1.1.0': '' }
  let git: GitServer
  let http: HttpFiles
  let site: OperationsSite
  let seen = 0
  beforeAll(async () => {
    commits = { '1.0.0': commit('First.'), '1.1.0': commit('Second.') }
    git = await startGitServer(served)
  })
  afterAll(async () => {
    await git.close()
    rmSync(served, { recursive: true, force: true })
  })
  beforeEach(async () => {
    http = await startHttpFiles()
    seen = 0
    site = makeOperationsSite(name)
    onTestFinished(async () => {
      await http.close()
      rmSync(site.top, { recursive: true, force: true })
    })
  })
  return {
    site: () => site,
    http: () => http,
    use: async (registry, contents, scopes = []) => {
      const url = serveRegistry(http, `/${registry}`, contents)
      await useRegistry(site.context, { source: url, name: registry, scopes })
      seen = http.requests.length
      return url
    },
    offline: () => ({ ...site.context, network: { ...site.context.network, offline: true } }),
    address: () => `${git.url}/web.git`,
    git: () => git,
    repository: () => repository,
    commits: () => commits,
    cached: () => {
      const folder = join(site.context.machine.folders.cache, 'registries/v1')
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    },
    asked: (path = '/') => {
      const since = http.requests.slice(seen)
      seen = http.requests.length
      return since.map((request) => request.path).filter((one) => one.startsWith(path))
    },
  }
}

/** Damage a file as a half-written or meddled-with one is. */
export function damage(file: string, text: string): void {
  writeFileSync(file, text)
}
