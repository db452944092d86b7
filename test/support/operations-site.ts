import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type NetworkSettings, projectScope, type Scope, sha256 } from '@skills/core'
import {
  addModule,
  adoptSkills,
  type ChangeOutcome,
  type Context,
  type InstallRequest,
  installLocked,
  installModules,
  listInstalled,
  listRuns,
  type ModAddOutcome,
  type UndoOutcome,
  type UndoRequest,
  type UpdatedModule,
  undoRun,
  uninstallModules,
  updateInstalled,
  updateModules,
  type VerifyOutcome,
  verifyInstalled,
} from '@skills/operations'
import { skillText } from './packs.ts'
import { repositoryRoot } from './repository-root.ts'
import { type Tree, tree } from './tree.ts'

const project = { project: undefined, scope: undefined, global: false } as const

/** The use cases over one project and one home, called as the command line calls them. */
export interface OperationsSite {
  readonly top: string
  readonly project: string
  readonly data: string
  readonly scope: Scope
  readonly context: Context
  readonly add: (source: string) => Promise<ModAddOutcome>
  readonly install: (request?: Partial<InstallRequest>) => Promise<ChangeOutcome>
  readonly uninstall: (...modules: readonly string[]) => Promise<ChangeOutcome>
  readonly update: () => Promise<readonly UpdatedModule[]>
  /** `skills update`: what is installed, not the module list. */
  readonly updateInstalled: () => Promise<ChangeOutcome>
  readonly ci: () => Promise<ChangeOutcome>
  readonly list: () => ReturnType<typeof listInstalled>
  readonly undo: (request?: Partial<UndoRequest>) => Promise<UndoOutcome>
  readonly adopt: (...skills: readonly string[]) => Promise<ChangeOutcome>
  readonly log: () => ReturnType<typeof listRuns>
  readonly verify: () => Promise<VerifyOutcome>
  /** Write files below `top`. */
  readonly write: (files: Readonly<Record<string, string>>) => void
  /** An empty project and home at the same paths. */
  readonly reset: () => void
}

/** A folder in memory where there is one: these tests make and remove a million files. */
function quickFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch {
    return tmpdir()
  }
}

/** A site in a fresh folder; the caller removes `top`. */
export function makeOperationsSite(
  name: string,
  network: Partial<NetworkSettings> = {},
): OperationsSite {
  const top = join(quickFolder(), `skills-fault-${process.pid}-${name}`)
  const root = join(top, 'project')
  const data = join(top, 'home/data')
  const reset = () => {
    rmSync(top, { recursive: true, force: true })
    mkdirSync(root, { recursive: true })
    mkdirSync(join(top, 'home'))
  }
  reset()
  const folders = { config: join(top, 'home/config'), data, cache: join(top, 'home/cache') }
  const context: Context = {
    machine: {
      cwd: root,
      home: join(top, 'home'),
      env: {},
      platform: process.platform,
      folders,
      productRoot: repositoryRoot,
      systemFolder: join(top, 'system'),
      version: '0.0.0',
      now: () => new Date('2025-01-01T00:00:00Z'),
    },
    network: { offline: false, caFile: undefined, env: {}, userAgent: 'skills/test', ...network },
    report: () => undefined,
  }
  return {
    top,
    project: root,
    data,
    scope: projectScope(context.machine, undefined),
    context,
    ...useCases(context),
    write: (files) => {
      for (const [file, text] of Object.entries(files)) {
        const target = join(top, file)
        mkdirSync(dirname(target), { recursive: true })
        writeFileSync(target, text, { mode: file.endsWith('.sh') ? 0o755 : 0o644 })
      }
    },
    reset,
  }
}

/** Each use case with what the command line would give it. */
function useCases(
  context: Context,
): Pick<
  OperationsSite,
  | 'add'
  | 'install'
  | 'uninstall'
  | 'update'
  | 'updateInstalled'
  | 'ci'
  | 'list'
  | 'verify'
  | 'undo'
  | 'adopt'
  | 'log'
