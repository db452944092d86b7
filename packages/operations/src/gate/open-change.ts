import { randomBytes } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import {
  findWorkTree,
  type LocalGit,
  openLocalGit,
  ownProcessMark,
  printable,
  SkillsError,
} from '@skills/core'
import { type Change, type ChangeEvent, readChange } from '@skills/gate'
import type { Context } from '../context.ts'
import { openScope, type ScopeRequest } from '../scope.ts'

/** A change, and the objects it is read from. */
export interface OpenedChange {
  readonly git: LocalGit
  readonly change: Change
  /** The top of the repository, absolute. */
  readonly root: string
  /** The project below the top of the repository, with `/`; empty where it is the top. */
  readonly project: string
}

interface Asked {
  readonly scope: ScopeRequest
  readonly base: string | undefined
  readonly head: string | undefined
  readonly event: ChangeEvent | undefined
}

/**
 * Read the change that flags and event name, and use it. Writes into a scratch folder of the machine alone, which is
 * removed whatever happens. Throws E_GATE_CHANGE, E_GATE_SHALLOW, E_USAGE for the user scope, E_READ.
 */
export async function withChange<Result>(
  context: Context,
  asked: Asked,
  use: (opened: OpenedChange) => Promise<Result>,
): Promise<Result> {
  const scope = openScope(context, asked.scope)
  const root = realpathSync(scope.root)
  const workTree = scope.kind === 'user' ? undefined : findWorkTree(root)
  if (workTree === undefined)
    throw new SkillsError('E_USAGE', 'The gate judges a change of a git repository.', {
      where: { file: scope.root },
      remedy: 'Run it in a clone, or name one with --project.',
    })
  const scratch = join(
    tmpdir(),
    `skills-gate-${ownProcessMark()}.${randomBytes(6).toString('hex')}`,
  )
  const git = openLocalGit(workTree, { scratch, env: context.machine.env })
  try {
    const head = await commitOf(git, asked.head ?? asked.event?.head ?? 'HEAD', '--head')
    const base = await commitOf(git, baseOf(asked), '--base')
    const change = await readChange(git, { base, head })
    return await use({
      git,
      change,
      root: workTree.root,
      project: relative(workTree.root, root).split(sep).join('/'),
    })
  } finally {
    git.close()
  }
}

function baseOf({ base, event }: Asked): string {
  const named = base ?? event?.base
  if (named !== undefined) return named
  throw new SkillsError('E_GATE_CHANGE', 'Nothing says what the change starts from.', {
    where: { flag: '--base' },
    remedy: 'Name the branch that it is to be merged into: --base main. Or give --event.',
  })
}

async function commitOf(git: LocalGit, revision: string, flag: string): Promise<string> {
  const commit = revision === '' ? undefined : await git.resolve(revision)
  if (commit !== undefined) return commit
  const shown = printable(revision, { oneLine: true })
  if (git.isShallow)
    throw new SkillsError(
      'E_GATE_SHALLOW',
      `${shown} is not in this clone, whose history is cut off.`,
      {
        where: { flag },
        remedy: 'Fetch all of it: fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab.',
      },
    )
  throw new SkillsError('E_GATE_CHANGE', `${shown} is no commit that is here.`, {
    where: { flag },
    remedy: 'Fetch it first, or name a branch, a tag or a commit of this clone.',
  })
}
