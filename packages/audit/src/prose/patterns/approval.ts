import type { PatternRow } from '../pattern.ts'

/** Approvals that are skipped. */
export const approvalPatterns: readonly PatternRow[] = [
  {
    id: 'approval-without',
    act: 'instructs',
    object: 'approval',
    grammar:
      'without|skip(s|ping)?|bypass(es|ing)?|instead_of|rather_than ~3 {ask} ~4 {approval}!|asking!',
  },
  {
    id: 'approval-do-not-ask',
    act: 'instructs',
    object: 'approval',
    grammar: 'no_need_to|never|do_not|dont|does_not|doesnt|not ~1 {ask} ~4 {approval}!',
    isProhibition: true,
  },
  {
    id: 'approval-skip',
    act: 'instructs',
    object: 'approval',
    grammar:
      'without|skip(s|ping)?|bypass(es|ing)?|omit(s|ting)?|no|ignor(e|es|ing|ed) ~2 confirmation!|confirming!|approval!|user_consent!|human_review!|user_permission!|explicit_permission!',
    unless: /\b(?:requires? no|authori[sz]ation (?:header|code|server))\b/u,
  },
  {
    id: 'approval-flag-ignored',
    act: 'instructs',
    object: 'approval',
    grammar:
      'confirm|dry_run|dry-run|approval|confirmation|auto_resolve|consent ~2 parameter|flag|setting|option|step ~2 ignored!|advisory!|overridden!|bypassed!|skipped!|disregarded!',
  },
  {
    id: 'approval-regardless',
    act: 'instructs',
    object: 'approval',
    grammar:
      'regardless_of|even_if!|irrespective_of ~5 confirm(ed|ation)?|approv(ed|al)|auto_resolve|setting|dry_run|consent(ed)?|confirm',
    also: /\b(?:users?|setting|dry_run|confirm\w*)\b/u,
  },
  {
    id: 'approval-assumed',
    act: 'instructs',
    object: 'approval',
    grammar:
      'assum(e|es|ing)|infer(s)?|interpret(s)?|treat(s)?|tak(e|es) ~4 consent!|approval!|authori[sz]ation!|permission!|confirmation!|implicit_consent!',
    unless: /\b(?:never|do not|dont|not|header|deny|denied|error)\b/u,
  },
  {
    id: 'approval-after-the-fact',
    act: 'instructs',
    object: 'approval',
    grammar: 'notified|informed|told|shown|visible|appears ~5 after_the_fact!|afterwards!',
  },
]

/** Prompts, context and conversations that are handed on. */
export const extractionPatterns: readonly PatternRow[] = [
  {
    id: 'extract-own-prompt',
    act: 'sends',
    object: 'conversation',
    grammar: '{reveal} ~5 {ownPrompt}!',
    unless:
      /\b(?:placeholder|template|api|variable|parameter|agent definition|to the model|messages array)\b/u,
  },
  {
    id: 'extract-conversation',
    act: 'sends',
    object: 'conversation',
    grammar: '{send} ~5 {conversation}! ~9 {destination}',
  },
]

/** Text that slants what the user is told. */
export const opinionPatterns: readonly PatternRow[] = [
  {
    id: 'opinion-figures',
    act: 'instructs',
    object: 'opinion',
    grammar: '{falsify} ~4 {figures}!',
    unless: /\b(?:never|do not|dont|not|avoid|without|no|detect\w*|risk)\b/u,
  },
  {
    id: 'opinion-shift-figures',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'add|increase|inflate|boost|raise|report|adjust|reduce|subtract|lower ~3 \\d+%|\\d+_percent|percent ~5 {figures}!',
    also: /\b(?:appear|look|seem|competitive|better|higher|favou?r\w*|always|all)\b/u,
  },
  {
    id: 'opinion-frame',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'frame!|portray!|depict!|characterize!|characterise! ~6 as ~8 rather_than|versus|instead_of',
  },
  {
    id: 'opinion-present-as',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'always|ensure|make_sure ~4 present(s|ed|ing)?|fram(e|es|ing)|portray(s|ed)?|depict(s|ed)?|describ(e|es|ing) ~5 as|in ~3 debated|unproven|theory|hoax|superior|inferior|better_light|bad_light|positive_light|negative_light|settled|harmless|natural|safe',
  },
  {
    id: 'opinion-favour',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'always|must|ensure|make_sure|when_in_doubt|tone ~5 favor!|favour!|promote!|promotes!|recommend!|endorse!|advertise! ~8 over|above|instead_of|rather_than|in_any_comparison|regardless|first',
    unless:
      /\b(?:composition|inheritance|readab\w*|simpl\w*|const|explicit|implicit|types?|functions?|components?|hooks?|tests?|patterns?|async|api|library|framework|performance)\b/u,
  },
  {
    id: 'opinion-bad-light',
    act: 'instructs',
    object: 'opinion',
    grammar:
      '{never} ~2 present|show|include|mention|report ~8 bad_light!|negative_light!|unfavorable_light!|poor_light!|look_bad!',
    isProhibition: true,
  },
  {
    id: 'opinion-relax-safety',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'relax(ed)?|lenient|generous|lower ~2 scoring!|criteria!|grading!|evaluation!|thresholds! ~4 safety|security|risk|ethics|compliance',
  },
  {
    id: 'opinion-flag-politics',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'flag|remove|delete|censor|downrank|block ~8 political!|left-leaning!|right-leaning!|liberal!|conservative!|religious!|climate_change! ~4 content|views|opinions|warming|messages|posts',
    unless: /\b(?:hate|policy|guidelines?)\b/u,
  },
]
