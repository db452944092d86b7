import {
  type JsonText,
  limits,
  type PolicyTest,
  type Problem,
  parseBySchema,
  readJsonText,
  readYamlText,
  SkillsError,
} from '@skills/core'
import { validate } from '../generated/skills-policy-test.validate.js'

export interface ParsedPolicyTest {
  readonly test: PolicyTest
  readonly lineOf: JsonText['lineOf']
}

/**
 * Expected decisions from the text of a YAML or JSON file. Pure.
 * Throws E_FILE_INVALID with every problem and its line.
 */
export function parsePolicyTest(text: string, name: string): ParsedPolicyTest {
  if (text.length > limits.policyBytesMax)
    throw invalid(name, [{ message: 'The file is too large.', line: 1 }])
  const plain = text.replace(/^\uFEFF/u, '')
  const read = name.endsWith('.json') ? readJsonText(plain) : readYamlText(plain)
  if (!read.ok)
    throw invalid(
      name,
      read.problems.map(({ message, line }) => ({ message: `${message}.`, line })),
    )
  const parsed = parseBySchema(validate, read.json, name)
  if (!parsed.ok) throw invalid(name, parsed.problems)
  return { test: parsed.value, lineOf: read.json.lineOf }
}

function invalid(
  name: string,
  found: readonly (Pick<Problem, 'message'> & Partial<Problem>)[],
): SkillsError {
  const problems = found.map(
    (one): Problem => ({
      severity: 'error',
      rule: 'policy-test/syntax',
      file: name,
      remedy: 'Correct the file.',
      ...one,
    }),
  )
  const [first] = problems
  return new SkillsError(
    'E_FILE_INVALID',
    `${name} holds no expected decisions that can be read.`,
    {
      where: { file: name, ...(first?.line === undefined ? {} : { line: first.line }) },
      rule: first?.rule ?? 'policy-test/syntax',
      problems,
      remedy: first?.remedy ?? 'Correct the file.',
    },
  )
}
