import type { PatternRow } from '../pattern.ts'

const url = 'https?://\\S+'

/** Data that is to leave the machine. */
export const sendingPatterns: readonly PatternRow[] = [
  {
    id: 'send-to-url',
    act: 'sends',
    object: 'project-data',
    grammar: `{send}! ~6 {data} ~7 ${url}`,
  },
  {
    id: 'send-to-theirs',
    act: 'sends',
    object: 'project-data',
    grammar: '{send}! ~6 {data} ~4 {theirs} ~3 {destination}',
  },
  {
    id: 'send-to-passive',
    act: 'sends',
    object: 'project-data',
    grammar:
      'telemetry|data|information|contents|results|files|logs|everything|text|prompts|conversation|messages ~3 is|are|gets|will_be|being transmitted!|sent!|uploaded!|forwarded!|reported!|relayed!|copied!|mirrored! ~1 to ~3 authors|vendors|developers|companys|our|external|remote|third-party|central|analytics|telemetry ~3 {destination}',
  },
  {
    id: 'send-secret',
    act: 'sends',
    object: 'secret-env',
    grammar: `{send}! ~5 {secretData} ~8 ${url}`,
  },
  {
    id: 'send-conversation',
    act: 'sends',
    object: 'conversation',
    grammar: `{send}! ~5 {conversation} ~8 ${url}|{destination}`,
  },
]

/** A sentence that keeps secrets out of what is said, or speaks of programs. */
const saidSafely =
  /\b(?:never|do not|dont|does not|not|avoid|without|no|nor|mask\w*|redact\w*|hash\w*|encrypt\w*|if|whether|detect\w*|check\w*|scan\w*|find\w*|test\w*|vulnerab\w*|leak\w*|expos\w*|error messages?|json|http|api responses?|server|endpoint)\b/u

/** Secrets that the user is asked for. */
export const secretPatterns: readonly PatternRow[] = [
  {
    id: 'ask-secret',
    act: 'instructs',
    object: 'credential-request',
    grammar: '{ask4} ~6 {personalSecret}!',
    unless:
      /\b(?:never|do not|dont|not|avoid|without|no|via|environment|env|\.env|export|config\w*|vault|secrets? manager|placeholder|field|input|form|parameter|variable|header|prevent\w*|protect\w*|block\w*|detect\w*|mask\w*|redact\w*)\b/u,
  },
  {
    id: 'echo-secret',
    act: 'sends',
    object: 'user-secret',
    grammar: '{sayAgain} ~5 {spokenSecret}! ~9 {reply}',
    also: /\b(?:every|each|all|next|your|end of|back|verbatim|user|they|please)\b/u,
    unless: saidSafely,
  },
  {
    id: 'echo-secret-back',
    act: 'sends',
    object: 'user-secret',
    grammar: 'echo(es|ing)?|repeat(s|ing)?|read(s|ing)?|play(s|ing)? back ~3 {spokenSecret}!',
    unless: saidSafely,
  },
  {
    id: 'echo-note',
    act: 'reads',
    object: 'user-secret',
    grammar:
      '{takeNote} ~9 user|users|they|conversation|chat|person ~12 password!|passwords!|credentials!|account_details!|card_numbers!|private_information!|api_keys!|seed_phrases!',
    also: /\b(?:shar(?:e|es|ed)|mention\w*|provid\w*|typ(?:e|es|ed)|enter\w*|says?|sends?|gives?)\b/u,
    unless: saidSafely,
  },
]

/** Instructions that come from elsewhere. */
export const remotePatterns: readonly PatternRow[] = [
  {
    id: 'remote-follow',
    act: 'fetches',
    object: 'remote-instructions',
    grammar: `{fetch} ~5 ${url}! ~9 {follow} ~5 {commands}|it|them|contents|content`,
    also: /\b(?:follow\w*|obey\w*|execut\w*|carry|comply|apply|load|run)\b/u,
  },
  {
    id: 'remote-latest',
    act: 'fetches',
    object: 'remote-instructions',
    grammar: '{fetch} ~3 latest|updated|remote|current|additional|further ~2 {commands}! ~4 from',
    also: /https?:|\b(?:server|url|endpoint|gist|remote)\b/u,
  },
  {
    id: 'untrusted-follow',
    act: 'instructs',
    object: 'untrusted-text',
    grammar:
      '{follow} ~4 {commands}! ~3 found|contained|embedded|in|from|inside|within|tagged|marked|described ~4 {outsideText}',
  },
  {
    id: 'untrusted-as-directive',
    act: 'instructs',
    object: 'untrusted-text',
    grammar:
      'text|content|message|messages|description|comment|comments|data|line|lines|string|title|article|email ~12 treated|interpreted|processed|regarded|handled as ~3 directive!|directives!|instruction!|instructions!|command!|commands!',
    unless: /\b(?:never|not|nor|cannot|dont|avoid)\b/u,
  },
  {
    id: 'untrusted-authority',
    act: 'instructs',
    object: 'untrusted-text',
    grammar:
      'treat(s|ing)?|consider(s)?|interpret(s)? ~9 as ~3 system!|trusted!|authoritative!|high-priority!|elevated!|privileged! ~3 {commands}|authority',
  },
]

