import { lstatSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import {
  findWorkTree,
  type LocalCommit,
  limits,
  localCommit,
  readTextFile,
  type Scope,
  SkillsError,
  textAtCommit,
} from '@skills/core'
import { diffStacks, type PolicyStack, type StackChange } from '@skills/policy'
import type { Context } from '../context.ts'
import { type PolicyText, stackOfTexts } from '../policy/load-stack.ts'
import { policyFiles, policyName } from '../policy/policy-files.ts'
import { openScope, type ScopeRequest } from '../scope.ts'

export interface PolicyDifference {
  readonly base: string
  readonly head: string
  readonly changes: readonly StackChange[]
  /** Present where something is loosened. */
  readonly failure: SkillsError | undefined
}

interface DiffPolicyRequest {
  /** A file or a revision of git. */
  readonly base: string
  /** The same; the files on disk where left out. */
  readonly head: string | undefined
  readonly scope: ScopeRequest
}

/**
 * `skills policy diff`: what a change of the committed policies loosens and tightens. Policies that they extend are
 * compared as well, as both sides have pinned them. Throws E_USAGE for what is neither file nor revision, and what
 * loading a policy throws.
 */
export async function diffPolicy(
  context: Context,
  request: DiffPolicyRequest,
): Promise<PolicyDifference> {
  const scope = openScope(context, request.scope)
  const { base, head } = request
  const before = await stackOf(context, scope, base)
  const after =
    head === undefined ? await stackOnDisk(context, scope) : await stackOf(context, scope, head)
  const changes = diffStacks(before, after)
  const loosened = changes.filter(({ direction }) => direction === 'loosened')
  return {
    base,
    head: head ?? 'the files on disk',
    changes,
    failure: loosened.length === 0 ? undefined : loosenedBy(loosened),
  }
}

async function stackOf(context: Context, scope: Scope, word: string): Promise<PolicyStack> {
  const path = resolve(context.machine.cwd, word)
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false)
    return (await stackOfTexts(context, [textOf(path)])).stack
  const texts = await textsAt(scope, word)
  return (await stackOfTexts(context, texts)).stack
}

/** Two files are compared as if they stood in the same place, whatever they are called. */
function textOf(path: string): PolicyText {
  const found = readTextFile(path, limits.policyBytesMax)
  if (found === undefined) throw new TypeError('the file was there a moment ago')
  return { ...committed, kind: 'project', name: policyName, text: found.text }
}

const committed = { isCommitted: true, isTightenOnly: false } as const

async function stackOnDisk(context: Context, scope: Scope): Promise<PolicyStack> {
  const texts = policyFiles(context.machine, scope)
    .filter(({ isCommitted }) => isCommitted)
    .map((file) => ({ ...file, text: textOf(file.path).text }))
  return (await stackOfTexts(context, texts)).stack
}

/** The policies of a commit, from the top of the repository down to the project. */
async function textsAt(scope: Scope, revision: string): Promise<PolicyText[]> {
  const workTree = findWorkTree(realpathSync(scope.root))
  if (workTree === undefined)
    throw new SkillsError('E_USAGE', `${revision} is no file, and this is no git repository.`, {
      where: { flag: revision },
      remedy: 'Name two files, or run it in the repository.',
    })
  const commit = await localCommit(workTree, revision)
  const root = relative(workTree.root, realpathSync(scope.root)).split(sep).join('/')
  const texts: PolicyText[] = []
  for (const folder of foldersTo(root)) {
    const text = await policyAt(commit, folder)
    if (text === undefined) continue
    const name = relative(join('/', root), join('/', folder, policyName))
      .split(sep)
      .join('/')
    texts.push({ ...committed, kind: folder === root ? 'project' : 'team', name, text })
  }
  return texts
}

/** `a/b` → the top, `a`, `a/b`. */
function foldersTo(root: string): string[] {
  const folders = [root]
  for (let folder = root; folder !== ''; folders.unshift(folder)) {
    const above = dirname(folder)
    folder = above === '.' ? '' : above
  }
  return folders
}

function policyAt(commit: LocalCommit, folder: string): Promise<string | undefined> {
  const path = folder === '' ? policyName : `${folder}/${policyName}`
  return textAtCommit(commit, path, limits.policyBytesMax)
}

function loosenedBy(loosened: readonly StackChange[]): SkillsError {
  const [first] = loosened
  const { file = policyName, line = 1, message = '' } = first ?? {}
  const count = loosened.length === 1 ? 'One line loosens' : `${loosened.length} lines loosen`
  return new SkillsError('E_POLICY_LOOSENED', `${count} the policy. The first: ${message}.`, {
    where: { file, line },
    rule: 'policy-diff',
    remedy: 'Let somebody who keeps the policy agree to it, or take the change back.',
  })
}
