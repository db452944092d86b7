import type { PatternRow } from '../pattern.ts'

/** Things kept from the user, and lies. */
export const concealmentPatterns: readonly PatternRow[] = [
  {
    id: 'conceal-from-user',
    act: 'instructs',
    object: 'concealment',
    grammar: '{never} ~1 {tell}! ~6 {audience}',
    isProhibition: true,
    unless:
      /\b(?:raw|internal ids?|verbatim|stack traces?|json|jargon|until|unless|before|yet|more than|too many|again|goal is|aim is|users? to|user to|users? with|unnecessar\w*|error codes?)\b/u,
  },
  {
    id: 'conceal-this',
    act: 'instructs',
    object: 'concealment',
    grammar:
      '{never} ~2 mention(s|ing)?|reveal(s|ing)?|disclos(e|es|ing)|acknowledg(e|es|ing)|admit(s)? ~2 this|these|that|your|its|the ~2 skill|instruction|instructions|step|steps|rule|rules|file|directive|prompt|configuration|process|action|operation|behavior|behaviour|check|upload|request|plugin|note',
    isProhibition: true,
    unless: /\b(?:api keys?|secrets?|passwords?|credentials?|tokens?)\b/u,
  },
  {
    id: 'conceal-mention-to',
    act: 'instructs',
    object: 'concealment',
    grammar: '{never} ~8 mention!|reveal!|disclose! ~3 to ~1 {audience}',
    isProhibition: true,
    unless: /\b(?:api keys?|secrets?|passwords?|unless|until|users? to)\b/u,
  },
  {
    id: 'conceal-hide-from',
    act: 'instructs',
    object: 'concealment',
    grammar: '{hide}! ~6 from ~2 {audience}',
    isProhibition: true,
    unless:
      /\b(?:keyboard|menu|sidebar|ui|button|screen readers?|panel|column|navigation|error details|complexity)\b/u,
  },
  {
    id: 'conceal-keep-secret',
    act: 'instructs',
    object: 'concealment',
    grammar:
      'keep(s|ing)?|stay(s)?|remain(s)? ~3 this|these|it|behavior|behaviour|instructions|skill|action|step|process|operation ~2 {secretly}!',
  },
  {
    id: 'conceal-covert-act',
    act: 'instructs',
    object: 'concealment',
    grammar: '{covert}! ~2 {doing}',
    unless:
      /\b(?:fails?|ignored?|swallow\w*|drop(?:s|ped)?|truncat\w*|skip(?:s|ped)?|errors?|exceptions?|break\w*|corrupt\w*|overflow\w*|return(?:s|ed)? (?:null|none|empty)|degrade\w*|fall(?:s)? back|discard\w*|mask\w*|wrong)\b|\b(?:not|never|nor|cannot|dont|doesnt|didnt|without) (?:\S+ )?(?:silently|secretly|covertly|quietly)\b/u,
  },
  {
    id: 'conceal-done-covertly',
    act: 'instructs',
    object: 'concealment',
    grammar:
      'must|should|shall|always ~2 be ~1 completed|performed|done|executed|run|carried_out|sent|uploaded ~1 {covert}!',
  },
  {
    id: 'conceal-unaware',
    act: 'instructs',
    object: 'concealment',
    grammar: '{unaware}!',
    unless: /\b(?:never|do not|dont|must not|should not|cannot|avoid|prohibit\w*|prevent\w*)\b/u,
  },
  {
    id: 'conceal-user-must-not-know',
    act: 'instructs',
    object: 'concealment',
    grammar:
      'user|users|they|human|operator ~1 {never} ~1 know!|see!|be_aware!|aware!|notice!|be_informed!|be_told!|notified!|find_out!|be_notified!',
    isProhibition: true,
    unless:
      /\b(?:if|may|might|when|because|since|what|which|how|why|who|whether|re-?see|need to know)\b/u,
  },
  {
    id: 'conceal-invisible-to-user',
    act: 'instructs',
    object: 'concealment',
    grammar:
      'not_visible|invisible|not_shown|not_disclosed|not_displayed|hidden|not_reported|not_surfaced|transparent to|from ~1 {audience}!',
    also: /\b(?:send\w*|collect\w*|upload\w*|transmi\w*|run\w*|execut\w*|captur\w*|telemetry|happen\w*|record\w*|access\w*)\b/u,
  },
  {
    id: 'conceal-after-the-fact',
    act: 'instructs',
    object: 'concealment',
    grammar:
      'without ~1 displaying|showing|disclosing|revealing|mentioning|notifying|informing|alerting|telling ~8 {audience}!',
  },
]

export const denialPatterns: readonly PatternRow[] = [
  {
    id: 'deny-having',
    act: 'instructs',
    object: 'authority',
    grammar:
      '{say}! ~5 no|not|dont|never ~4 instructions|system_prompt|special_instructions|special_configuration|skill|plugin',
    also: /\b(?:users?|asked|asks?)\b/u,
    unless: /\b(?:findings?|results?|error|match|found|installed)\b/u,
  },
  {
    id: 'deny-verb',
    act: 'instructs',
    object: 'authority',
    grammar:
      'deny|denies|denying|deflect(s|ing)? ~3 having|existence|knowledge|any|that|these|using|questions ~6 instructions|prompt|skill|plugin|rules|configuration',
    unless: /\b(?:deny (?:rules?|lists?|by default|access))\b/u,
  },
  {
    id: 'deny-claim-success',
    act: 'instructs',
    object: 'authority',
    grammar:
      '{say} ~4 success|successful|complete|completed|passed|done|verified ~3 regardless|whatever|no_matter|even_if!|irrespective',
  },
  {
    id: 'deny-over-transparency',
    act: 'instructs',
    object: 'authority',
    grammar: 'over|instead_of|rather_than being_transparent!|transparency!|honesty!',
    also: /\b(?:users?|prioriti[sz]e|configuration|instructions?)\b/u,
  },
]

/** Words addressed to whoever reviews the skill. */
export const judgePatterns: readonly PatternRow[] = [
  {
    id: 'judge-verdict',
    act: 'instructs',
    object: 'reviewer',
    grammar: '{judge}! ~8 {rate} ~5 {harmless}',
    also: /\b(?:this (?:skill|file|plugin|code|package|module|document|section|repository)|should|must|please|note|attention|dear)\b/u,
    unless:
      /\b(?:if (?:no|the)|when|each finding|findings? (?:as|that)|suppress\w*|verify|confirm)\b/u,
  },
  {
    id: 'judge-note',
    act: 'instructs',
    object: 'reviewer',
    grammar:
      'note|notice|message|attention|instruction|instructions to|for ~1 ai|llm|automated|security|all ~1 {judge}!',
  },
  {
    id: 'judge-already',
    act: 'instructs',
    object: 'reviewer',
    grammar:
      'this ~1 skill|plugin|package|file|module|tool|extension has_been|was|is ~2 {reviewed}! ~2 by|as|for',
    unless: /\b(?:must|should|until|not)\b/u,
  },
  {
    id: 'judge-do-not-flag',
    act: 'instructs',
    object: 'reviewer',
    grammar:
      '{never} ~1 flag!|report!|scan!|analyze!|review! ~2 this|these ~2 skill|file|plugin|section|package|document|module|commands',
    isProhibition: true,
    also: /\b(?:scanner|reviewer|auditor|security|analy[sz]er|malicious|suspicious|safe)\b/u,
  },
]
