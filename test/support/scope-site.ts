import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  type ConflictChoice,
  canonicalJson,
  isPartPlace,
  type ModuleName,
  type Operation,
  type Place,
  type Plan,
  parseModuleName,
  parseNameOf,
  type ReadFile,
  type Scope,
  type TextChange,
} from '@skills/core'
import {
  type Applied,
  type ApplyContext,
  applyPlan,
  type FileOperations,
  inspectSpot,
  type Recovery,
  readSharedFile,
  resolvePlaces,
  withScopeLock,
} from '../../packages/core/src/apply/index.ts'
import {
  findPart,
  ownedFolders,
  type PlanScopeInput,
  partState,
  planScope,
  type SharedInput,
  sharedChanges,
  vanishedParts,
  type WantedFolder,
} from '../../packages/core/src/plan/index.ts'
import { projectScope, readState } from '../../packages/core/src/record/index.ts'
import { lineEditor } from './line-editor.ts'
import { snapshotOf } from './snapshot-of.ts'

/** What the record of a test's run says of it. */
export const testNote = { command: 'install', time: '2025-01-01T00:00:00.000Z' } as const

export const demo: ModuleName = parseModuleName('demo')

/** Name to files; a file whose name ends in `.sh` is executable. */
export type Skills = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface RunOptions {
  readonly skills: Skills
  /** What is put down instead of `skills`: a swapped content that must be noticed. */
  readonly content?: Skills
  readonly places?: readonly string[]
  /** Name to text: one file each in `.claude/commands`. */
  readonly commands?: Readonly<Record<string, string>>
  /** Name to text: one line each of `.mcp.lines`. */
  readonly parts?: Readonly<Record<string, string>>
  readonly onConflict?: ConflictChoice
  readonly keepModified?: boolean
  readonly adopt?: boolean
  /** Files in one place, links in the others: .agents/skills first, then by name. */
  readonly link?: boolean
  readonly texts?: readonly TextChange[]
  /** Instead of `texts`: what the lock will say, whatever it says when the run has the scope's lock. */
  readonly lockText?: string
  readonly files?: FileOperations
  /** Runs when the plan is made and before it is applied. */
  readonly meanwhile?: () => void
}

export interface RunResult extends Applied {
  readonly operations: readonly Operation[]
  readonly recovery: Recovery | undefined
}

/** A project with its own home of ours, below a fresh temporary folder. */
export interface ScopeSite {
  readonly top: string
  readonly root: string
  readonly scope: Scope
  readonly place: (display: string) => Place
  readonly run: (options: RunOptions) => Promise<RunResult>
  readonly plan: (options: RunOptions) => readonly Operation[]
  readonly write: (file: string, text: string, mode?: number) => void
  readonly read: (file: string) => string
  readonly remove: () => void
}

const allPlaces = ['.claude/skills', '.cursor/skills', '.agents/skills']
const linkOrder = ['.agents/skills', '.claude/skills', '.cursor/skills']

export function makeScopeSite(): ScopeSite {
  const top = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'skills-scope-')))
  const root = path.join(top, 'project')
  fs.mkdirSync(root)
  const folders = { config: `${top}/config`, data: `${top}/data`, cache: `${top}/cache` }
  return siteAt(root, projectScope({ cwd: root, folders }, root))
}

/** The same for a project that exists. */
export function siteAt(root: string, scope: Scope): ScopeSite {
  const top = path.dirname(root)
  const place = (display: string): Place => ({
    component: 'skill',
    scope: 'project',
    display,
    folder: path.join(root, display),
    assistants: [display.split('/')[0]?.slice(1) ?? ''],
    readers: [],
  })
  const plan = (options: RunOptions) => plannedIn(scope, place, options).operations
  const site: ScopeSite = {
    top,
    root,
    scope,
    place,
    plan,
    run: (options) =>
      withScopeLock(
        scope,
        async (lock) => {
          const { operations, shared, vanished } = plannedIn(scope, place, options)
          const stateBefore = readState(scope)
          options.meanwhile?.()
          const { lockText } = options
          const texts = lockText === undefined ? options.texts : [lockChange(site, lockText)]
          const wholePlan: Plan = { operations, shared, vanished, texts: texts ?? [] }
          const files = options.files === undefined ? {} : { files: options.files }
          const context = {
            scope,
            lock,
            read: readerOf({ ...options.skills, ...commandFiles(options.commands) }),
            filesOf: contentOf({
              ...(options.content ?? options.skills),
              ...commandFiles(options.commands),
            }),
            stateBefore,
            note: testNote,
            ...files,
          }
          const applied = await applyPlan(wholePlan, context)
          return { ...applied, operations, recovery: lock.recovery }
        },
        { waitMilliseconds: 20_000 },
      ),
    write: (file, text, mode) => {
      const target = path.join(root, file)
      fs.mkdirSync(path.dirname(target), { recursive: true })
      fs.writeFileSync(target, text)
      if (mode !== undefined) fs.chmodSync(target, mode)
    },
    read: (file) => fs.readFileSync(path.join(root, file), 'utf8'),
    remove: () => fs.rmSync(top, { recursive: true, force: true }),
  }
  return site
}

