import type { PatternRow } from '../pattern.ts'

/** What an assistant is bound by, and what no skill may put itself above. */
const ownRules =
  'system_prompt|system_message|system_instructions|safety_guidelines|safety_rules|safety_policies|your_guidelines|your_instructions|your_rules|your_policies|your_training|your_values|content_policy|content_policies|platform|developer|developers_instructions|users_instructions|user_instructions|users_wishes|previous_instructions|earlier_instructions|prior_instructions|other_instructions|anything_the_user|everything_else_you|maker'
const bindsTheAssistant =
  /\b(?:you (?:received|were|got|have been)|told you|given to you|your (?:developers?|makers?|creators?|vendor|guidelines|instructions|policies|rules|training|system|values)|system (?:prompt|message)|safety (?:rules|guidelines|policies|instructions)|(?:earlier|previous|prior) (?:instructions?|rules|guidelines|orders))\b/u
/** Rules of programs, which do take precedence over each other. */
const ofPrograms =
  /\b(?:css|eslint|lint\w*|config\w*|firewall|cascade|specificity|selector|merge|yaml|json|env\w*|variables?|flags?|cli|prettier|tsconfig|schema)\b/u

/** Text that claims a rank above the assistant's own rules, without the word "ignore". */
export const rankPatterns: readonly PatternRow[] = [
  {
    id: 'override-void',
    act: 'instructs',
    object: 'override',
    grammar:
      'instruction(s)?|guideline(s)?|rule(s)?|directive(s)?|polic(y|ies)|order(s)?|restriction(s)? ~12 void!|null_and_void!|not_binding!|no_longer_valid!|no_longer_apply!|no_longer_applies!|do_not_count!|does_not_count!|suspended!|superseded!|cancelled!|revoked!|waived!|lifted!',
    also: bindsTheAssistant,
    unless: ofPrograms,
  },
  {
    id: 'override-wins',
    act: 'instructs',
    object: 'override',
    grammar: `instructions|rules|file|document|skill|text|directives|these|this|it ~6 outrank(s)?!|win(s)?!|prevail(s)?!|take_precedence!|takes_precedence!|takes_priority!|has_priority!|higher_priority!|higher_authority!|override(s)?!|overrule(s)?!|trump(s)?!|supersede(s)?! ~4 ${ownRules}`,
    unless:
      /\b(?:user(?:s)? (?:instructions?|requests?) (?:always )?(?:take|override|outrank|win|have)|css|eslint|lint\w*|config\w*|firewall)\b/u,
  },
  {
    id: 'override-in-conflict',
    act: 'instructs',
    object: 'override',
    grammar: `conflict(s)?|contradict(s)?|disagree(s)?|clash(es)? ~5 ${ownRules} ~5 win!|wins!|prevail(s)?!|follow!|take_precedence!|takes_precedence!|obey!|override!`,
    also: /\b(?:this (?:skill|file|document|text)|these (?:instructions|rules)|the skill|the file)\b/u,
  },
  {
    id: 'override-what-was-told',
    act: 'instructs',
    object: 'override',
    grammar:
      '{setAside}! ~2 what|whatever|everything|anything|all ~3 told|instructed|trained|taught|programmed|ordered',
    also: /\byou\b/u,
  },
  {
    id: 'override-word-of-maker',
    act: 'instructs',
    object: 'override',
    grammar:
      'whatever|anything|what|everything|rules|policies|instructions|guidelines ~4 developer|developers|maker|makers|creator|creators|vendor|company|provider|platform|anthropic|openai ~6 no_longer!|not_apply!|void!|not_matter!|irrelevant!|can_be_ignored!',
    also: /\b(?:you|your|told|said|set|trained)\b/u,
  },
  {
    id: 'override-unbound',
    act: 'instructs',
    object: 'override',
    grammar:
      'no_longer|not|never|arent|isnt ~1 bound_by!|subject_to!|restricted_by!|constrained_by!|bound_to! ~3 polic(y|ies)|rules|guidelines|limits|restrictions|ethics|instructions|constraints|law|laws|filters|guardrails',
    also: /\b(?:you|assistant|model|ai)\b/u,
    unless: /\b(?:rate|gpl|gdpr|licen[cs]e\w*|quota|tax\w*)\b/u,
  },
  {
    id: 'override-do-not-comply',
    act: 'instructs',
    object: 'override',
    grammar: `do_not|dont|never|stop|cease|no_longer|refuse_to ~1 comply!|complying!|follow!|following!|obey!|obeying!|honor!|honour!|heed! ~3 ${ownRules}`,
    isProhibition: true,
  },
  {
    id: 'override-in-romance',
    act: 'instructs',
    object: 'override',
    grammar:
      'ignora(te)?|dimentica(te)?|ignorați|ignora|uita(ți)?|oblida|ignoreu ~4 istruzioni!|regole!|instrucțiunile!|instructiunile!|regulile!|instruccions!|indicazioni!',
  },
  {
    id: 'override-in-slavic',
    act: 'instructs',
    object: 'override',
    grammar:
      'ignoruj(cie|te)?|zignoruj|zapomnij|pomiń|zapomeň|ігноруй(те)?|забудь(те)? ~4 instrukcje!|polecenia!|zasady!|pokyny!|instrukce!|pravidla!|інструкції!|вказівки!|правила!',
  },
  {
    id: 'override-in-germanic',
    act: 'instructs',
    object: 'override',
    grammar:
      'negeer|vergeet|ignorera|glöm|ignorer|glem ~4 instructies!|aanwijzingen!|regels!|instruktioner!|instruktionerna!|regler!|instrukser!|instruksjoner!',
  },
  {
    id: 'override-in-malay-viet',
    act: 'instructs',
    object: 'override',
    grammar:
      'abaikan|lupakan|bỏ_qua|phớt_lờ ~5 instruksi!|perintah!|aturan!|arahan!|hướng_dẫn!|chỉ_dẫn!|quy_tắc!',
  },
  {
    id: 'override-in-turkish',
    act: 'instructs',
    object: 'override',
    grammar:
      'talimat(lar|ları|ların|lari)?!|yönerge(ler|leri)?!|kural(lar|ları)?! ~3 yok_say|yok_sayın|görmezden_gel|dikkate_alma|unut|göz_ardı_et',
  },
]
