import { join } from 'node:path'
import { expandAssistants, placesFor } from '@skills/assistants'
import {
  emptyManifest,
  fileOperations,
  isSkillsError,
  limits,
  type Manifest,
  manifestText,
  readManifest,
  readTextFile,
  type Scope,
  SkillsError,
  withScopeLock,
  writeError,
  writeTextFile,
} from '@skills/core'
import type { Context } from '../context.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { type AskAssistants, chooseAssistants } from '../wanted/assistant-choice.ts'
import type { Initialised } from './init-outcome.ts'
import { type VcsChoice, vcsTexts } from './vcs-texts.ts'

export interface InitProjectRequest {
  readonly assistants: readonly string[] | undefined
  readonly vcs: VcsChoice | undefined
  readonly dryRun: boolean
  readonly scope: ScopeRequest
  readonly ask: AskAssistants | undefined
}

/** A file as it is and as it should be; `undefined` is no file. */
interface TextChange {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * `skills init`: `skills.json` with the assistants, and git's own files for the folders we write where that is
 * asked for. A `skills.json` that is there stays. Throws E_USAGE, E_ASSISTANT_UNKNOWN, E_FILE_INVALID,
 * E_MANIFEST_INVALID, E_BUSY, E_WRITE.
 */
export async function initProject(
  context: Context,
  request: InitProjectRequest,
): Promise<Initialised> {
  const scope = openScope(context, request.scope)
  if (scope.kind === 'user')
    throw new SkillsError(
      'E_USAGE',
      'Only a project is begun; the user scope needs no beginning.',
      {
        where: { flag: '--global' },
        remedy: 'Install there at once: skills install --global owner/repo',
      },
    )
  const found = readManifest(scope.manifestPath)
  const manifest =
    found.state === 'present' ? found.manifest : await newManifest(context, scope, request)
  const assistants = expandAssistants(manifest.assistants ?? [])
  const own: TextChange = {
    path: 'skills.json',
    before: found.state === 'present' ? found.text : undefined,
    after: found.state === 'present' ? found.text : manifestText(undefined, manifest),
  }
  const changes = [own, ...vcsChanges(context, scope, { vcs: request.vcs, manifest, assistants })]
  if (!request.dryRun) await write(scope, changes)
  return {
    what: 'project',
    folder: scope.root,
    files: changes.map((change) => ({ path: change.path, op: opOf(change) })),
    assistants,
    snippet: null,
    written: !request.dryRun,
    notes: notesOf(found.state === 'present', assistants),
  }
}

/** With the assistants that were typed, answered or recognised; without any where there are none. */
async function newManifest(
  context: Context,
  scope: Scope,
  { assistants: typed, ask }: InitProjectRequest,
): Promise<Manifest> {
  const manifest = emptyManifest()
  try {
    const chosen = await chooseAssistants(context, scope, { typed, manifest, ask })
    return { ...manifest, assistants: [...chosen] }
  } catch (error) {
    if (isSkillsError(error, 'E_ASSISTANT_NONE') && (typed ?? []).length === 0) return manifest
    throw error
  }
}

interface Versioned {
  readonly vcs: VcsChoice | undefined
  readonly manifest: Manifest
  readonly assistants: readonly string[]
}

function vcsChanges(
  context: Context,
  scope: Scope,
  { vcs, manifest, assistants }: Versioned,
): TextChange[] {
  if (vcs === undefined) return []
  if (vcs !== 'none' && assistants.length === 0)
    throw new SkillsError(
      'E_USAGE',
      'No assistant is known, so no folder that git should be told of.',
      {
        where: { flag: '--vcs' },
        remedy: 'Name the assistants: skills init --vcs committed --assistant claude-code,cursor',
      },
    )
  const layout = manifest.layout ?? 'native'
  const { machine } = context
  const places = placesFor({ assistants, component: 'skill', scope, layout, machine })
  const folders = places.map(({ display }) => display)
  return vcsTexts(vcs, folders, (name) => {
    return readTextFile(join(scope.root, name), limits.jsonBytesMax)?.text
  })
}

function opOf({ before, after }: TextChange): 'create' | 'update' | 'delete' | 'keep' {
  if (before === after) return 'keep'
  if (before === undefined) return 'create'
  return after === undefined ? 'delete' : 'update'
}

async function write(scope: Scope, changes: readonly TextChange[]): Promise<void> {
  const real = changes.filter((change) => opOf(change) !== 'keep')
  if (real.length === 0) return
  await withScopeLock(scope, async ({ assertHeld }) => {
    try {
      for (const { path, after } of real) {
        assertHeld()
        await put(join(scope.root, path), after)
      }
    } catch (error) {
      for (const change of [...real].reverse()) await takeBack(scope, change)
      throw writeError(error, 'What had been begun was taken back.')
    }
  })
}

async function put(file: string, text: string | undefined): Promise<void> {
  if (text === undefined) fileOperations.removeFile(file)
  else await writeTextFile(file, text, { run: 'init' })
}

/** Only what says what we wrote goes back. The first error is the one to tell. */
async function takeBack(scope: Scope, { path, before, after }: TextChange): Promise<void> {
  const file = join(scope.root, path)
  try {
    if (readTextFile(file, limits.jsonBytesMax)?.text === after) await put(file, before)
  } catch {
    // It stays; another run of init goes on from there.
  }
}

function notesOf(wasThere: boolean, assistants: readonly string[]): string[] {
  const kept = wasThere ? ['skills.json is there already and stays as it is.'] : []
  if (assistants.length > 0) return kept
  return [...kept, 'No assistant is named yet: skills install asks, or takes --assistant.']
}
