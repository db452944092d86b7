import { relative } from 'node:path/posix'
import {
  decodeUtf8,
  isSkillsError,
  type LocalGit,
  type LocalTreeEntry,
  limits,
  SkillsError,
} from '@skills/core'
import { diffStacks, type PolicyStack, type StackChange } from '@skills/policy'
import type { Context, Warning } from '../context.ts'
import { type PolicyText, policyTextOf, stackOfTexts } from '../policy/load-stack.ts'
import { ownPolicyFiles, policyName } from '../policy/policy-files.ts'

interface Place {
  readonly git: LocalGit
  /** The project below the top of the repository. */
  readonly project: string
}

/**
 * The policy that judges a change: the system's, what the base commits, the user's. Nothing of the head counts.
 * Throws what loading a policy throws: one that cannot be had is never passed over.
 */
export async function basePolicy(
  context: Context,
  tree: readonly LocalTreeEntry[],
  place: Place,
): Promise<PolicyStack> {
  const [system, user] = ownPolicyFiles(context.machine, { isTightenOnly: true })
  const texts = [
    ...system.map(policyTextOf),
    ...(await committedTexts(tree, place)),
    ...user.map(policyTextOf),
  ]
  return (await stackOfTexts(context, texts)).stack
}

interface Trees {
  readonly base: readonly LocalTreeEntry[]
  readonly head: readonly LocalTreeEntry[]
}

/** What a change would loosen and tighten of the committed policies. A head that cannot be read is told as well. */
export async function policyChanges(
  context: Context,
  { base, head }: Trees,
  place: Place,
): Promise<{ readonly changes: readonly StackChange[]; readonly warnings: readonly Warning[] }> {
  const old = await committedTexts(base, place)
  const young = await committedTexts(head, place).catch((error: unknown) => faulty(error))
  if (young instanceof SkillsError) return { changes: [], warnings: [warningOf(young)] }
  if (JSON.stringify(old) === JSON.stringify(young)) return { changes: [], warnings: [] }
  const before = (await stackOfTexts(context, old)).stack
  const after = await stackOfTexts(context, young).catch((error: unknown) => faulty(error))
  if (after instanceof SkillsError) return { changes: [], warnings: [warningOf(after)] }
  return { changes: diffStacks(before, after.stack), warnings: [] }
}

function faulty(error: unknown): SkillsError {
  if (isSkillsError(error)) return error
  throw error
}

function warningOf({ message, where }: SkillsError): Warning {
  return {
    code: 'W_POLICY_HEAD',
    message: `The policy of the head cannot be used: ${message}`,
    ...(where?.file === undefined ? {} : { file: where.file }),
    ...(where?.line === undefined ? {} : { line: where.line }),
  }
}

async function committedTexts(
  tree: readonly LocalTreeEntry[],
  { git, project }: Place,
): Promise<PolicyText[]> {
  const texts: PolicyText[] = []
  for (const folder of foldersTo(project)) {
    const path = folder === '' ? policyName : `${folder}/${policyName}`
    const entry = tree.find((one) => one.path === path)
    if (entry === undefined) continue
    texts.push({
      kind: folder === project ? 'project' : 'team',
      name: relative(`/${project}`, `/${path}`),
      isCommitted: true,
      isTightenOnly: false,
      text: await textOf(git, entry),
    })
  }
  return texts
}

/** `a/b` → the top, `a`, `a/b`. */
function foldersTo(project: string): string[] {
  const parts = project === '' ? [] : project.split('/')
  return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))]
}

async function textOf(git: LocalGit, { id, kind, path }: LocalTreeEntry): Promise<string> {
  const bounds = { bytesMax: limits.policyBytesMax, totalBytesMax: limits.policyBytesMax }
  const bytes = kind === 'file' ? (await git.blobs([id], bounds)).get(id) : undefined
  const text = bytes === undefined ? undefined : decodeUtf8(bytes)
  if (text !== undefined) return text
  throw new SkillsError('E_POLICY_INVALID', `${path} is no plain file of UTF-8 text.`, {
    where: { file: path },
    rule: 'policy/file',
    remedy: 'Put a plain file of UTF-8 text there. A policy is never passed over.',
  })
}
