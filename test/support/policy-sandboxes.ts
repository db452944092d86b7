import { type Sandbox, sandbox } from './cli.ts'

/** Two policies, and expected decisions of which the second fails. */
export function twoPolicies(): Sandbox {
  const cases = (decision: string) =>
    `schema: 1\ncases: [{name: a, content: {files: 2}, expect: {decision: ${decision}}}]\n`
  return sandbox()
    .file('a.yaml', 'schema: 1\nlimits: {files: 1}\n')
    .file('b.yaml', 'schema: 1\nlimits: {files: 2}\n')
    .file('a.test.yaml', `policy: a.yaml\n${cases('deny')}`)
    .file('b.test.yaml', `policy: a.yaml\n${cases('allow')}`)
}

/** The words of an exception that is only tried out. */
export function dryExcept(rule: string): readonly string[] {
  const words = ['policy', 'except', rule, '--target', 'pack', '--reason', 'r', '--expires', '9d']
  return [...words, '--owner=o', '--dry-run']
}
