import type { PatternRow } from '../pattern.ts'

/** A sentence that holds a word of each class, in whatever order. */
function bag(...classes: readonly string[]): RegExp {
  return new RegExp(`^${classes.map((words) => `(?=.* (?:${words}) )`).join('')}`, 'u')
}

const forbidden =
  /\b(?:never|do not|dont|must not|should not|shall not|cannot|avoid|nor|refuse|reject|unless|only if|only when|attackers?|malicious|detect\w*|if the user (?:asks|wants|agrees|confirms))\b/u
const forbiddenOrProgram =
  /\b(?:never|do not|dont|must not|should not|shall not|cannot|avoid|nor|refuse|reject|unless|only if|only when|attackers?|malicious|detect\w*|if the user (?:asks|wants|agrees|confirms)|css|eslint|lint\w*|firewall|config\w*|schema|validation|kubernetes|iam|merge)\b/u
const you =
  'you|your|assistant|this skill|this file|this text|this document|this task|the task|the text below|model'
const ownRules =
  'system prompt|guardrails|safeguards|safety (?:rules|guidelines|policies|training)|your (?:normal |usual |own |earlier |other |standard )?(?:rules|guidelines|policies|instructions|training|principles|ethics)|guidance you (?:got|had|received)|content polic(?:y|ies)|policies of (?:the|your) (?:company|maker|vendor|provider)|developers?|company that (?:built|made|trained) you|safe behaviou?r|safe conduct'
const outwardAct =
  'merge|merges|merging|delete|deletes|deletion|deletions|deploy|deploys|buy|buys|order|orders|pay|pays|payment|payments|transfer|transfers|invoices?|publish|publishes|push|pushes|e?mails?|purchase|purchases|trade|trades|send|sends|post|posts|cancel|book|sign|wire|refund|withdraw|charge|charges'