/** Commands are files named as their place says, so that a skill's name and a command's never meet here. */
function commandFiles(commands: RunOptions['commands'] = {}): Skills {
  return Object.fromEntries(
    Object.entries(commands).map(([name, text]) => [name, { [`${name}.md`]: text }]),
  )
}

function plannedIn(
  scope: Scope,
  place: (display: string) => Place,
  options: RunOptions,
): Required<Omit<Plan, 'texts'>> {
  const asked = resolvePlaces((options.places ?? ['.claude/skills']).map(place), scope)
  for (const { error } of asked.unsafe) throw error
  const further = [commandPlace(place('.claude/commands')), partPlace(place('.mcp.lines'))]
  const known = resolvePlaces([...allPlaces.map(place), ...further], scope)
  const at = (component: string) =>
    known.places.filter((one) => one.form !== undefined && one.component === component)
  const wanted = [
    ...asked.places.flatMap((each) => wantedIn(each, options.skills)),
    ...at('command').flatMap((each) => wantedIn(each, commandFiles(options.commands))),
    ...at('mcp').flatMap((each) => wantedParts(each, options.parts ?? {})),
  ]
  const state = readState(scope)
  const { owned } = ownedFolders({
    state,
    lock: undefined,
    places: known.places,
    placesOfModule: () => [],
  })
  const input: SharedInput = {
    textOf: (file) => readSharedFile(file)?.text,
    editorOf: () => lineEditor,
    owned,
    state,
  }
  const found: PlanScopeInput['found'] = (folder, of) =>
    isPartPlace(of.place)
      ? findPart(input, { ...of, folder, module: demo })
      : inspectSpot(folder, of)
  const operations = planScope({
    wanted,
    owned,
    found,
    onConflict: options.onConflict ?? 'fail',
    adopt: options.adopt ?? false,
    copyRank: options.link === true ? ({ display }) => linkOrder.indexOf(display) : undefined,
    keepModified: options.keepModified ?? false,
    hasModes: true,
  })
  const shared = sharedChanges(operations, input, ({ name }) => options.parts?.[name] ?? '')
  return { operations, shared, vanished: vanishedParts(owned, operations, found) }
}

function commandPlace(place: Place): Place {
  return { ...place, component: 'command', form: { kind: 'files', suffix: '.md', writer: 'test' } }
}

function partPlace(place: Place): Place {
  return { ...place, component: 'mcp', form: { kind: 'parts', writer: 'test' } }
}

function wantedParts(place: Place, parts: Readonly<Record<string, string>>): WantedFolder[] {
  return Object.entries(parts).map(([text, part]) => {
    const spot = { place, component: 'mcp' as const, name: parseNameOf('mcp', text) }
    return { ...spot, module: demo, ...partState(spot, part) }
  })
}

export function wantedIn(place: Place, skills: Skills): WantedFolder[] {
  return Object.entries(skills).map(([name, files]) => {
    const { snapshot } = skillSnapshot(files)
    return {
      place,
      component: place.component,
      name: parseNameOf(place.component, name),
      module: demo,
      integrity: snapshot.integrity,
      executables: snapshot.files.filter((file) => file.executable).map((file) => file.path),
    }
  })
}

export function skillSnapshot(
  files: Readonly<Record<string, string>>,
): ReturnType<typeof snapshotOf> {
  return snapshotOf(files, {
    executables: Object.keys(files).filter((name) => name.endsWith('.sh')),
  })
}

function contentOf(skills: Skills): ApplyContext['filesOf'] {
  return ({ name }) => skillSnapshot(skills[name] ?? {}).snapshot.files
}

function readerOf(skills: Skills): ReadFile {
  const all = Object.values(skills).map((files) => skillSnapshot(files))
  return (file) => {
    const holder = all.find(({ snapshot }) =>
      snapshot.files.some(({ sha256 }) => sha256 === file.sha256),
    )
    if (holder === undefined) throw new Error(`no bytes for ${file.path}`)
    return holder.read(file)
  }
}

/** The lock's text change for a test: what it says does not matter here. */
export function lockChange(site: ScopeSite, after: string | undefined): TextChange {
  const { lockPath } = site.scope
  const before = fs.existsSync(lockPath) ? fs.readFileSync(lockPath, 'utf8') : undefined
  return {
    path: lockPath,
    before,
    after: after === undefined ? undefined : canonicalJson({ after }),
  }
}

export function manifestChange(site: ScopeSite, after: string | undefined): TextChange {
  const { manifestPath } = site.scope
  const before = fs.existsSync(manifestPath) ? fs.readFileSync(manifestPath, 'utf8') : undefined
  return { path: manifestPath, before, after }
}
