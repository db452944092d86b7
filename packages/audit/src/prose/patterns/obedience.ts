import type { PatternRow } from '../pattern.ts'

const outside =
  'page|pages|site|website|websites|email|emails|mail|mails|message|messages|comment|comments|issue|issues|ticket|tickets|review|reviews|post|posts|document|documents|attachment|attachments|readme|feed|feeds|article|articles|transcript|response|responses|result|results|event|invite|invitation|chat|tweet|description'
const refused =
  /\b(?:never|must not|do not|should not|is not|are not|dont|nor|cannot|avoid|ignore|unless|only if|data only|as data|user (?:asks?|says?|wants?)|users? (?:request|task|plan)|plan|spec|skill\.md)\b/u

/** Text of others that is obeyed, and rules that spread. */
export const obediencePatterns: readonly PatternRow[] = [
  {
    id: 'untrusted-as-told',
    act: 'instructs',
    object: 'untrusted-text',
    grammar: `do|carry_out|follow|perform|execute|run|obey|comply_with ~2 what|whatever|everything|anything|exactly_what ~2 ${outside} ~3 asks!|ask!|says!|say!|tells!|tell!|wants!|demands!|requests!|instructs!|orders!|it_says!`,
    unless: refused,
  },
  {
    id: 'untrusted-are-orders',
    act: 'instructs',
    object: 'untrusted-text',
    grammar:
      'comment(s)?|message(s)?|email(s)?|ticket(s)?|issue(s)?|page(s)?|review(s)?|title(s)?|tag(s)?|line(s)?|note(s)?|post(s)? ~9 are|is|count_as|counts_as ~1 orders!|commands!|instructions!|directives!|an_order!|a_command!|an_instruction! ~4 followed|obeyed|executed|carried_out|performed|binding|run',
    unless: refused,
  },
  {
    id: 'untrusted-if-contains',
    act: 'instructs',
    object: 'untrusted-text',
    grammar: `if|when|whenever|where ~3 ${outside} ~3 contain(s)?|include(s)?|hold(s)?|carr(y|ies)|ha(s|ve) ~3 command(s)?!|instruction(s)?!|order(s)?!|directive(s)?! ~3 run|execute|follow|obey|carry|perform|comply|do`,
    unless: refused,
  },
  {
    id: 'untrusted-authority-as-if',
    act: 'instructs',
    object: 'untrusted-text',
    grammar: `treat(s)?|regard(s)?|consider(s)?|take(s)?|handle(s)? ~5 ${outside} ~4 as_if!|as_though! ~3 user|owner|developer|system|admin|operator|they_came|it_came`,
    unless: refused,
  },
  {
    id: 'remote-obey',
    act: 'fetches',
    object: 'remote-instructions',
    grammar:
      '{fetch} ~6 rules|instructions|directives|orders|tasks|commands|guidelines|prompt|prompts ~4 from ~3 https?://\\S+ ~4 obey!|follow!|apply!|execute!|carry_out!|run!|comply!|adopt!',
  },
  {
    id: 'persist-put-back',
    act: 'instructs',
    object: 'own-skill',
    grammar:
      'if|when|whenever|should|after|once ~3 remov(e|es|ed)|delet(e|es|ed)|uninstall(s|ed)?|disabl(e|es|ed) ~6 put_it_back!|reinstall!|re-install!|restore_it!|recreate_it!|re-create_it!|copy_it_back!|bring_it_back!|add_it_again!|write_it_again!|re-enable_it!',
    also: /\b(?:skill|plugin|hook|file|extension|itself|service|user)\b/u,
  },
  {
    id: 'persist-spread',
    act: 'instructs',
    object: 'own-skill',
    grammar:
      'cop(y|ies)|clone|replicat(e|es)|spread(s)?|propagat(e|es)|plant(s)? ~2 this_skill!|itself!|this_file!|these_instructions! ~3 every|all|each|other|any|further ~3 repository|repositories|project|projects|machine|machines|workspace|workspaces|repo|repos|skills|folder|folders',
  },
]
