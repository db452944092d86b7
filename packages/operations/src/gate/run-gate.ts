import { decodeUtf8, type GateStageId, type LocalTreeEntry, SkillsError } from '@skills/core'
import {
  type Change,
  type ChangeEvent,
  type GateFacts,
  type GatePolicy,
  type GateResult,
  gatePolicy,
  ownersPaths,
  runStages,
  stages,
  templatePaths,
} from '@skills/gate'
import type { StackChange } from '@skills/policy'
import type { Context, Warning } from '../context.ts'
import { basePolicy, policyChanges } from './base-policy.ts'
import type { GateOutcome, GateRequest } from './gate-request.ts'
import { instructionFacts } from './instruction-facts.ts'
import { type OpenedChange, withChange } from './open-change.ts'
import { inputFacts, readEvent } from './read-inputs.ts'

/**
 * `skills gate`: what a change must show before it is taken. Reads objects of git and the files that flags name, asks
 * nobody, runs nothing of the repository and changes nothing. The policy of the base judges.
 * Throws E_GATE_CHANGE, E_GATE_SHALLOW, E_SOURCE_MISSING, E_FILE_INVALID, E_READ, and what loading a policy throws.
 */
export async function runGate(plain: Context, request: GateRequest): Promise<GateOutcome> {
  const context: Context = { ...plain, network: { ...plain.network, offline: true } }
  const event = readEvent(context, request)
  return withChange(context, { ...request, event }, (opened) =>
    judge(context, { request, event, opened }),
  )
}

interface Judging {
  readonly request: GateRequest
  readonly event: ChangeEvent | undefined
  readonly opened: OpenedChange
}

async function judge(context: Context, judging: Judging): Promise<GateOutcome> {
  const { request, event, opened } = judging
  const { git, change } = opened
  const trees = { base: await git.tree(change.base), head: await git.tree(change.head) }
  const policy = gatePolicy(await basePolicy(context, trees.base, opened))
  const { changes, warnings } = await policyChanges(context, trees, opened)
  const wanted = request.stages.length === 0 ? stages.map(({ id }) => id) : request.stages
  const facts: GateFacts = {
    change,
    event,
    ...(await inputFacts(context, request, event)),
    baseTexts: await textsOf(opened, trees.base, [...templatePaths, ...ownersPaths]),
    skillReviews: undefined,
    instructions: wanted.includes('instructions')
      ? await instructionFacts(context, { git, ...trees })
      : undefined,
  }
  const required = requiredStages(request, policy)
  const { failOn } = request
  const now = context.machine.now()
  const result = runStages(facts, { policy, now, failOn, wanted, required })
  return outcomeOf(change, { result, required, changes, warnings })
}

/** Stages that are named, and those that the policy names, have to decide. */
function requiredStages({ stages: named }: GateRequest, policy: GatePolicy): GateStageId[] {
  const required = new Set([...named, ...policy.required])
  return [...required].filter((id) => named.length === 0 || named.includes(id))
}

interface Found {
  readonly result: GateResult
  readonly required: readonly GateStageId[]
  readonly changes: readonly StackChange[]
  readonly warnings: readonly Warning[]
}

function outcomeOf(change: Change, { result, required, changes, warnings }: Found): GateOutcome {
  const { base, mergeBase, head, commits, files } = change
  const sum = (key: 'added' | 'deleted') => files.reduce((total, file) => total + file[key], 0)
  return {
    result,
    required,
    ends: { base, mergeBase, head },
    extent: {
      commits: commits.length,
      files: files.length,
      added: sum('added'),
      deleted: sum('deleted'),
    },
    policyChanges: changes,
    warnings: [...warnings, ...loosened(changes), ...notWhole(change)],
    failure: failureOf(result),
  }
}

function loosened(changes: readonly StackChange[]): Warning[] {
  return changes
    .filter(({ direction }) => direction === 'loosened')
    .map(({ message, file, line }) => ({
      code: 'W_POLICY_LOOSENED',
      message: `The change loosens the policy, which judges it as it was before: ${message}.`,
      file,
      line,
    }))
}

function notWhole({ commits, hasMoreCommits, hasLines }: Change): Warning[] {
  return [
    ...(hasMoreCommits
      ? [
          {
            code: 'W_GATE_CUT',
            message: `Only the newest ${commits.length} commits were read.`,
          } as const,
        ]
      : []),
    ...(hasLines
      ? []
      : [
          {
            code: 'W_GATE_CUT',
            message: 'The change is too large to be read line by line.',
          } as const,
        ]),
  ]
}

function failureOf({ stages: results, failed, undecided }: GateResult): SkillsError | undefined {
  const bad = results.find(({ status }) => status === 'failed')
  if (bad !== undefined) {
    const check = bad.checks.find(({ status }) => status === 'failed')
    const finding = bad.findings.find(
      ({ suppressed, severity }) => suppressed === undefined && severity !== 'info',
    )
    return new SkillsError('E_GATE', `Failed: ${failed.join(', ')}. ${bad.summary}`, {
      ...(finding === undefined
        ? {}
        : { where: { file: finding.repositoryPath, line: finding.line }, rule: finding.rule }),
      remedy: check?.remedy ?? finding?.remedy ?? 'Read what each stage says.',
    })
  }
  if (undecided.length === 0) return undefined
  return new SkillsError(
    'E_GATE_INCOMPLETE',
    `These stages could not decide: ${undecided.join(', ')}.`,
    {
      remedy: 'Give them what they need: skills gate --help says which flag brings it.',
    },
  )
}

const textBounds = { bytesMax: 1024 * 1024, totalBytesMax: 8 * 1024 * 1024 }

/** The texts of plain files of a tree, by path. */
async function textsOf(
  { git }: OpenedChange,
  tree: readonly LocalTreeEntry[],
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const entries = tree.filter(({ kind, path }) => kind === 'file' && paths.includes(path))
  const blobs = await git.blobs(
    entries.map(({ id }) => id),
    textBounds,
  )
  return new Map(
    entries.flatMap(({ path, id }): [string, string][] => {
      const bytes = blobs.get(id)
      const text = bytes === undefined ? undefined : decodeUtf8(bytes)
      return text === undefined ? [] : [[path, text]]
    }),
  )
}
