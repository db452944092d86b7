import { join, resolve } from 'node:path'
import { readTextFile, SkillsError, writeReport } from '@skills/core'
import {
  bundleId,
  type GateFacts,
  type GateReport,
  parseVerdict,
  partsOf,
  reviewBundle,
} from '@skills/gate'
import type { Context } from '../context.ts'
import type { GateRequest } from './gate-request.ts'
import type { OpenedChange } from './open-change.ts'
import { readInput } from './read-json.ts'

const verdictBytesMax = 4 * 1024 * 1024
const patchBytesMax = 64 * 1024 * 1024
const contextLines = 5

/** Answers of reviewers, with the bundle that they have to be about. Throws E_SOURCE_MISSING, E_FILE_INVALID, E_READ. */
export async function verdictFacts(
  { machine }: Context,
  { imports }: GateRequest,
  opened: OpenedChange,
): Promise<GateFacts['verdicts']> {
  if (imports.length === 0) return undefined
  const verdicts = imports.map((file) => {
    const text = readInput({ cwd: machine.cwd, file, flag: '--import' }, verdictBytesMax)
    const parsed = parseVerdict(text, file)
    if (parsed.ok) return parsed.verdict
    const { problems } = parsed
    const [first] = problems
    throw new SkillsError('E_FILE_INVALID', `${file} is no verdict: ${first?.message ?? ''}`, {
      where: { file, ...(first?.line === undefined ? {} : { line: first.line }) },
      problems,
      remedy: first?.remedy ?? 'Let the reviewer answer again.',
    })
  })
  const patch = await patchOf(opened)
  return { verdicts, bundle: patch === undefined ? undefined : bundleId(opened.change, patch) }
}

/** Write what a reviewer needs into the file that a flag names. Throws E_LIMIT, E_WRITE, E_FILE_INVALID, E_READ. */
export async function emitPrompt(
  { machine }: Context,
  { emitPrompt: file }: GateRequest,
  { opened, report }: { readonly opened: OpenedChange; readonly report: GateReport },
): Promise<readonly string[]> {
  if (file === undefined) return []
  const patch = await patchOf(opened)
  if (patch === undefined)
    throw new SkillsError('E_LIMIT', 'The change is too large for a review in one piece.', {
      where: { flag: '--emit-prompt' },
      remedy: 'Make several changes of it.',
    })
  const findings = partsOf(report)
    .filter(({ name }) => name !== 'ai-review')
    .flatMap((part) => part.findings)
  const path = resolve(machine.cwd, file)
  const schema = schemaText(machine.productRoot)
  await writeReport(path, reviewBundle({ change: opened.change, patch, findings, schema }))
  return [path]
}

async function patchOf({ git, change }: OpenedChange): Promise<string | undefined> {
  const { mergeBase, head } = change
  const patch = await git.patch(mergeBase, head, { bytesMax: patchBytesMax, context: contextLines })
  return patch === undefined ? undefined : Buffer.from(patch).toString('utf8')
}

/** The schema of answers. Throws E_READ where the product is broken. */
function schemaText(productRoot: string): string {
  const path = join(productRoot, 'schemas/gate-verdict.schema.json')
  const found = readTextFile(path, verdictBytesMax)
  if (found !== undefined) return found.text
  throw new SkillsError('E_READ', `${path} is missing.`, {
    where: { file: path },
    remedy: 'Install skills again.',
  })
}
