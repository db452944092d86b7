import { basename, resolve } from 'node:path'
import { limits, printSource, readTextFile, SkillsError, withScopeLock } from '@skills/core'
import { type Context, withStore } from '../context.ts'
import type { ChangeRun } from '../install/change.ts'
import { makeChange } from '../install/make-change.ts'
import { nextManifest } from '../install/next-manifest.ts'
import { mustAllowSource } from '../policy/decide-source.ts'
import { governed } from '../policy/governed.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles } from '../scope-files.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import { type KnownModules, resolveArgument } from '../wanted/resolve-argument.ts'
import type { ImportedFile, ImportedModule } from './imported-module.ts'
import { parseLolaRequirements } from './parse-lola-requirements.ts'
import { parseVercelLock } from './parse-vercel-lock.ts'

interface ImportRequest {
  readonly file: string
  readonly dryRun: boolean
  readonly scope: ScopeRequest
}

export interface ImportOutcome {
  readonly modules: readonly {
    readonly name: string
    readonly source: string
    readonly skills: readonly string[] | null
  }[]
  readonly written: boolean
}

/** Files of other tools by name, and who reads them. */
const formats: Readonly<Record<string, (text: string, file: string) => ImportedFile>> = {
  '.lola-req': parseLolaRequirements,
  'skills-lock.json': parseVercelLock,
}

/**
 * `skills import`: take over what another tool's file asks for into skills.json. Nothing is fetched or installed
 * yet. Throws E_IMPORT with every line that cannot be taken over; then nothing is written.
 */
export async function importFile(plain: Context, request: ImportRequest): Promise<ImportOutcome> {
  const scope = openScope(plain, request.scope)
  const imported = readImport(plain, request.file)
  const context = await governed(plain, scope)
  if (request.dryRun) {
    return withStore(context, { isolated: true }, (store) =>
      run({ context, scope, store, lock: undefined }, imported),
    )
  }
  return withScopeLock(scope, (lock) =>
    withStore(context, { isolated: false }, (store) =>
      run({ context, scope, store, lock }, imported),
    ),
  )
}

function readImport(context: Context, typed: string): readonly ImportedModule[] {
  const parse = formats[basename(typed)]
  if (parse === undefined) {
    throw new SkillsError('E_USAGE', `${typed} is no file that can be imported.`, {
      where: { file: typed },
      remedy: `Give one of these: ${Object.keys(formats).join(', ')}`,
    })
  }
  const file = readTextFile(resolve(context.machine.cwd, typed), limits.manifestBytesMax)
  if (file === undefined) {
    throw new SkillsError('E_SOURCE_MISSING', `${typed} does not exist.`, {
      where: { file: typed },
      remedy: 'Give the path of the file.',
    })
  }
  const { modules, problems } = parse(file.text, typed)
  if (problems.length > 0) {
    throw new SkillsError(
      'E_IMPORT',
      `${typed} cannot be taken over: ${problems.length} entries are the reason.`,
      {
        where: {
          file: typed,
          ...(problems[0]?.line === undefined ? {} : { line: problems[0].line }),
        },
        problems,
        remedy: 'Mend or remove what is listed; nothing was written.',
      },
    )
  }
  return modules
}

async function run(input: ChangeRun, imported: readonly ImportedModule[]): Promise<ImportOutcome> {
  const { context, scope } = input
  const files = readScopeFiles(context, scope)
  const { registries } = context
  const known = { machine: context.machine, scope, ...files, registries }
  const requests: ModuleRequest[] = []
  for (const module of imported) requests.push(await requestOf(module, known))
  mustDiffer(requests)
  for (const { name, spec } of requests) mustAllowSource(context, name, spec)
  const manifest = nextManifest(files.manifest, {
    requests,
    assistants: undefined,
    layout: undefined,
    owners: {},
  })
  await makeChange(input, {
    files,
    manifest,
    lock: files.lock,
    resolved: [],
    command: 'import',
    onConflict: 'fail',
    keepModified: false,
    only: new Set(),
    onPlan: () => undefined,
  })
  return {
    modules: requests.map(({ name, spec, skills }) => ({
      name,
      source: printSource(spec),
      skills: skills ?? null,
    })),
    written: input.lock !== undefined,
  }
}

/** A name stands for one source: two that would share one are for a person to name. */
function mustDiffer(requests: readonly ModuleRequest[]): void {
  const names = requests.map((request) => request.name)
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  if (twice.length === 0) return
  throw new SkillsError('E_NAME_CLASH', `Several entries would be called ${twice.join(', ')}.`, {
    rule: 'module-name/clash',
    remedy:
      'Register them under names of your own first (skills mod add SOURCE --name NAME), then import again.',
  })
}

async function requestOf(module: ImportedModule, known: KnownModules): Promise<ModuleRequest> {
  const request = await resolveArgument(module.argument, known)
  return {
    ...request,
    skills: module.skills ?? request.skills,
    assistants: module.assistants ?? request.assistants,
  }
}
