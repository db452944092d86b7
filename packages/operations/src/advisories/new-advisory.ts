import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Advisory,
  fromManifest,
  gitUrl,
  type LockedModule,
  readLock,
  SkillsError,
  writeOutputs,
} from '@skills/core'
import { type AdvisoryKind, parseAdvisory } from '@skills/trust'
import type { Context } from '../context.ts'
import { openScope, type ScopeRequest } from '../scope.ts'

export interface NewAdvisoryRequest {
  /** A module that is installed here: its digests, repository, commit and version are filled in. */
  readonly module: string
  readonly kind: AdvisoryKind
  readonly summary: string
  readonly details: string
  /** The lowest version that is not affected any more. */
  readonly fixed: string | undefined
  /** The skills it is about; empty for the whole module. */
  readonly skills: readonly string[]
  /** Left out: the next free one of this year. */
  readonly id: string | undefined
  /** The folder of advisories, absolute. */
  readonly folder: string
  readonly scope: ScopeRequest
}

/**
 * `skills advisory new`: write an advisory about a module as it is locked here, by its digests, so that copies and forks
 * are found too. Throws E_MODULE_UNKNOWN, E_FILE_EXISTS, E_ADVISORY_INVALID, E_WRITE.
 */
export async function newAdvisory(
  context: Context,
  request: NewAdvisoryRequest,
): Promise<{ readonly file: string; readonly advisory: Advisory }> {
  const scope = openScope(context, request.scope)
  const lock = readLock(scope.lockPath)
  const locked = lock.state === 'absent' ? undefined : lock.lock.modules[request.module]
  if (locked === undefined) throw unknown(request.module)
  const now = context.machine.now().toISOString()
  const id = request.id ?? nextId(request.folder, now.slice(0, 4))
  const repository = gitUrl(fromManifest(locked.source, undefined).source)
  const advisory: Advisory = {
    schema_version: '1.7.5',
    id,
    modified: now,
    published: now,
    summary: request.summary,
    ...(request.details === '' ? {} : { details: request.details }),
    affected: [
      {
        ...(repository === undefined ? {} : { package: { ecosystem: 'GIT', name: repository } }),
        ...(request.fixed === undefined
          ? {}
          : {
              ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: request.fixed }] }],
            }),
        versions: [locked.version],
        ecosystem_specific: {
          module: request.module,
          ...aboutOf(request, locked),
        },
      },
    ],
    database_specific: {
      kind: request.kind,
      action: request.fixed === undefined ? 'remove' : 'update',
    },
  }
  const text = `${JSON.stringify(advisory, undefined, 2)}\n`
  const name = `${id}.json`
  parseAdvisory(Buffer.from(text), name)
  await writeOutputs(request.folder, { [name]: Buffer.from(text) }, { run: 'new', replace: false })
  return { file: join(request.folder, name), advisory }
}

/** The digests it is found by: of the module with all in it, or of the skills that are meant. */
function aboutOf(
  { module, skills }: NewAdvisoryRequest,
  { integrity, components }: LockedModule,
): { readonly h1: readonly string[]; readonly components?: readonly string[] } {
  const digests = Object.entries(components).map(([key, one]) => [key, one.integrity] as const)
  if (skills.length === 0) return { h1: [...new Set([integrity, ...digests.map(([, h1]) => h1)])] }
  const meant = digests.filter(([key]) => skills.includes(key.replace(/^skill\//u, '')))
  if (meant.length < skills.length) throw unknown(`${module} with ${skills.join(', ')}`)
  return {
    h1: meant.map(([, h1]) => h1),
    components: meant.map(([key]) => key.replace('/', ':')),
  }
}

/** `x_SKILL-2026-0001`: a name of one's own, as OSV asks for where no prefix is registered. */
function nextId(folder: string, year: string): string {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const taken = names.flatMap((name) => {
    const number = new RegExp(`^x_SKILL-${year}-(\\d{4})\\.json$`, 'u').exec(name)?.[1]
    return number === undefined ? [] : [Number(number)]
  })
  return `x_SKILL-${year}-${String(Math.max(0, ...taken) + 1).padStart(4, '0')}`
}

function unknown(module: string): SkillsError {
  return new SkillsError('E_MODULE_UNKNOWN', `${module} is not installed here.`, {
    remedy:
      'Name a module that skills list prints: its locked bytes are what the advisory is about.',
  })
}
