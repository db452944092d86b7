import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findWorkTree, type LocalGit, openLocalGit } from '@skills/core'
import { type Change, type GateFacts, type GatePolicy, gatePolicy, readChange } from '@skills/gate'
import { type Context, type GateOutcome, type GateRequest, runGate } from '@skills/operations'
import { onTestFinished } from 'vitest'
import { createGitRepository, type GitRepository, type TreeFiles } from './git-repository.ts'
import { layerOf, stackOf } from './policy-facts.ts'
import { repositoryRoot } from './repository-root.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A clone without a checkout, in which a test makes a branch `change` on top of `main`. */
export interface ChangeSite {
  readonly top: string
  readonly context: Context
  readonly root: string
  readonly repository: GitRepository
  readonly git: LocalGit
  /** Commits on `change`, on top of what `main` has; the tree is the whole one. Answers its id. */
  readonly change: (files: TreeFiles, message?: string) => string
  /** What `main..change` is. */
  readonly read: () => Promise<Change>
  /** `skills gate` over it. */
  readonly gate: (request?: Partial<GateRequest>) => Promise<GateOutcome>
  /** A file beside the clone; answers its path. */
  readonly file: (name: string, content: string | object) => string
}

export const goodMessage =
  'Tell users apart by their ids\n\nNames change.\n\nSigned-off-by: Test Committer <committer@example.test>\n'

/** A site whose `main` has these files. */
export function changeSite(main: TreeFiles = { 'src/a.js': 'export const a = 1\n' }): ChangeSite {
  const top = temporaryFolder()
  const root = join(top, 'clone')
  mkdirSync(root)
  const repository = createGitRepository(join(root, '.git'))
  repository.commit(main)
  const workTree = findWorkTree(root)
  if (workTree === undefined) throw new Error('no work tree')
  const git = openLocalGit(workTree, { scratch: join(top, 'scratch'), env: process.env })
  onTestFinished(git.close)
  const id = (name: string) => repository.git('rev-parse', name)
  const context = contextIn(top, root)
  return {
    top,
    context,
    root,
    repository,
    git,
    change: (files, message = goodMessage) => {
      const known = repository.git('for-each-ref', 'refs/heads/change')
      if (known === '') repository.git('branch', 'change', 'main')
      return repository.commit(files, { branch: 'change', message })
    },
    read: () => readChange(git, { base: id('main'), head: id('change') }),
    gate: (request) =>
      runGate(context, {
        stages: [],
        scope: { project: undefined, scope: undefined, global: false },
        base: 'main',
        head: 'change',
        event: undefined,
        reviews: undefined,
        coverage: undefined,
        sarifIn: [],
        emitPrompt: undefined,
        imports: [],
        outputDir: undefined,
        failOn: 'high',
        ...request,
      }),
    file: (name, content) => {
      const path = join(top, name)
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
      return path
    },
  }
}

function contextIn(top: string, root: string): Context {
  const folder = (name: string) => join(top, 'home', name)
  return {
    machine: {
      cwd: root,
      home: join(top, 'home'),
      env: process.env,
      platform: process.platform,
      folders: { config: folder('config'), data: folder('data'), cache: folder('cache') },
      productRoot: repositoryRoot,
      systemFolder: join(top, 'system'),
      version: '0.0.0',
      now: () => new Date('2026-11-25T00:00:00Z'),
    },
    network: { offline: false, caFile: undefined, env: {}, userAgent: 'skills/test' },
    report: () => undefined,
  }
}

/** The policy of a gate from the text of a policy; the usual one without. */
export function gatePolicyOf(text = ''): GatePolicy {
  return gatePolicy(stackOf(layerOf(text)))
}

/** Facts of a change alone. */
export function factsOf(change: Change, more: Partial<GateFacts> = {}): GateFacts {
  return {
    change,
    event: undefined,
    coverage: undefined,
    baseTexts: new Map(),
    instructions: undefined,
    dependencies: undefined,
    reviews: undefined,
    skillReviews: undefined,
    imports: [],
    verdicts: undefined,
    ...more,
  }
}
