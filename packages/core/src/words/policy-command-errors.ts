/** Answers of the commands about policy files: what they were asked for was done, and it is bad news. */
export const policyCommandErrors = {
  E_POLICY_LINT: {
    kind: 'findings',
    title: 'Lines of the policy do not do what they seem to',
    explanation:
      'skills policy lint found entries that another one covers or denies, patterns that nothing can match, names that this version does not know, or exceptions that accept nothing. The policy still binds as it stands; each line is told with its remedy.',
  },
  E_POLICY_LOOSENED: {
    kind: 'findings',
    title: 'A change loosens the policy',
    explanation:
      'skills policy diff found that the new policy lets something through that the old one stopped, or accepts it for longer. Each line is told; somebody who keeps the policy should agree to it.',
  },
  E_POLICY_TEST: {
    kind: 'findings',
    title: 'The policy decides otherwise than expected',
    explanation:
      'A case of skills policy test has another decision, rule or message than it expects. Each is told with its file and line; either the policy or the expectation is wrong.',
  },
} as const