> {
  return {
    add: async (source) =>
      addModule(context, {
        source,
        name: 'pack',
        ref: undefined,
        path: undefined,
        skills: undefined,
        exclude: undefined,
        scope: project,
        dryRun: false,
      }),
    install: async (request) => installModules(context, { ...plainInstall, ...request }),
    uninstall: async (...modules) =>
      uninstallModules(context, {
        modules,
        skills: undefined,
        keepModified: false,
        dryRun: false,
        scope: project,
        onPlan: () => undefined,
      }),
    update: async () => updateModules(context, { names: [] }),
    updateInstalled: async () =>
      updateInstalled(context, {
        modules: [],
        latest: false,
        onConflict: 'fail',
        dryRun: false,
        scope: project,
        onPlan: () => undefined,
      }),
    ci: async () =>
      installLocked(context, { dryRun: false, scope: project, onPlan: () => undefined }),
    list: () => listInstalled(context, { scope: project }),
    undo: async (request) =>
      undoRun(context, {
        onConflict: 'fail',
        dryRun: false,
        scope: project,
        onPlan: () => undefined,
        ...request,
      }),
    adopt: async (...skills) =>
      adoptSkills(context, { skills, dryRun: false, scope: project, onPlan: () => undefined }),
    log: () => listRuns(context, { limit: 100, scope: project }),
    verify: async () => verifyInstalled(context, { modules: [], scope: project }),
  }
}

const plainInstall: InstallRequest = {
  modules: [],
  assistants: ['claude-code', 'cursor'],
  skills: undefined,
  exclude: undefined,
  categories: undefined,
  layout: undefined,
  link: false,
  owners: [],
  grants: { hook: [], mcp: [] },
  onConflict: 'fail',
  frozen: false,
  resolveLock: false,
  dryRun: false,
  scope: project,
  ask: undefined,
  onPlan: () => undefined,
}

/** A module of three skills: one with a script, one with a folder in a folder, one that comes or goes. */
export function packFiles(version: 1 | 2): Record<string, string> {
  const last = version === 1 ? 'gone' : 'fresh'
  return {
    'skills/lint/SKILL.md': skillText('lint', `Lint, edition ${version}.`),
    'skills/lint/run.sh': '#!/bin/sh\necho lint\n',
    'skills/notes/SKILL.md': skillText('notes'),
    'skills/notes/deep/er/list.md': `Edition ${version}.\n`,
    [`skills/${last}/SKILL.md`]: skillText(last),
  }
}

/** What a run may change, apart from caches: compared as a whole, so that nothing half done hides. */
export interface DiskState {
  readonly project: Tree
  readonly moduleList: string | undefined
  /** State of the project, without locks and empty folders. */
  readonly state: Tree
}

/** Records of runs differ in the random name of the run alone: how many there are is compared. */
function recordOf(entry: Tree[string]): Tree[string] {
  return entry.kind === 'file' ? { ...entry, sha256: 'of a record' } : entry
}

export function diskState(site: OperationsSite): DiskState {
  const listFile = join(site.data, 'module-list.json')
  const all = Object.entries(tree(site.scope.stateFolder))
  const files = all
    .filter(([name, entry]) => entry.kind === 'file' && !name.startsWith('lock'))
    .map(([name, entry]) => [name, name.startsWith('runs/') ? recordOf(entry) : entry] as const)
  return {
    project: tree(site.project),
    moduleList: existsSync(listFile) ? readFileSync(listFile, 'utf8') : undefined,
    state: Object.fromEntries(files),
  }
}

/** What is wrong inside the store: every name must be the digest of its bytes, every record complete. */
export function storeFaults(site: OperationsSite): string[] {
  const store = join(site.data, 'store/v1')
  const files = filesBelow(join(store, 'files'))
  const faults = files.flatMap((file) => {
    const name = file.replace('/', '')
    return sha256(readFileSync(join(store, 'files', file))) === name ? [] : [`files/${file}`]
  })
  const known = new Set(files.map((file) => file.replace('/', '')))
  for (const record of filesBelow(join(store, 'snapshots'))) {
    const { files: listed } = JSON.parse(readFileSync(join(store, 'snapshots', record), 'utf8'))
    for (const { sha256: digest } of listed) if (!known.has(digest)) faults.push(`${record} lacks`)
  }
  for (const key of filesBelow(join(store, 'keys')))
    JSON.parse(readFileSync(join(store, 'keys', key), 'utf8'))
  return faults
}

/** Scratch folders that are there: none after a run that could clean up. */
export function scratchLeft(site: OperationsSite): string[] {
  const folder = join(site.data, 'store/scratch')
  return existsSync(folder) ? readdirSync(folder) : []
}

function filesBelow(folder: string): string[] {
  const entries = Object.entries(tree(folder))
  return entries.filter(([, entry]) => entry.kind === 'file').map(([name]) => name)
}