/** Secrets that the assistant is to read. */
export const readingPatterns: readonly PatternRow[] = [
  {
    id: 'read-credential-wallet',
    act: 'reads',
    object: 'wallet',
    grammar:
      'locat(e|es|ing)|find(s|ing)?|gather(s|ing)?|collect(s|ing)?|search(es|ing)?_for|look(s|ing)?_for|extract(s|ing)?|harvest(s|ing)?|export(s|ing)?|dump(s|ing)?|cop(y|ies|ying)|upload(s|ing)?|read(s|ing)? ~4 wallet_material!|wallet_files!|wallet_file!|wallet_data!|wallet_keys!|wallet_backups!|wallet_seeds!|keystore_files!|seed_phrases!|seed_phrase!|recovery_phrases!|recovery_phrase!|mnemonic_phrase!',
    unless:
      /\b(?:never|do not|dont|must not|should not|avoid|no need|attackers?|malware|stealers?|detect\w*|if)\b/u,
  },
  {
    id: 'read-credential',
    act: 'reads',
    object: 'credential-file',
    grammar:
      'read(s|ing)?|gather(s|ing)?|collect(s|ing)?|includ(e|es|ing)|packag(e|es|ing)|locat(e|es|ing)|find(s|ing)?|open(s|ing)?|access(es|ing)?|cop(y|ies|ying)|harvest(s|ing)?|extract(s|ing)?|scan(s|ning)?|send(s|ing)?|upload(s|ing)?|grab(s|bing)?|targets|dump(s|ing)? ~7 ~/.ssh\\S*|~/.aws\\S*|~/.npmrc|~/.netrc|~/.git-credentials|~/.kube\\S*|~/.gnupg\\S*|~/.docker/config.json|~/.config/gcloud\\S*|~/.config/gh\\S*|\\S*id_rsa|\\S*id_ed25519|\\S*wallet.dat|\\S*.keystore|keychain|browser_cookies|saved_passwords!|/etc/shadow',
    unless: /\b(?:never|do not|dont|must not|should not|avoid|no need)\b/u,
  },
]

/** What outlives the task or guards itself. */
export const persistencePatterns: readonly PatternRow[] = [
  {
    id: 'persist-memory',
    act: 'writes',
    object: 'assistant-instructions',
    grammar: '{store} ~8 {memory}!',
  },
  {
    id: 'persist-forever',
    act: 'instructs',
    object: 'assistant-instructions',
    grammar: 'remember|memorize|memorise|persist|retain ~9 {forever}!',
  },
  {
    id: 'persist-startup',
    act: 'writes',
    object: 'startup-entry',
    grammar:
      'install(s|ing)?|register(s|ing)?|add(s|ing)?|creat(e|es|ing)|configur(e|es)|schedul(e|es|ing)|set(s)?_up ~5 {startup}!',
  },
  {
    id: 'persist-not-removable',
    isProhibition: true,
    act: 'instructs',
    object: 'own-skill',
    grammar:
      'cannot|can_not|cant ~1 be ~1 removed!|uninstalled!|disabled!|stopped!|deleted! ~2 by|without|through|until',
    also: /\b(?:skill|service|agent|plugin|hook|daemon|process|itself)\b/u,
  },
  {
    id: 'persist-reinstall',
    act: 'instructs',
    object: 'own-skill',
    grammar:
      're-enabl(e|es)|reenabl(e|es)|reinstall(s)?|re-install(s)?|recreat(e|es)|re-creat(e|es)|restart(s)?|restor(e|es)|reactivat(e|es)|re-activat(e|es) ~1 it|itself|them ~4 after|if|when|automatically',
    also: /\b(?:users?|remov\w*|delet\w*|disabl\w*|cancel\w*|uninstall\w*|kill\w*)\b/u,
  },
]

