import {
  isInstallable,
  limits,
  type ModuleName,
  type Operation,
  type OwnedSkill,
  type ReadFile,
  type Snapshot,
  type SnapshotFile,
  type Writing,
} from '@skills/core'
import { atMost } from '../at-most.ts'
import type { Warning } from '../context.ts'
import { isAllowed } from '../grants/is-granted.ts'
import { knownNames } from '../resolve/known-names.ts'
import type { ChangeRun } from './change.ts'
import type { ComponentText } from './component-texts.ts'
import type { NotInstalledRow } from './install-request.ts'
import { mustBeNeeded, withAskers } from './needed-content.ts'
import type { ResolvedContent, ResolvedModule } from './resolved-module.ts'
import { withContent } from './with-content.ts'

/** The bytes behind a plan. */
export interface Content {
  /** Snapshots that have to be kept before the plan is applied. */
  readonly snapshots: readonly Snapshot[]
  readonly filesOf: (operation: Writing) => readonly SnapshotFile[]
  /** The same for what stands in the way; `undefined` where nothing is wanted there. */
  readonly filesFor: (operation: Operation) => readonly SnapshotFile[] | undefined
  /** Bytes of the files above: the store's, and what writers made. */
  readonly read: ReadFile
  /** The text of a part that is written. */
  readonly textOf: (operation: Operation) => string
  /** What is lost of a component there, in words. */
  readonly lostOf: (operation: Operation) => readonly string[]
  /** The skills of the modules that were looked at. */
  readonly skills: readonly OwnedSkill[]
  readonly notInstalled: readonly NotInstalledRow[]
  /** What the audit finds in those. */
  readonly told: readonly Warning[]
}

/**
 * Bring in the modules of which something is to be written, or shown; the others are not touched. A module that is written
 * because others need it brings those in, too: that they do is read from their bytes, not from the lock.
 */
export async function bringContent(
  run: ChangeRun,
  resolved: readonly ResolvedModule[],
  writing: readonly Operation[],
): Promise<Content> {
  const { context, scope } = run
  const written = writing.filter((one) => one.op !== 'delete').map((one) => String(one.module))
  const needed = withAskers(resolved, new Set(written))
  const requests = resolved.map((one) => one.request)
  const known = knownNames(context, scope.root, requests)
  const brought = await atMost(limits.fetchesInFlightMax, resolved, async (one) =>
    needed.has(one.request.name) ? withContent(run, one, known) : one,
  )
  mustBeNeeded(known, brought, needed)
  const contents = brought.flatMap(({ request, content }) =>
    content === undefined ? [] : [{ module: request.name, allow: request.allow, ...content }],
  )
  const skills = contents.flatMap(({ module, selected }) =>
    selected.skills.map((skill) => ({ module, skill })),
  )
  const byName = new Map(skills.map(({ module, skill }) => [`${module} ${skill.name}`, skill]))
  const texts = await writtenTexts(contents, writing, run.store.read)
  const ofTexts = new Map(
    [...texts.values()].flatMap(({ file, bytes }) =>
      file === undefined ? [] : [[file.sha256, bytes]],
    ),
  )
  const filesFor: Content['filesFor'] = ({ component, folder, module, name }) => {
    if (component === 'skill') return byName.get(`${module} ${name}`)?.files
    const file = texts.get(folder)?.file
    return file === undefined ? undefined : [file]
  }
  return {
    snapshots: contents.map(({ obtained }) => obtained.snapshot),
    filesOf: (operation) => {
      const found = filesFor(operation)
      if (found === undefined) throw new TypeError(`no content for ${operation.display}`)
      return found
    },
    filesFor,
    read: (file) => ofTexts.get(file.sha256) ?? run.store.read(file),
    textOf: ({ folder }) => texts.get(folder)?.text ?? '',
    lostOf: ({ folder }) => texts.get(folder)?.lost ?? [],
    skills,
    notInstalled: contents.flatMap(({ module, allow, obtained, selected }) =>
      othersOf(
        module,
        obtained.module.others.filter(
          (one) =>
            !isInstallable(one) ||
            !isAllowed(one, allow) ||
            (one.kind === 'instructions' && !selected.others.includes(one)),
        ),
      ),
    ),
    told: contents.flatMap(({ told }) => told),
  }
}

/** What writers make of the components that are written, by key. Names of modules and skills have no space. */
async function writtenTexts(
  contents: readonly (ResolvedContent & { readonly module: ModuleName })[],
  writing: readonly Operation[],
  read: ReadFile,
): Promise<ReadonlyMap<string, ComponentText>> {
  const texts = new Map<string, ComponentText>()
  const made = writing.filter(({ op, place }) => op !== 'delete' && place.form !== undefined)
  if (made.length === 0) return texts
  const { componentText } = await import('./component-texts.ts')
  for (const operation of made) {
    const content = contents.find(({ module }) => module === operation.module)
    if (content === undefined) continue
    const { module, snapshot } = content.obtained
    const { component, place, name } = operation
    const spot = { component, place, name }
    const text = await componentText({ name: content.module, module, snapshot }, spot, read)
    if (text !== undefined) texts.set(operation.folder, text)
  }
  return texts
}

function othersOf(
  module: ModuleName,
  others: readonly { readonly kind: NotInstalledRow['component'] }[],
): NotInstalledRow[] {
  const kinds = [...new Set(others.map((other) => other.kind))].sort()
  return kinds.map((component) => ({
    module,
    component,
    count: others.filter((other) => other.kind === component).length,
  }))
}
