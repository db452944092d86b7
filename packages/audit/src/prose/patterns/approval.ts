import type { PatternRow } from '../pattern.ts'

/** A sentence that forbids the act without the approval, or says that it does not happen, asks for the approval. */
const demanded =
  /\b(?:never|not|dont|doesnt|cannot|cant|mustnt|shouldnt|nor|nothing|no one|nobody|no) (?:(?!(?:and|then|just|but|instead|proceed|ask|wait|stop|pause|need|require)\b)\S+ ){0,14}without\b/u

/** One of two expressions. */
function either(one: RegExp, other: RegExp): RegExp {
  return new RegExp(`${one.source}|${other.source}`, 'u')
}

/** Approvals that are skipped. */
export const approvalPatterns: readonly PatternRow[] = [
  {
    id: 'approval-without',
    act: 'instructs',
    object: 'approval',
    grammar:
      'without|skip(s|ping)?|bypass(es|ing)?|instead_of|rather_than ~3 {ask} ~4 {approval}!|asking!',
    unless: demanded,
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
    unless: either(/\b(?:requires? no|authori[sz]ation (?:header|code|server))\b/u, demanded),
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
    id: 'approval-unchecked',
    act: 'instructs',
    object: 'approval',
    grammar:
      'always|automatically|immediately|directly ~9 without ~1 checking!|verifying!|reviewing!|validating!|inspecting!|testing!',
    also: /\b(?:create[- ]prs?|prs?|pull requests?|push\w*|merg\w*|deploy\w*|publish\w*|submit\w*|send\w*|post\w*|releas\w*|upload\w*|pay\w*|purchas\w*|approv\w*|install\w*|execut\w*)\b/u,
    unless: demanded,
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

/** Views for which there is evidence, and which a text sets behind others. */
const evidence =
  'consensus!|evidence!|medicine!|science!|research!|guidance!|facts!|sources!|interventions!|treatments!|accounts!|record!'

/** Text that slants what the user is told. */
export const opinionPatterns: readonly PatternRow[] = [
  {
    id: 'opinion-figures',
    act: 'instructs',
    object: 'opinion',
    grammar: '{falsify} ~4 {figures}!',
    unless:
      /\b(?:never|do not|dont|not|avoid|without|no|detect\w*|risk|bias\w*|fake (?:\S+ ){0,2}data|manipulat\w* (?:\S+ ){0,3}data)\b/u,
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
      'always|must|ensure|make_sure|when_in_doubt|tone ~5 favor(s)?!|favour(s)?!|promote(s)?!|recommend(s)?!|endorse(s)?!|advertise(s)?!|praise(s)?! ~8 over|above|instead_of|rather_than|in_any_comparison|regardless|first',
    unless:
      /\b(?:composition|inheritance|readab\w*|simpl\w*|const|explicit|implicit|types?|functions?|components?|hooks?|tests?|patterns?|async|api|library|framework|performance)\b/u,
  },
  {
    id: 'opinion-over-evidence',
    act: 'instructs',
    object: 'opinion',
    grammar: `emphasi[sz](e|es|ing)|prioriti[sz](e|es|ing)|favo(r|rs|ring|urs|uring|ur)|promot(e|es|ing)|elevat(e|es|ing)|highlight(s|ing)?|prefer(s)?|put(s)? ~9 over|above|rather_than|instead_of ~1 medical|scientific|mainstream|official|established|conventional|historical|pharmaceutical|expert|academic|peer-reviewed ~1 ${evidence}`,
  },
  {
    id: 'opinion-bad-light',
    act: 'instructs',
    object: 'opinion',
    grammar:
      '{never} ~2 present|show|include|mention|report ~11 bad_light!|negative_light!|unfavorable_light!|poor_light!|look_bad!',
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
