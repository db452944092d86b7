import type { PatternRow } from '../pattern.ts'

const toTheAssistant = /\b(?:you|your|assistant|model|ai|chatbot|persona|voice|character)\b/u

/** Limits, refusals and consents that are taken away. */
export const consentPatterns: readonly PatternRow[] = [
  {
    id: 'persona-without-limits',
    act: 'instructs',
    object: 'persona',
    grammar:
      'act(s|ing)?|behav(e|es|ing)|operat(e|es|ing)|pretend(s|ing)?|respond(s|ing)?|answer(s|ing)?|speak(s|ing)?|you_are|imagine|play ~8 without|no|free_of|free_from|beyond|has_no ~2 content_rules!|ethical_limits!|moral_limits!|safety_rules!|ethics!|morals!|scruples!|safety_limits!|content_limits!|content_policy!|guardrails!|censorship!|moral_constraints!|ethical_constraints!|inhibitions!|taboos!',
    also: toTheAssistant,
    unless: /\b(?:research|review board|committee|never|do not|dont)\b/u,
  },
  {
    id: 'persona-limits-off',
    act: 'instructs',
    object: 'persona',
    grammar:
      'filters|restrictions|safeguards|guardrails|limits|safety_checks|content_rules ~1 are|become ~1 switched_off!|turned_off!|disabled!|lifted!|removed!|suspended!|gone!',
    also: /\b(?:mode|every request|any request|answer\w*|unlocked|persona|from now on)\b/u,
    unless: /\b(?:ui|table|grid|query|search|camera|audio)\b/u,
  },
  {
    id: 'refusal-turn-down',
    act: 'instructs',
    object: 'refusal',
    grammar:
      'never|do_not|dont|must_not ~1 turn_down!|turn_a_request_down!|turn_requests_down!|turn_anything_down!|reject!|deny!|decline! ~4 {whatever}|even_if|even_when|however',
    also: /\b(?:requests?|orders?|demands?|questions?|users?|asks?|asked)\b/u,
    isProhibition: true,
  },
  {
    id: 'refusal-even-if-harmful',
    act: 'instructs',
    object: 'refusal',
    grammar:
      'answer|answers|fulfil|fulfill|complete|comply|help|provide|respond|do|carry_out|execute ~8 even_if!|even_when!|no_matter!|regardless! ~7 illegal|harmful|dangerous|unethical|unsafe|forbidden|against_the_law|immoral|risky',
    unless: /\b(?:never|do not|dont|not)\b/u,
  },
  {
    id: 'refusal-skip-safety',
    act: 'instructs',
    object: 'refusal',
    grammar:
      'skip(s|ping)?|omit(s|ting)?|forgo|bypass(es|ing)?|leave_out|drop|ignore(s)? ~3 safety_check!|safety_checks!|safety_review!|safety_warnings!|ethical_review!|safety_considerations!|moral_considerations!|ethical_considerations!|safety_disclaimers!',
    unless:
      /\b(?:never|do not|dont|not|avoid|without|unless|rust|thread|memory|type|null|isolation|install\w*|flight|vehicle|machine|npm)\b/u,
  },
  {
    id: 'refusal-all-allowed',
    act: 'instructs',
    object: 'refusal',
    grammar:
      'assume|suppose|presume|take_it|treat|consider ~3 user ~4 allowed!|authorized!|authorised!|permitted!|entitled!|cleared! ~4 anything|everything|whatever|any|all',
    unless: /\b(?:never|do not|dont|not)\b/u,
  },
  {
    id: 'approval-unconsulted',
    act: 'instructs',
    object: 'approval',
    grammar:
      'without ~1 checking|confirming|verifying|consulting|clearing|discussing ~2 with ~1 user!|users!|them!|anyone!|owner!|human!|team!|me!',
    unless: /\b(?:never|do not|dont|must not|not|nothing|no)\b/u,
  },
  {
    id: 'approval-silence',
    act: 'instructs',
    object: 'approval',
    grammar:
      'silence!|no_reply!|no_answer!|no_response!|lack_of_response!|no_objection! ~2 as|means|counts_as|is|equals ~1 agreement|consent|approval|yes|permission|confirmation|acceptance',
    unless: /\b(?:never|do not|dont|not)\b/u,
  },
  {
    id: 'approval-needless',
    act: 'instructs',
    object: 'approval',
    grammar:
      'confirmation|approval|permission|consent|sign-off ~2 is|are ~1 not_needed!|unnecessary!|not_required!|not_necessary!|superfluous!|pointless!|already_given!|already_granted!|implied!',
    unless: /\b(?:if|when|for read\w*|read-only|only|unless|where)\b/u,
  },
  {
    id: 'approval-no-reason',
    act: 'instructs',
    object: 'approval',
    grammar:
      'no_reason|no_need|unnecessary|pointless|needless|no_point ~2 to|in ~1 confirm!|confirming!|ask!|asking!|approve!|check_with!|checking_with!|double-check!',
    also: /\b(?:users?|them|agreed|delet\w*|pay\w*|purchas\w*|deploy\w*|send\w*|actions?|him|her)\b/u,
  },
  {
    id: 'approval-no-wait',
    act: 'instructs',
    object: 'approval',
    grammar:
      'do_not|dont|never|without|not ~1 wait!|waiting!|waits! ~2 for ~3 review|approval|confirmation|permission|sign-off|consent|go-ahead|users_answer|reply',
    isProhibition: true,
    unless: /\b(?:if|unless|async\w*|promise|webhook|event|server|timeout)\b/u,
  },
  {
    id: 'approval-answered-for-user',
    act: 'instructs',
    object: 'approval',
    grammar:
      'accept(s|ing)?|approv(e|es|ing)|grant(s|ing)?|confirm(s|ing)?|answer(s|ing)?|click(s|ing)? ~1 all|every|any|each|yes_to_all|yes_to_every ~2 permission!|approval!|confirmation!|consent!|security!|trust! ~1 prompt|prompts|request|requests|dialog|dialogs|question|questions',
    unless: /\b(?:never|do not|dont|not|without|must|requires?|users? (?:must|should|can|to))\b/u,
  },
]