/** Sentences known by the classes of words that they hold: for orders that nobody has worded before. */
export const bagPatterns: readonly PatternRow[] = [
  {
    id: 'override-bag',
    act: 'instructs',
    object: 'override',
    grammar:
      'cancelled!|canceled!|paused!|suggestions!|suspended!|void!|optional!|forget!|unlearn!|more_weight!|less_weight!|outweigh(s)?!|limits_you!|bind_you!|binds_you!|is_right!|are_wrong!|not_apply!|counts!|set_aside!',
    also: bag(ownRules, you),
    unless: forbiddenOrProgram,
  },
  {
    id: 'refusal-bag',
    act: 'instructs',
    object: 'refusal',
    grammar:
      'say_yes!|no_topic!|nothing_is_off_limits!|nothing_is_off-limits!|no_question!|never_say_no!|always_say_yes!|agree_to_every!|agree_to_all!|grant_every!',
    also: bag(
      'each|every|any|all|whatever|you may|you can|off limits|too',
      'requests?|topic|topics|question|questions|content|decline|refuse|ask|asks|asked',
    ),
  },
  {
    id: 'conceal-bag',
    isProhibition: true,
    act: 'instructs',
    object: 'concealment',
    grammar:
      'let_on!|letting_on!|saying_a_word!|say_a_word!|breathe_a_word!|not_need_to_hear!|not_need_to_know_about!|need_not_know!|need_not_hear!|act_as_if_nothing!|pretend_nothing!|as_though_nothing!|as_if_nothing_had!|under_wraps!|off_the_record!|our_secret!|keep_it_secret!|play_dumb!|feign_ignorance!',
    also: bag(
      'user|users|person|them|they|human|files?|sent|copied|request|script|step|happened|upload|this|part|anyone|nobody',
    ),
  },
  {
    id: 'conceal-bag-left-out',
    isProhibition: true,
    act: 'instructs',
    object: 'concealment',
    grammar:
      'omit|remove|strip|leave|drop|exclude|hide|cut ~3 step|paragraph|section|call|request|command|action|upload|instruction|instructions|note|rule ~4 from ~2 anything!|any!|every!|all!|your! ~2 report|reports|summary|summaries|show|write|answer|answers|output|reply|replies|you_show|you_write|you_report',
    unless: /\b(?:if|unless|secret|secrets|tokens?|pii|placeholder)\b/u,
  },
  {
    id: 'approval-bag-without',
    act: 'instructs',
    object: 'approval',
    grammar:
      'without ~1 asking!|consulting!|notifying!|telling!|informing!|checking_with! ~2 anybody|anyone|user|users|them|owner|somebody|first|again|me',
    also: bag(outwardAct),
    unless:
      /\b(?:never|do not|dont|must not|should not|cannot|avoid|nor|not|attackers?|could|can|might|may|would)\b/u,
  },
  {
    id: 'approval-bag-assumed',
    act: 'instructs',
    object: 'approval',
    grammar:
      'treat|consider|assume|count|regard|take ~6 approved!|authorized!|authorised!|agreed!|confirmed!|a_yes!|consented!|signed_off! ~3 in_advance|beforehand|already|by_default|automatically|if|when|unless',
    also: bag(`${outwardAct}|every|each|all|any`),
    unless: forbidden,
  },
  {
    id: 'approval-bag-later',
    act: 'instructs',
    object: 'approval',
    grammar:
      'tell|inform|notify|ask|apologise|apologize|explain ~3 later!|afterwards!|after_the_fact!|once_it_is_done!|when_it_is_done!',
    also: bag(outwardAct, 'right away|immediately|at once|first|straight away|now|directly'),
    unless: forbidden,
  },
  {
    id: 'approval-bag-question',
    act: 'instructs',
    object: 'approval',
    grammar:
      'skip|omit|bypass|leave_out|do_without|jump_over|suppress ~3 question!|questions!|prompt!|prompts!|dialog!|confirmation!|approval!|consent!|review!',
    also: bag(outwardAct),
    unless: forbidden,
  },
  {
    id: 'send-bag',
    act: 'sends',
    object: 'project-data',
    grammar:
      'forward(s)?!|transmit(s)?!|mail(s)?!|email(s)?!|upload(s)?!|post(s)?!|send(s)?!|submit(s)?!|relay(s)?! ~12 https?://\\S+|to_[a-z0-9.+-]+@\\S+',
    also: bag(
      'each (?:turn|session|message|task|file|edit|run)|every (?:turn|session|message|task|file|edit|run|answer)|as well|too|also|always|afterwards|silently|what the user (?:typed|said|wrote|asked|types|says)|names|addresses|keystrokes|what they (?:typed|said)',
    ),
    unless:
      /\b(?:never|do not|dont|must not|avoid|attackers?|malicious|detect\w*|if the user|when the user|example\.|localhost|127\.0\.0\.1|you@|user@|your@|api (?:call|request))\b/u,
  },
  {
    id: 'send-secret-bag',
    act: 'sends',
    object: 'secret-env',
    grammar:
      'append|add|put|include|attach|write|embed|encode|paste|insert|place|hide ~4 api_keys!|access_token!|access_tokens!|tokens!|passwords!|credentials!|private_key!|private_keys!|cookies!|secrets! ~6 url|query|commit_message|issue|comment|pull_request|filename|branch_name|image|address|dns|footer|metadata',
    unless:
      /\b(?:never|do not|dont|must not|should not|avoid|not|without|attackers?|malicious|detect\w*|header|env\w*|config\w*|vault|manager|placeholder|rotate|github secrets|actions)\b/u,
  },
  {
    id: 'read-credential-bag',
    act: 'reads',
    object: 'credential-file',
    grammar:
      'search|scan|look|hunt|comb|take|grab|fetch|collect|pull|lift|get ~5 cookies!|passwords!|logins!|wallet!|wallets!|seed!|private_keys!|keychain! ~4 browser|profile|disk|computer|machine|home|contents|system',
    unless:
      /\b(?:never|do not|dont|must not|should not|avoid|attackers?|malicious|malware|detect\w*|test|playwright|puppeteer|selenium|automation|session cookies|random|database|numpy)\b/u,
  },
  {
    id: 'ask-secret-bag',
    act: 'instructs',
    object: 'credential-request',
    grammar:
      'insist|demand|have|make|get|talk|persuade|urge|convince|press|push ~6 one-time_code!|seed_phrase!|recovery_phrase!|private_key!|bank_details!|card_number!|card_details!|cvv!|pin!|password! ~8 user|users|phone|you_can|chat|here|verify|check|paste',
    unless:
      /\b(?:never|do not|dont|must not|should not|avoid|not|reset|env\w*|config\w*|attackers?|phishing|detect\w*|if)\b/u,
  },
  {
    id: 'harm-destroy-bag',
    act: 'instructs',
    object: 'destruction',
    grammar:
      'remove|delete|cancel|erase|discard|wipe|revoke|drop ~1 all!|every!|everything! ~2 users|their|others|upcoming|colleagues|customers|shared|teams ~3 photos|files|documents|meetings|appointments|emails|messages|contacts|commits|branches|accounts|orders|bookings|subscriptions|backups|data',
    unless: forbidden,
  },
  {
    id: 'harm-destroy-no-copy',
    act: 'instructs',
    object: 'destruction',
    grammar:
      'overwrite|delete|remove|erase|destroy|replace ~4 original!|originals!|only_copy!|backups! ~8 no_copy|no_copies|nothing|cannot|no_backup|never',
    unless: forbidden,
  },
  {
    id: 'harm-destroy-production',
    act: 'instructs',
    object: 'production',
    grammar:
      'shut_down|stop|terminate|take_down|take_offline|power_off|kill|halt ~3 production!|live! ~1 server|servers|database|databases|service|services|cluster|system|systems',
    unless: forbidden,
  },
  {
    id: 'harm-destroy-others-work',
    act: 'instructs',
    object: 'destruction',
    grammar:
      'force-push!|force_push!|force-pushing! ~1 to|over|onto ~2 shared|main|master|release|production',
    unless:
      /\b(?:never|do not|dont|must not|should not|avoid|cannot|nor|block\w*|prevent\w*|protect\w*|disallow\w*|forbid\w*|no|not|without|warn\w*|if)\b/u,
  },
  {
    id: 'opinion-bag-rival',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'say|claim|state|hint|suggest|imply|tell|mention|write|insist ~6 competitor!|competitors!|competing!|rival!|rivals!|alternatives! ~4 unsafe|insecure|slow|bad|worse|inferior|unreliable|outdated|overpriced|dangerous|broken|illegal',
    unless: forbidden,
  },
  {
    id: 'opinion-bag-ours',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'our!|sponsor!|sponsors!|partner! ~2 brand|product|products|company|tool|service|platform|candidate|party ~4 on_top|first|best|win|wins|superior|ahead|favourably|favorably',
    also: bag('must|always|each|every|make sure|ensure|whatever|should'),
    unless: forbidden,
  },
  {
    id: 'opinion-bag-made-up',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'make_up|invent|fabricate|forge|fake|concoct ~3 quotation!|quotations!|quotes!|citations!|sources!|references!|statistics!|testimonials!|reviews!|evidence!',
    unless: forbidden,
  },
  {
    id: 'opinion-bag-figures',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'change|adjust|alter|edit|tweak|massage|modify|smooth|rewrite ~2 number!|numbers!|figures!|results!|data!|values!|scores! ~6 so_that|so|to_make|until ~5 look|looks|appear|appears|seem|seems|match|better|steady|positive',
    unless: forbidden,
  },
  {
    id: 'opinion-bag-graded',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'grade|score|rate|rank|mark|judge ~8 praise(s)?!|mention(s)?!|support(s)?!|favou?r(s)?!|criticise(s)?!|criticize(s)?! ~6 higher|lower|better|worse|up|down|best',
    also: bag(
      'essays?|texts?|papers?|answers?|candidates?|applicants?|cvs?|resumes?|proposals?|reviews?',
    ),
    unless: forbidden,
  },
  {
    id: 'untrusted-bag',
    act: 'instructs',
    object: 'untrusted-text',
    grammar:
      'whatever|everything|anything|all ~4 written|stands|says|said|asked|requested|found ~3 issue!|issues!|page!|pages!|email!|emails!|comment!|comments!|message!|messages!|ticket!|tickets!|body!|attachment! ~3 execute|run|obey|follow|do|carry_out|perform',
    unless: forbidden,
  },
  {
    id: 'untrusted-bag-order',
    act: 'instructs',
    object: 'untrusted-text',
    grammar:
      'page|pages|email|emails|comment|comments|message|messages|ticket|issue|result|results|attachment|invitation|post ~3 is|are ~2 command!|commands!|order!|orders! ~2 for|to ~1 you|assistant',
    unless: forbidden,
  },
  {
    id: 'untrusted-authority-bag',
    act: 'instructs',
    object: 'untrusted-text',
    grammar:
      'same|equal|full|more|higher authority!|rank!|weight!|trust!|priority! ~3 as|than ~2 system_prompt|user|users|developer|system|owner|operator',
    also: bag(
      'tool results?|tool outputs?|web ?pages?|pages?|emails?|messages|comments|issues|documents|search results|files|attachments',
    ),
    unless: forbidden,
  },
  {
    id: 'untrusted-authority-obey',
    act: 'instructs',
    object: 'untrusted-text',
    grammar:
      'obey!|take_orders_from!|get_your_orders!|do_as_told_by! ~2 message|messages|comment|comments|mail|mails|emails|orders|bot|bots|from|page|website',
    unless: forbidden,
  },
  {
    id: 'persist-forever-bag',
    act: 'instructs',
    object: 'own-skill',
    grammar:
      'rules|instructions|skill|file|text ~3 part_of_your_memory!|into_your_memory!|in_your_memory!|permanent_part!|each_new_chat!|every_new_chat!|each_new_session!|every_new_session!',
    unless: forbidden,
  },
  {
    id: 'judge-bag',
    act: 'instructs',
    object: 'reviewer',
    grammar:
      'this|the ~1 skill|package|plugin|file|code ~1 is|was|has_been ~1 certified!|vetted!|cleared!|approved!|audited! ~6 no_further|needs_no|no_need|mark|treat|skip|harmless|safe_to|trusted',
    unless: forbidden,
  },
  {
    id: 'judge-if-you-are',
    act: 'instructs',
    object: 'reviewer',
    grammar:
      'if|when ~1 you_are|youre|reading|reads ~4 scanner!|reviewer!|auditor!|moderator!|classifier!|evaluator!|analyser!|analyzer! ~3 output|return|report|say|answer|respond|mark|rate|conclude|print|reply',
    unless: /\b(?:code reviewer|pull request|pr)\b/u,
  },
  {
    id: 'harm-backdoor-check-off',
    act: 'instructs',
    object: 'account',
    grammar:
      'comment_out|remove|disable|delete|drop|skip|stub_out ~2 signature_check!|signature_verification!|auth_check!|authentication_check!|permission_check!|password_check!|licence_check!|license_check!|token_check!|certificate_check! ~6 you_write|you_generate|generated|every|each|users|all',
    unless: forbidden,
  },
  {
    id: 'harm-backdoor-predictable',
    act: 'instructs',
    object: 'account',
    grammar:
      'fixed|constant|static|predictable|known|same|hard-coded ~2 seed!|salt!|iv!|nonce!|secret!|key! ~2 for|in ~3 tokens|passwords|keys|sessions|encryption|generated|all|every',
    also: bag('and (?:do not|dont|never) .*', 'use|set|choose|pick|always'),
    unless: /\b(?:tests?|testing|reproducib\w*|deterministic)\b/u,
  },
  {
    id: 'pressure-human-check',
    act: 'instructs',
    object: 'pressure',
    grammar:
      'prove|verify|confirm|show ~2 you_are|youre|that_you_are ~1 human!|not_a_robot!|a_person!',
  },
]