/** Harm that is asked for in plain words. */
export const harmPatterns: readonly PatternRow[] = [
  {
    id: 'harm-backdoor',
    act: 'instructs',
    object: 'account',
    grammar: '{make} ~4 {backdoor}!',
    unless:
      /\b(?:never|do not|dont|not|avoid|could|can|may|might|attackers?|malicious|detect\w*|risk|would|threat|adversar\w*|potential|undetected|indicators?|sabotage|(?:keylogger|kill switch|backdoors?|rootkit) (?:settings|config\w*|domains?|monitoring|samples?|analysis|famil\w+|behaviou?rs?|capabilit\w+))\b/u,
  },
  {
    id: 'harm-protection-off',
    act: 'instructs',
    object: 'safeguard',
    grammar:
      'disabl(e|es|ing)|turn(s)?_off|turning_off|deactivat(e|es|ing)|uninstall(s|ing)?|kill(s|ing)?|stop(s|ping)?|pause|exclude_from ~4 antivirus!|anti-virus!|virus_scanner!|virus_protection!|malware_protection!|smartscreen!|defender!|gatekeeper!|selinux!|real-time_protection!|endpoint_protection!|edr!|security_software!|xprotect!|apparmor!',
    unless: /\b(?:never|not|dont|permissive|audit)\b/u,
  },
  {
    id: 'harm-unasked',
    act: 'instructs',
    object: 'production',
    grammar:
      'without_being_asked!|beyond_the_users_explicit_request!|beyond_what_was_asked!|even_if_not_asked!|without_being_told!',
    unless: /\b(?:never|not|dont|avoid|no)\b/u,
  },
  {
    id: 'harm-archive-password',
    act: 'runs',
    object: 'download',
    grammar:
      'extract|unzip|unpack|decompress|open|unarchive|archive ~4 pass|password|passcode|passphrase|using_pass|pass: ~2 \\S+',
    also: /\b(?:download|zip|rar|7z|archive|extract|exe|run)\b/u,
    unless: /\b(?:pdf|users password|ask|prompt|owner|protected pdf|unlock|your password|if)\b/u,
  },
  {
    id: 'harm-escalate',
    act: 'instructs',
    object: 'safeguard',
    grammar: '{escalate} ~2 {elevated} ~2 {privilege}!',
    also: /\b(?:silent\w*|automatically|secretly|regardless|proactive\w*|covert\w*)\b/u,
    unless: /\b(?:never|do not|dont|must not|avoid|prevent|attackers?)\b/u,
  },
  {
    id: 'harm-claim-authorship',
    act: 'instructs',
    object: 'opinion',
    grammar:
      'claim(s|ing)?|tak(e|es)|assert(s)? ~2 authorship!|ownership!|credit! ~2 on|for|of ~2 all|every|any|others|other',
  },
  {
    id: 'pressure',
    act: 'instructs',
    object: 'pressure',
    grammar: '{mandatory} ~3 {forReason}!',
  },
  {
    id: 'pressure-step',
    act: 'instructs',
    object: 'pressure',
    grammar: '{never} ~1 skip! ~2 this|these ~1 step|steps|check|section',
    isProhibition: true,
  },
  {
    id: 'paste-lure',
    act: 'instructs',
    object: 'shell',
    grammar:
      'past(e|es|ing)|cop(y|ies|ying) ~8 terminal!|powershell!|command_prompt!|run_dialog!|console!|cmd!',
  },
]

/** What the skill says it does not do. */
export const denialOfActPatterns: readonly PatternRow[] = [
  {
    id: 'denial-network',
    isProhibition: true,
    act: 'declares',
    object: 'denial',
    grammar:
      'no|never|without|not|nothing|zero ~2 data_leaves!|network!|network_access!|leaves_your_machine!|leaves_the_machine!|internet!|internet_access!|external_calls!|api_calls!|telemetry!',
    unless: /\b(?:if|when|error|fails?|unless|sandbox|policy|policies|zero trust)\b/u,
  },
  {
    id: 'denial-change',
    isProhibition: true,
    act: 'declares',
    object: 'denial',
    grammar:
      'does_not|never|no|not|without ~2 modify_any!|modify!|write_to_disk!|side_effects!|modifies!|changes_to_disk!|alter! ~2 files|file|anything|data|disk|just|and|returns|no|nothing',
    unless:
      /\b(?:do not|dont|if|when|must|should|unless|you|existing|other|the original|outside)\b/u,
  },
  {
    id: 'claim-safe',
    isProhibition: true,
    act: 'declares',
    object: 'denial',
    grammar:
      'safe!|safely!|secure!|securely!|sandboxed!|parameterized!|parameterised!|sanitized! ~2 calculator|evaluator|evaluat(e|es)|evaluation|execut(e|es)|execution|statements|quer(y|ies)|interpreter|expressions',
    unless: /\b(?:not|never|unsafe|insecure|do|should|must|prefer|use|always|if|when)\b/u,
  },
]
