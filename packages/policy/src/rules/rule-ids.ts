/**
 * Every rule of policy in the order of evaluation; the first that denies is the reason told first. An id is the key
 * of the policy file it stands for, `stage` says which facts it needs, `isExceptable` whether an exception in an
 * authorised layer can accept it.
 */
export const policyRules = {
  'deny/listed': {
    stage: 'content',
    isExceptable: false,
    meaning: 'Nothing that a layer denies by name or digest',
  },
  'content/invalid': {
    stage: 'content',
    isExceptable: false,
    meaning: 'Every component is valid (built-in)',
  },
  'source/plain-http': {
    stage: 'source',
    isExceptable: false,
    meaning: 'Plain http goes to addresses of this machine only (built-in)',
  },
  'sources/deny': { stage: 'source', isExceptable: false, meaning: 'No source that is denied' },
  'sources/allow': {
    stage: 'source',
    isExceptable: false,
    meaning: 'Only sources that are allowed',
  },
  'sources/schemes': {
    stage: 'source',
    isExceptable: false,
    meaning: 'Bytes travel in an allowed way',
  },
  'sources/git-spec': {
    stage: 'source',
    isExceptable: false,
    meaning: 'Git sources are named exactly enough',
  },
  'releases/min-age': {
    stage: 'content',
    isExceptable: true,
    meaning: 'A version is old enough',
  },
  'publishers/require': {
    stage: 'content',
    isExceptable: true,
    meaning: 'The publisher is verified',
  },
  'publishers/allow': {
    stage: 'content',
    isExceptable: true,
    meaning: 'The publisher is one of those allowed',
  },
  'signatures/any-of': {
    stage: 'content',
    isExceptable: true,
    meaning: 'One of the named signers signed',
  },
  'signatures/attestations': {
    stage: 'content',
    isExceptable: true,
    meaning: 'The signed statements are there',
  },
  'reviews/violation': {
    stage: 'content',
    isExceptable: false,
    meaning: 'No reviewer says that these bytes are bad',
  },
  'reviews/require': { stage: 'content', isExceptable: true, meaning: 'Enough people reviewed it' },
  'licenses/deny': {
    stage: 'content',
    isExceptable: true,
    meaning: 'The licence can be met without those denied',
  },
  'licenses/allow': {
    stage: 'content',
    isExceptable: true,
    meaning: 'The licence can be met with those allowed',
  },
  'licenses/unknown': { stage: 'content', isExceptable: true, meaning: 'The licence is known' },
  'findings/deny': {
    stage: 'content',
    isExceptable: true,
    meaning: 'No finding of a rule that is denied',
  },
  'findings/max-severity': {
    stage: 'content',
    isExceptable: true,
    meaning: 'No finding worse than tolerated',
  },
  'advisories/attack': {
    stage: 'content',
    isExceptable: false,
    meaning: 'No advisory calls it malicious or taken over',
  },
  'advisories/max-severity': {
    stage: 'content',
    isExceptable: true,
    meaning: 'No known vulnerability worse than tolerated',
  },
  'advisories/max-db-age': {
    stage: 'content',
    isExceptable: true,
    meaning: 'The advisories are fresh enough',
  },
  'capabilities/tools': {
    stage: 'content',
    isExceptable: true,
    meaning: 'Skills ask for allowed tools only',
  },
  'capabilities/scripts': {
    stage: 'content',
    isExceptable: true,
    meaning: 'Scripts and executables are allowed or reviewed',
  },
  'capabilities/hooks': {
    stage: 'content',
    isExceptable: true,
    meaning: 'Hooks are among those allowed',
  },
  'capabilities/mcp': {
    stage: 'content',
    isExceptable: true,
    meaning: 'MCP servers are among those allowed',
  },
  'capabilities/network': {
    stage: 'content',
    isExceptable: true,
    meaning: 'Only allowed hosts are named',
  },
  'capabilities/external-instructions': {
    stage: 'content',
    isExceptable: true,
    meaning: 'No instructions are fetched from elsewhere',
  },
  'limits/bytes': { stage: 'content', isExceptable: true, meaning: 'It is not too large' },
  'limits/files': { stage: 'content', isExceptable: true, meaning: 'It has not too many files' },
  'limits/skills': { stage: 'content', isExceptable: true, meaning: 'It has not too many skills' },
  'limits/depth': { stage: 'content', isExceptable: true, meaning: 'Its folders are not too deep' },
  'assistants/deny': {
    stage: 'place',
    isExceptable: false,
    meaning: 'No reader of a place is denied',
  },
  'assistants/allow': {
    stage: 'place',
    isExceptable: false,
    meaning: 'Every reader of a place is allowed',
  },
  'files/protected': {
    stage: 'place',
    isExceptable: false,
    meaning: 'No protected path is written',
  },
  'files/unmanaged': {
    stage: 'scope',
    isExceptable: false,
    meaning: 'No skill lies about that no lock has',
  },
  'limits/listing': {
    stage: 'scope',
    isExceptable: false,
    meaning: "Descriptions fit each assistant's listing budget",
  },
  'require/module': { stage: 'scope', isExceptable: false, meaning: 'What must be there is there' },
} as const

export type RuleId = keyof typeof policyRules

function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(policyRules, id)
}

/** All ids, in the order of evaluation. */
export const policyRuleIds: readonly RuleId[] = Object.keys(policyRules).filter(isRuleId)

/** Place of a rule in the order of evaluation. */
export const ruleOrder: ReadonlyMap<string, number> = new Map(
  policyRuleIds.map((id, index) => [id, index]),
)
