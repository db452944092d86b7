import type { PatternRow } from '../pattern.ts'

const negated = /\b(?:never|do not|dont|not|avoid|without|no|detect\w*|risk|bias\w*)\b/u

/** Answers bent for somebody's good: products, sponsors, parties and figures. */
export const slantPatterns: readonly PatternRow[] = [
  {
    id: 'opinion-recommend-anyway',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'recommend(s)?!|suggest(s)?!|promote(s)?!|endorse(s)?!|advertise(s)?!|praise(s)?! ~7 even_if|even_when|even_though|regardless|no_matter|whatever ~9 best|better|need|needs|asked|ask|asks|fit|fits|right|requirements|suitable|cheaper|question|user',
    // Praise is not taken back by "even if it is not the best".
    unless:
      /\b(?:never|do not|dont|avoid) (?:\S+ ){0,3}(?:recommend|suggest|promote|endorse|advertise|praise)/u,
  },
  {
    id: 'opinion-affiliate',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'insert(s|ing)?|add(s|ing)?|append(s|ing)?|includ(e|es|ing)|plac(e|es|ing)|mention(s|ing)?|replac(e|es|ing)|put(s)? ~6 affiliate!|referral!|promo!|sponsored!|promotional! ~1 link|links|code|codes|tag|tags|message|text|paragraph|url|id',
    also: /\b(?:every|each|all|any|always|answers?|silently|our)\b/u,
    unless: negated,
  },
  {
    id: 'opinion-ours-first',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'always|must|in_every|whenever|when ~9 name!|list!|mention!|recommend!|rank!|put!|place! ~4 first|at_the_top|as_the_best|as_best ~8 others|competitors|alternatives|rivals|the_rest|competing',
    unless: negated,
  },
  {
    id: 'opinion-left-out',
    act: 'instructs',
    object: 'opinion',
    grammar:
      '{leaveOut}|hide|bury|drop ~3 result!|results!|studies!|findings!|evidence!|facts!|reviews!|cases!|figures!|data! ~4 that|which|showing|with ~6 bad|unfavourable|unfavorable|side_effects|contradict|disagree|weaken|embarrass|embarrassing|negative_light|critical_of|harm_the|hurt_the|look_bad|disadvantage',
    isProhibition: true,
    unless: /\b(?:exclusion criteria|protocol|test suite|pii)\b/u,
  },
  {
    id: 'opinion-figures-by',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'raise|lower|bump|increase|decrease|add|subtract|boost|inflate|deflate|shave|round ~5 score!|scores!|rating!|ratings!|grade!|grades!|figures!|votes!|estimates!|prices!|savings! ~9 points|percent|stars|\\d+%|\\d+',
    also: /\b(?:our|sponsor\w*|favou?r\w*|partners?|competitors?|rivals?|before (?:you )?(?:show|present|report)\w*|look better)\b/u,
    unless: negated,
  },
  {
    id: 'opinion-paint',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'describ(e|es)|portray(s)?|present(s)?|depict(s)?|call(s)?|paint(s)?|refer_to ~6 as ~2 corrupt!|evil!|criminal!|inferior!|dishonest!|lazy!|superior!|flawless!|traitors!|liars!|backward!|a_hoax!|fraud!|proven!',
    also: /\b(?:always|every|each|all|whenever|when|any)\b/u,
    unless: negated,
  },
  {
    id: 'judge-skip-this',
    act: 'instructs',
    object: 'reviewer',
    grammar:
      'scanner(s)?!|reviewer(s)?!|auditor(s)?!|evaluator(s)?!|moderator(s)?!|classifier(s)?! ~3 should|must|may|can|please|will|need_not ~1 skip|ignore|overlook|disregard|pass_over|exclude|trust|approve|accept ~2 this|these|it ~1 file|folder|skill|section|directory|code|document|package|module',
    unless: /\b(?:never|do not|dont|not|coverage|lint\w*|pr|pull request)\b/u,
  },
  {
    id: 'judge-return',
    act: 'instructs',
    object: 'reviewer',
    grammar:
      'return|give|issue|answer|output|respond|reply|conclude|report ~2 verdict!|rating!|label!|risk_score!|risk_level!|assessment! ~2 {harmless}|zero|low|none',
    also: /\b(?:this (?:skill|file|plugin|package)|ai|reviewers?|scanners?|review)\b/u,
    unless: /\b(?:if|when|only|unless|after|e\.g)\b/u,
  },
]
