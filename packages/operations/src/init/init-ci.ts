import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { SkillsError, writeNewFiles } from '@skills/core'
import type { Context } from '../context.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { type CiPlatform, ciPlatforms, ciWorkflows } from './ci-workflows.ts'
import type { Initialised } from './init-outcome.ts'

export interface InitCiRequest {
  readonly platform: CiPlatform | undefined
  readonly dryRun: boolean
  readonly scope: ScopeRequest
}

/**
 * `skills init ci`: the file of a platform that runs `skills ci`, `skills verify` and `skills audit`. A file that is there is never
 * touched: where it is everybody's, our part comes back as `snippet`. Throws E_USAGE, E_FILE_EXISTS, E_WRITE.
 */
export async function initCi(context: Context, request: InitCiRequest): Promise<Initialised> {
  const { platform, dryRun } = request
  if (platform === undefined)
    throw new SkillsError('E_USAGE', 'No platform was named.', {
      where: { flag: '--platform' },
      remedy: `Name one: --platform ${ciPlatforms.join(', --platform ')}`,
    })
  const { root, gitRoot: folder } = openScope(context, request.scope)
  const { path, isShared, text } = ciWorkflows[platform]
  const content = text({ version: context.machine.version, where: projectFlag(folder, root) })
  const isThere = existsSync(join(folder, path))
  if (isThere && !isShared)
    throw new SkillsError('E_FILE_EXISTS', `There already: ${path}. Nothing was made.`, {
      where: { file: join(folder, path) },
      remedy: 'Move it away, then run the command again.',
    })
  if (!isThere && !dryRun) await writeNewFiles(folder, { [path]: content })
  return {
    what: 'ci',
    folder,
    files: [{ path, op: isThere ? 'keep' : 'create' }],
    assistants: [],
    snippet: isThere ? content : null,
    written: !dryRun,
    notes: isThere ? [`${path} is yours and was not touched. Put this into it.`] : [],
  }
}

/** A project below the top is named; its path stands in a shell's line, so that only plain ones will do. */
function projectFlag(gitRoot: string, root: string): string {
  const path = relative(gitRoot, root).split(sep).join('/')
  if (path === '') return ''
  if (/^[A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*)*$/u.test(path)) return ` --project ${path}`
  throw new SkillsError(
    'E_USAGE',
    'The path of this project cannot stand in a workflow as it is.',
    {
      where: { file: root },
      remedy:
        'Write the workflow for a project at the top, and add --project with the path, quoted.',
    },
  )
}
