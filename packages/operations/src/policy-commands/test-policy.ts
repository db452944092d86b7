import { readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { isErrno, limits, readTextFile, SkillsError } from '@skills/core'
import {
  type CaseResult,
  type ParsedPolicyTest,
  type PolicyStack,
  parsePolicyTest,
  runPolicyTest,
} from '@skills/policy'
import type { Context } from '../context.ts'
import { governed } from '../policy/governed.ts'
import { stackOfTexts } from '../policy/load-stack.ts'
import type { Judged } from '../policy/policy-gate.ts'
import { openScope, type ScopeRequest } from '../scope.ts'

/** A case with the file it stands in, as people write it. */
export interface TestedCase extends CaseResult {
  readonly file: string
}

export interface TestedPolicy {
  readonly cases: readonly TestedCase[]
  readonly failure: SkillsError | undefined
}

interface TestPolicyRequest {
  /** Files, and folders whose YAML and JSON files are meant. */
  readonly fixtures: readonly string[]
  readonly scope: ScopeRequest
}

const filesMax = 1_000

/**
 * `skills policy test`: decide every case of the files and compare. A file may name the policy that it is about; else
 * the layers in force here are asked. Throws E_USAGE where there is no file, and what reading files and policies throws.
 */
export async function testPolicy(
  plain: Context,
  request: TestPolicyRequest,
): Promise<TestedPolicy> {
  const scope = openScope(plain, request.scope)
  const context = await governed(plain, scope)
  const files = request.fixtures.flatMap((path) => filesOf(resolve(plain.machine.cwd, path), path))
  if (files.length === 0 || files.length > filesMax) throw noFiles(files.length)
  const cases: TestedCase[] = []
  for (const path of files) {
    const file = relative(plain.machine.cwd, path).split(sep).join('/')
    const parsed = parsePolicyTest(textOf(path), file)
    const stack = await stackFor(context, { path, file, parsed, top: scope.gitRoot })
    const results = runPolicyTest(stack, parsed, plain.machine.now())
    cases.push(...results.map((one) => ({ file, ...one })))
  }
  const failed = cases.filter(({ passed }) => !passed)
  return { cases, failure: failed.length === 0 ? undefined : testFailure(failed) }
}

function filesOf(path: string, shown: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
    return readdirSync(path)
      .filter((name) => /\.(?:ya?ml|json)$/u.test(name) && name !== 'skills.policy.yaml')
      .sort()
      .map((name) => join(path, name))
      .filter((one) => statSync(one).isFile())
  } catch (error) {
    if (!isErrno(error)) throw error
    throw new SkillsError('E_READ', `${shown} cannot be read (${error.code}).`, {
      where: { file: shown },
      remedy: 'Name a file or a folder with expected decisions.',
      cause: error,
    })
  }
}

function textOf(path: string): string {
  const found = readTextFile(path, limits.policyBytesMax)
  if (found !== undefined) return found.text
  throw new SkillsError('E_READ', `${path} went away.`, {
    where: { file: path },
    remedy: 'Run the command again.',
  })
}

interface Tested {
  readonly path: string
  /** As people write it. */
  readonly file: string
  readonly parsed: ParsedPolicyTest
  /** Nothing outside it is read. */
  readonly top: string
}

async function stackFor(
  context: Judged & Context,
  { path, file: shown, parsed, top }: Tested,
): Promise<PolicyStack> {
  const { policy } = parsed.test
  if (policy === undefined) return context.policy.stack
  const target = resolve(dirname(path), policy)
  const name = relative(dirname(path), target).split(sep).join('/')
  const found = target.startsWith(`${top}${sep}`)
    ? readTextFile(target, limits.policyBytesMax)
    : undefined
  if (found === undefined)
    throw new SkillsError('E_READ', `The policy ${policy} is not a file of this repository.`, {
      where: { file: shown, line: parsed.lineOf(['policy']) },
      remedy: 'Name it from the folder of the file that is about it.',
    })
  const file = { kind: 'project', name, isCommitted: true, isTightenOnly: false } as const
  return (await stackOfTexts(context, [{ ...file, text: found.text }])).stack
}

function noFiles(count: number): SkillsError {
  return new SkillsError(
    'E_USAGE',
    count === 0
      ? 'There is no file with expected decisions.'
      : `There are more than ${filesMax} files.`,
    {
      where: { flag: 'fixtures' },
      remedy: 'Name files that end in .yaml, .yml or .json, or a folder with some.',
    },
  )
}

function testFailure(failed: readonly TestedCase[]): SkillsError {
  const [first] = failed
  const { file = '', line = 1, name = '', detail } = first ?? {}
  const count = failed.length === 1 ? '1 case fails' : `${failed.length} cases fail`
  return new SkillsError('E_POLICY_TEST', `${count}. The first is "${name}": ${detail ?? ''}`, {
    where: { file, line },
    rule: 'policy-test',
    remedy: 'Correct the policy, or what is expected of it.',
  })
}
