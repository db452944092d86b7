import {
  type JsonText,
  type Policy,
  type Problem,
  parseBySchema,
  readYamlText,
  SkillsError,
} from '@skills/core'
import { validate } from '../generated/skills-policy.validate.js'
import { checkPolicy } from './check-policy.ts'
import { mustBeReadable } from './policy-version.ts'

export interface ParsedPolicy {
  readonly policy: Policy
  readonly lineOf: JsonText['lineOf']
}

interface PolicyText {
  readonly text: string
  /** How messages call the file. */
  readonly name: string
  /** The version of this product, for `minCli`. */
  readonly version: string
}

/**
 * One `skills.policy.yaml` from its text. Pure.
 * Throws E_POLICY_INVALID with every problem and its line, and E_FILE_NEWER for a later format or `minCli`.
 */
export function parsePolicy(file: PolicyText): ParsedPolicy {
  const { name } = file
  const read = readYamlText(file.text.replace(/^\uFEFF/u, ''))
  if (!read.ok)
    throw invalidPolicy(
      name,
      read.problems.map(({ message, line }) => ({
        severity: 'error',
        rule: 'policy/syntax',
        message: `${message}.`,
        file: name,
        line,
        remedy: 'Correct the YAML there.',
      })),
    )
  const { json } = read
  mustBeReadable(json, file)
  const parsed = parseBySchema(validate, json, name)
  if (!parsed.ok) throw invalidPolicy(name, parsed.problems)
  const problems = checkPolicy(parsed.value).map(({ path, ...problem }): Problem => {
    return { severity: 'error', ...problem, file: name, line: json.lineOf(path) }
  })
  if (problems.length > 0) throw invalidPolicy(name, problems)
  return { policy: parsed.value, lineOf: json.lineOf }
}

/** The policy cannot be used; nothing is done without it. */
export function invalidPolicy(name: string, problems: readonly Problem[]): SkillsError {
  const [first] = problems
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  return new SkillsError('E_POLICY_INVALID', `${name} has ${count}, so nothing is done under it.`, {
    where: { file: name, ...(first?.line === undefined ? {} : { line: first.line }) },
    rule: first?.rule ?? 'policy/syntax',
    problems,
    remedy: 'Correct the file, or restore it from version control. A policy is never passed over.',
  })
}
