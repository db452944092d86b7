import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { limits, readTextFile, SkillsError, writeNewFiles } from '@skills/core'
import { parsePolicy, placedStatements } from '@skills/policy'
import type { Context } from '../context.ts'
import type { Initialised } from '../init/init-outcome.ts'
import { policyName } from '../policy/policy-files.ts'
import { unknowableRules } from '../policy/unknowable-rules.ts'
import { openScope, type ScopeRequest } from '../scope.ts'

/** Policies to begin with, each a file of `skills-registry/policies`. */
export const policyPresets = ['baseline', 'open-source', 'strict'] as const
export type PolicyPreset = (typeof policyPresets)[number]

interface InitPolicyRequest {
  readonly preset: PolicyPreset
  readonly dryRun: boolean
  readonly scope: ScopeRequest
}

/**
 * `skills policy init`: a policy file to begin with, comments and all. A file that is there is never touched.
 * Throws E_FILE_EXISTS, E_WRITE.
 */
export async function initPolicy(
  context: Context,
  { preset, dryRun, scope: request }: InitPolicyRequest,
): Promise<Initialised> {
  const scope = openScope(context, request)
  const folder = scope.kind === 'user' ? context.machine.folders.config : scope.root
  if (existsSync(join(folder, policyName)))
    throw new SkillsError('E_FILE_EXISTS', `There already: ${policyName}. Nothing was made.`, {
      where: { file: join(folder, policyName) },
      remedy: 'Edit it, or move it away and run the command again.',
    })
  const text = presetText(context, preset)
  if (!dryRun) await writeNewFiles(folder, { [policyName]: text })
  return {
    what: 'policy',
    folder,
    files: [{ path: policyName, op: 'create' }],
    assistants: [],
    snippet: null,
    written: !dryRun,
    notes: [
      ...refusesAll(context, text),
      'See whether what is installed holds to it: skills policy check',
    ],
  }
}

/** The text of a preset. Throws E_READ where the product is broken. */
export function presetText({ machine }: Context, preset: PolicyPreset): string {
  const path = join(machine.productRoot, 'skills-registry/policies', `${preset}.yaml`)
  const found = readTextFile(path, limits.policyBytesMax)
  if (found !== undefined) return found.text
  throw new SkillsError('E_READ', `${path} is missing.`, {
    where: { file: path },
    remedy: 'Install skills again.',
  })
}

/** What asks for facts that nobody can supply yet refuses everything, and that is said before anybody wonders. */
function refusesAll({ machine }: Context, text: string): string[] {
  const parsed = parsePolicy({ text, name: policyName, version: machine.version })
  const layer = {
    kind: 'project',
    name: policyName,
    sha256: undefined,
    isTightenOnly: false,
    ...parsed,
  } as const
  const rules = placedStatements([layer]).flatMap(({ statement: { rule } }) => rule ?? [])
  const unmet = unknowableRules.filter((one) => rules.includes(one))
  if (unmet.length === 0) return []
  return [
    `It refuses every module today, since this version cannot find out what these rules ask for: ${unmet.join(', ')}. Begin with mode: audit, or take them out.`,
  ]
}
