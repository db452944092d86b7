import { openFindings, worstFirst } from '@skills/audit'
import {
  decodeUtf8,
  type GateStageId,
  gateStages,
  type LocalTreeEntry,
  printable,
  SkillsError,
} from '@skills/core'
import {
  type Change,
  type ChangeEvent,
  type GateFacts,
  type GatePolicy,
  type GateReport,
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
import { dependencyFacts } from './dependency-facts.ts'
import type { GateOutcome, GateRequest } from './gate-request.ts'
import { instructionFacts } from './instruction-facts.ts'
import { type OpenedChange, withChange } from './open-change.ts'
import { importFacts, inputFacts, readEvent } from './read-inputs.ts'
import { emitPrompt, verdictFacts } from './review-exchange.ts'
import { writeReports } from './write-reports.ts'

/**
 * `skills gate`: what a change must show before it is taken. Reads objects of git and the files that flags name, asks
 * nobody, runs nothing of the repository and changes nothing. The policy of the base judges.
 * Throws E_GATE_CHANGE, E_GATE_SHALLOW, E_SOURCE_MISSING, E_FILE_INVALID, E_READ, and what loading a policy throws.
 */
export async function runGate(plain: Context, request: GateRequest): Promise<GateOutcome> {
  const context: Context = { ...plain, network: { ...plain.network, offline: true } }
  mustHaveFolder(request)
  const event = readEvent(context, request)
  return withChange(context, { ...request, event }, (opened) =>
    judge(context, { request, event, opened }),
  )
}

function mustHaveFolder({ stages: named, outputDir }: GateRequest): void {
  if (!named.includes('report') || outputDir !== undefined) return
  throw new SkillsError('E_USAGE', 'The stage report writes reports, and no folder is named.', {
    where: { flag: '--output-dir' },
    remedy: 'Name one: skills gate report --output-dir gate',
  })
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
  const stack = await basePolicy(context, trees.base, opened)
  const policy = gatePolicy(stack)
  const { changes, warnings } = await policyChanges(context, trees, opened)
  const named = gateStages.filter((stage) => request.stages.includes(stage))
  const wanted = named.length === 0 ? stages.map(({ id }) => id) : named
  const imported = importFacts(context, request, opened)
  const facts: GateFacts = {
    change,
    event,
    ...(await inputFacts(context, request, event)),
    verdicts: await verdictFacts(context, request, opened),
    imports: imported.imports,
    baseTexts: await textsOf(opened, trees.base, [...templatePaths, ...ownersPaths]),
    skillReviews: undefined,
    instructions: wanted.includes('instructions')
      ? await instructionFacts(context, { git, stack, ...trees })
      : undefined,
    dependencies: wanted.includes('dependencies')
      ? await dependencyFacts(context, { opened, ...trees })
      : undefined,
  }
  const required = requiredStages(named, policy)
  const { failOn } = request
  const now = context.machine.now()
  const result = runStages(facts, { policy, now, failOn, wanted, required })
  const report: GateReport = {
    result,
    required,
    ...placeOf(change),
    policyChanges: changes,
    policy: stack.map(({ name, sha256 }) => ({ name, sha256 })),
    failOn,
    version: context.machine.version,
    now,
  }
  const prompt = await emitPrompt(context, request, { opened, report })
  const saved = await writeReports(context, request, report)
  return {
    report,
    written: [...prompt, ...saved.written],
    warnings: [
      ...warnings,
      ...loosened(changes),
      ...notWhole(change),
      ...imported.warnings,
      ...saved.warnings,
    ],
    failure: failureOf(result),
  }
}

/** Stages that are named, else those that need git alone and those that the policy asks for, have to decide. */
function requiredStages(named: readonly GateStageId[], policy: GatePolicy): readonly GateStageId[] {
  if (named.length > 0) return named
  const usual = stages.filter(({ decidesBy }) => decidesBy === 'git').map(({ id }) => id)
  return gateStages.filter((id) => usual.includes(id) || policy.required.includes(id))
}

function placeOf(change: Change): Pick<GateReport, 'ends' | 'extent'> {
  const { base, mergeBase, head, commits, files } = change
  const sum = (key: 'added' | 'deleted') => files.reduce((total, file) => total + file[key], 0)
  return {
    ends: { base, mergeBase, head },
    extent: {
      commits: commits.length,
      files: files.length,
      added: sum('added'),
      deleted: sum('deleted'),
    },
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

/** Paths of the change stand in it on one line: a line feed in one would begin a command of a pipeline. */
function failureOf({
  stages: results,
  imports,
  failed,
  undecided,
}: GateResult): SkillsError | undefined {
  const bad = results.find(({ status }) => status === 'failed')
  const other = imports.find(({ status }) => status === 'failed')
  if (bad !== undefined || other !== undefined) {
    const check = bad?.checks.find(({ status }) => status === 'failed')
    const finding = worstFirst(openFindings(bad?.findings ?? other?.findings ?? []))[0]
    const where = finding && {
      file: printable(finding.repositoryPath, { oneLine: true }),
      line: finding.line,
    }
    return new SkillsError(
      'E_GATE',
      `Failed: ${failed.join(', ')}. ${bad?.summary ?? other?.summary ?? ''}`,
      {
        ...(where === undefined ? {} : { where }),
        ...(finding === undefined ? {} : { rule: printable(finding.rule, { oneLine: true }) }),
        remedy: check?.remedy ?? finding?.remedy ?? 'Read what each stage says.',
      },
    )
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
