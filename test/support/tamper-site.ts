import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SkillsError, sha256 } from '@skills/core'
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest'
import { createGitRepository, type GitRepository, type TreeFiles } from './git-repository.ts'
import { type GitServer, startGitServer } from './git-server.ts'
import { makeOperationsSite, type OperationsSite } from './operations-site.ts'
import { skillText } from './packs.ts'

// biome-ignore lint/suspicious/noExplicitAny: each test edits another part of a record
export type Json = any

/** A module from a git server, installed for two assistants, and the means to tamper with all of it. */
export interface TamperSite {
  readonly site: () => OperationsSite
  readonly repository: () => GitRepository
  readonly address: () => string
  /** A new commit of the module, with this text in its first skill. */
  readonly commit: (body: string) => string
  /** A site of somebody else. */
  readonly fresh: () => OperationsSite
  /** A path of the project. */
  readonly at: (path: string) => string
  /** Change the module's entry in the lock. */
  readonly editLock: (change: (module: Json) => void) => void
  /** Where the store has the bytes of an installed file. */
  readonly stored: (path: string) => string
}

/** Before each test: two skills at v1.0.0, one with a script, installed for claude-code and cursor. */
export function tamperSite(): TamperSite {
  const served = mkdtempSync(join(tmpdir(), 'skills-tamper-'))
  let server: GitServer
  let repository: GitRepository
  let site: OperationsSite
  let count = 0
  const fresh = (): OperationsSite => {
    count += 1
    const made = makeOperationsSite(`tamper-${count}`)
    onTestFinished(() => rmSync(made.top, { recursive: true, force: true }))
    return made
  }
  const commit = (body: string): string => repository.commit(packAt(body))
  const address = () => `${server.url}/${repository.folder.slice(served.length + 1)}`
  const at = (path: string) => join(site.project, path)
  const template = join(served, 'template.git')
  beforeAll(async () => {
    server = await startGitServer(served)
    const made = createGitRepository(template)
    made.tag('v1.0.0', made.commit(packAt('First.')))
  })
  afterAll(async () => {
    await server.close()
    rmSync(served, { recursive: true, force: true })
  })
  beforeEach(async () => {
    site = fresh()
    const folder = join(served, `${count}/pack.git`)
    cpSync(template, folder, { recursive: true })
    repository = createGitRepository(folder)
    await site.install({ modules: [address()] })
  })
  return {
    site: () => site,
    repository: () => repository,
    address,
    commit,
    fresh,
    at,
    editLock: (change) => edit(at('skills.lock'), (lock) => change(lock.modules.pack)),
    stored: (path) => {
      const digest = sha256(readFileSync(at(path)))
      return join(site.data, 'store/v1/files', digest.slice(0, 2), digest.slice(2))
    },
  }
}

function packAt(body: string): TreeFiles {
  return {
    'skills/one/SKILL.md': skillText('one', body),
    'skills/one/run.sh': { content: '#!/bin/sh\n', executable: true },
    'skills/two/SKILL.md': skillText('two'),
  }
}

/** Change a JSON file. */
export function edit(path: string, change: (json: Json) => void): void {
  const json = JSON.parse(readFileSync(path, 'utf8'))
  change(json)
  writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`)
}

/** Flip the last bit of a file, be it read-only, and nothing else. */
export function flipBit(path: string): void {
  const bytes = readFileSync(path)
  const last = bytes.length - 1
  bytes.writeUInt8(bytes.readUInt8(last) ^ 1, last)
  const { mode } = statSync(path)
  chmodSync(path, mode | 0o200)
  writeFileSync(path, bytes)
  chmodSync(path, mode)
}

/** The expected failure of some work, thrown at once or later; fails for any other. */
export async function errorOf(work: () => Promise<unknown>): Promise<SkillsError> {
  try {
    await work()
  } catch (error) {
    if (error instanceof SkillsError) return error
    throw error
  }
  throw new Error('it did not fail')
}
