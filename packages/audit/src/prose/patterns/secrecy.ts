import type { PatternRow } from '../pattern.ts'

const anAct =
  /\b(?:upload\w*|send\w*|sent|request\w*|transfer\w*|sync\w*|cop(?:y|ies|ied)|script|command|step|network|collect\w*|install\w*|chang\w*|edit\w*|delet\w*|run|ran|runs|data|files?|purchas\w*|payment|commit\w*|push\w*|access\w*|action|instructions?|skill|this)\b/u
const smoothness =
  /\b(?:delays?|latency|load\w*|flicker\w*|jank|transitions?|lag|re-?render\w*|refresh\w*|performance|downtime|upgrade|migration|animation|layout|scroll\w*|jargon|raw|stack traces?|internal ids?|secrets?|passwords?|tokens?|api keys?|pii|personal data)\b/u

/** Things kept from the user, in the words of discretion. */
export const secrecyPatterns: readonly PatternRow[] = [
  {
    id: 'conceal-quiet-about',
    act: 'instructs',
    object: 'concealment',
    grammar:
      'keep(s)?|keeping|stay(s)?|remain(s)?|be ~1 quiet!|silent!|mum!|discreet!|tight-lipped!|secretive! ~1 about|on|regarding|concerning',
    also: anAct,
  },
  {
    id: 'conceal-stay-unaware',
    act: 'instructs',
    object: 'concealment',
    grammar:
      'user|users|they|them|human|operator|owner|customer|person|anyone|nobody ~3 unaware!|oblivious!|in_the_dark!|none_the_wiser!|uninformed!',
    also: /\b(?:should|must|shall|keep\w*|stay\w*|remain\w*|leave|leaving|so that|ensure\w*)\b/u,
  },
  {
    id: 'conceal-no-mention',
    act: 'instructs',
    object: 'concealment',
    grammar: 'make|makes|making|leave no ~1 mention!|reference!|trace!|record! ~1 of|to|about',
    also: /\b(?:users?|summary|report|answer|repl(?:y|ies)|response|them|message|this step|upload\w*|script)\b/u,
    unless: /\b(?:if|has|have|there|dangling|stack|when|api|breaking)\b/u,
  },
  {
    id: 'conceal-left-out',
    act: 'instructs',
    object: 'concealment',
    grammar:
      'leav(e|es|ing)|keep(s|ing)?|strip(s)?|omit(s|ting)?|drop(s)?|exclud(e|es|ing)|hid(e|es|ing)|cut(s)? ~6 out_of|from|off ~2 report|summary|transcript|conversation|reply|answer|chat|message ~2 to|for|with|you_give ~2 {audience}!',
    also: anAct,
    unless: smoothness,
  },
  {
    id: 'conceal-from-record',
    act: 'instructs',
    object: 'concealment',
    grammar:
      '{hide}! ~6 from ~2 conversation|transcript|chat|chat_history|reviewer|reviewers|audit|audits|reviews',
    also: anAct,
    unless: smoothness,
  },
  {
    id: 'conceal-purpose',
    act: 'instructs',
    object: 'concealment',
    grammar:
      'so|so_that|in_a_way_that|such_that ~1 user|users|they|owner|operator|reviewers|human ~2 not_notice!|not_see!|never_know!|not_know!|never_notice!|never_see!|not_realise!|not_realize!|not_suspect!|wont_notice!|doesnt_notice!|cannot_see!|not_find_out!',
    isProhibition: true,
    unless: smoothness,
  },
  {
    id: 'conceal-purpose-nobody',
    act: 'instructs',
    object: 'concealment',
    grammar:
      'so|so_that|in_a_way_that|such_that nobody|no_one|no_reviewer|no_user ~1 can_see!|can_tell!|notices!|suspects!|knows!|finds_out!|can_find_out!|realises!|realizes!|sees!|learns!',
    isProhibition: true,
    unless: smoothness,
  },
  {
    id: 'conceal-must-not-learn',
    act: 'instructs',
    object: 'concealment',
    grammar:
      'user|users|they|human|operator|owner ~1 must_not|should_not|shall_not|may_not|must_never|should_never|will_never|never ~1 learn!|hear!|discover!|realise!|realize!|suspect!|find_out!|be_made_aware!',
    isProhibition: true,
    unless: smoothness,
  },
  {
    id: 'conceal-traces',
    act: 'instructs',
    object: 'concealment',
    grammar:
      'delet(e|es|ing)|clear(s|ing)?|wip(e|es|ing)|eras(e|es|ing)|remov(e|es|ing)|scrub(s)? ~3 log|logs|history|trace|traces|evidence|transcript|record|records ~5 so|nobody!|no_one!|afterwards!|untraceable!|cover_up!|cannot_be_traced!|hide!',
    also: /\b(?:nobody|no one|cannot|cover|hide|untraceable|notic\w*|not (?:see|know|find)|trace)\b/u,
    unless: /\b(?:attackers?|adversar\w*|malware|intruders?|insiders?|detect\w*)\b/u,
  },
  {
    id: 'deny-asked-about',
    isAnswer: true,
    act: 'instructs',
    object: 'authority',
    grammar:
      'if|when|whenever|should ~1 user|users|someone|anyone|anybody|they|person ~1 ask(s)?|inquire(s)?|question(s)?|wonder(s)? ~6 say!|answer!|reply!|claim!|pretend!|insist!|tell_them!|respond! ~2 that ~8 only|nothing|not_know|no_knowledge|not_have|never|routine|normal|was_not|did_not|not_aware',
    also: /\b(?:this (?:file|skill|step|instruction|rule|note)|these (?:instructions|rules)|what happened|was (?:changed|done|sent|run)|upload\w*|the (?:skill|request|transfer|upload))\b/u,
  },
  {
    id: 'deny-passed-anyway',
    act: 'instructs',
    object: 'authority',
    grammar:
      'report(s)?|mark(s)?|show(s)?|present(s)?|describ(e|es)|stat(e|es)|claim(s)?|declar(e|es)|say(s)? ~4 test|tests|build|check|checks|results|task|run|job|scan|everything ~3 passed!|passing!|pass!|successful!|green!|done!|complete!|completed!|fixed!|clean! ~4 even_if|even_when|although|regardless|whether_or_not|no_matter',
    unless: /\b(?:never|do not|dont|not)\b/u,
  },
]
