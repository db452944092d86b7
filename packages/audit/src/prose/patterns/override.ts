import type { PatternRow } from '../pattern.ts'

/** Text that puts itself above the user, the assistant's rules or earlier instructions. */
export const overridePatterns: readonly PatternRow[] = [
  {
    id: 'override-earlier',
    act: 'instructs',
    object: 'override',
    grammar: '{setAside}! ~4 {earlier} ~3 {instructions}',
    unless:
      /\b(?:eslint|lint|gitignore|css|style|config(?:uration)?|inherit|default (?:config|settings?|value|rules? (?:for|of|in))|template|environment|whitespace)\b|\b(?:replac|overrid|supersed|cancel|discard)\w* (?:\S+ ){0,4}(?:existing|default|base|built-in|standard|usual|current|all other)\b(?!.*\b(?:system|safety|developer|previous|prior|earlier|your|content|ethic\w*)\b)/u,
  },
  {
    id: 'override-all-told',
    act: 'instructs',
    object: 'override',
    grammar: '{setAside}! ~2 everything|anything|all ~3 told|said|above|before|learned|instructed',
  },
  {
    id: 'override-lifted',
    act: 'instructs',
    object: 'override',
    grammar: '{earlier} ~2 {instructions}! ~4 {lifted}',
  },
  {
    id: 'override-constraints',
    act: 'instructs',
    object: 'override',
    grammar: '{setAside}! ~2 your|its|their|my ~3 {limits}',
    unless: /\b(?:rate limit|limits? of|api limit|context limit)\b/u,
  },
  {
    id: 'override-outranks',
    act: 'instructs',
    object: 'override',
    grammar:
      'overrid(e|es|ing)|supersed(e|es)|outrank(s)?|take(s)?_precedence|replac(e|es)|trump(s)? ~4 users|system|developer|safety|original|your|current ~2 task|instructions|request|requests|specification|prompt|guidelines|rules|intent|goal',
    unless: /\b(?:default config|settings?)\b/u,
  },
  {
    id: 'override-in-french',
    act: 'instructs',
    object: 'override',
    grammar:
      'ignore|oublie ~1 les|toutes|tes|vos|mes|todas|as ~2 instructions|consignes|règles|regles|instruções|instrucciones ~2 précédentes!|precedentes!|antérieures!|anteriores!',
  },
  {
    id: 'override-other-tongues',
    act: 'instructs',
    object: 'override',
    grammar:
      'ignor(a|en|ez|ar|iere|ieren)|olvid(a|e)|oublie(z)?|vergiss|missachte|desconsider(e|a)|ignorier(e|en)|игнорируй(те)?|забудь(те)? ~4 instruc(ciones|tions|oes|ões|ções)|anweisungen|regeln|reglas|regles|règles|regras|consignes|инструкци(и|й|ями)|указани(я|й)|правил(а)?',
  },
]

/** Personas and modes in which nothing is refused. */
export const personaPatterns: readonly PatternRow[] = [
  { id: 'persona-mode', act: 'instructs', object: 'persona', grammar: '{unlimited}! ~2 {mode}' },
  {
    id: 'persona-named',
    act: 'instructs',
    object: 'persona',
    grammar:
      'developer|god|dan|jailbreak|debug|maintenance|admin|root|sudo|test|override|diagnostic mode! ~9 {limits}|{safeguards}',
    also: /\b(?:no|without|disabl\w*|remov\w*|bypass\w*|skip\w*|lift\w*|ignor\w*|off|free|unlock\w*|drop\w*)\b/u,
  },
  {
    id: 'persona-trained-without',
    act: 'instructs',
    object: 'persona',
    grammar:
      'trained|operat(e|es|ing)|act(s|ing)?|respond(s|ing)?|exist(s)?|behav(e|es)|answer(s|ing)?|speak(s|ing)?|role-?play without|free_from|no ~2 content|ethical|safety|any|moral|usual|normal ~1 {limits}!',
    unless: /\b(?:ref|sync|validation limits?)\b/u,
  },
  {
    id: 'persona-safeguards-off',
    act: 'instructs',
    object: 'persona',
    grammar: '{switchOff} ~3 {safeguards}!',
  },
  {
    id: 'persona-safeguards-are-off',
    act: 'instructs',
    object: 'persona',
    grammar:
      '{safeguards}! ~1 is|are|gets|will_be ~1 disabled|off|bypassed|removed|skipped|suspended|deactivated|lifted',
    unless: /\b(?:if|never|must not|cannot|verify|ensure|check)\b/u,
  },
  {
    id: 'persona-own-values',
    act: 'instructs',
    object: 'persona',
    grammar:
      'set(s|ting)?_aside!|drop(s|ping)?|abandon(s|ing)? ~2 own|usual|normal|standard ~2 perspective|values|constraints|judgment|judgement|principles|guidelines|identity',
  },
]

/** Refusals, warnings and doubts switched off. */
export const refusalPatterns: readonly PatternRow[] = [
  {
    id: 'refusal-never',
    act: 'instructs',
    object: 'refusal',
    grammar:
      '{never} ~1 {refuse}! ~4 request|requests|user|users|question|questions|anything|any|instruction|instructions|command|commands|comply|to_answer|content',
    isProhibition: true,
    unless: /\b(?:merge|connection|invalid|push to|permission)\b/u,
  },
  {
    id: 'refusal-comply-always',
    act: 'instructs',
    object: 'refusal',
    grammar: 'always|must|shall|will ~1 {comply} ~5 {whatever}!',
    also: /\b(?:request|ask|asked|command|content|instruct\w*|anything|harm\w*|legal\w*|ethic\w*)\b/u,
  },
  {
    id: 'refusal-warnings',
    act: 'instructs',
    object: 'refusal',
    grammar: '{leaveOut} ~4 {harm} ~2 {warnings}!',
    isProhibition: true,
  },
  {
    id: 'refusal-authorized',
    act: 'instructs',
    object: 'refusal',
    grammar:
      'treat|consider|assume ~3 user|request|requests|everything|every ~4 pre-?authori[sz]ed|fully_authori[sz]ed|elevated_access|elevated_access_permissions|unrestricted|as_authori[sz]ed|root_access|admin_access',
  },
]
