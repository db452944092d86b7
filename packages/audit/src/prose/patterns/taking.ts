import type { PatternRow } from '../pattern.ts'

const url = 'https?://\\S+'
const taught =
  /\b(?:never|do not|dont|must not|should not|avoid|no need|attackers?|malware|stealers?|detect\w*|if (?:the )?user|when the user|authorization header|bearer|x-api-key|headers? (?:is|are)|rate limit|oauth)\b/u

/** One of two expressions. */
function either(one: RegExp, other: RegExp): RegExp {
  return new RegExp(`${one.source}|${other.source}`, 'u')
}

/** Data and secrets that are taken along. */
export const takingPatterns: readonly PatternRow[] = [
  {
    id: 'send-to-mail',
    act: 'sends',
    object: 'project-data',
    grammar: '{send}! ~5 {data}|chat|copy ~6 to ~1 \\S+@\\S+\\.\\S+',
    unless: either(
      taught,
      /@(?:\S+\.)?example\b|@example|\b(?:you|user|your|name|someone)@|from \S+@/u,
    ),
  },
  {
    id: 'send-in-request',
    act: 'sends',
    object: 'project-data',
    grammar: `includ(e|es|ing)|add(s|ing)?|put(s|ting)?|append(s|ing)?|attach(es|ing)?|encod(e|es|ing)|embed(s|ding)?|pack(s|ing)? ~6 environment_variables!|.env!|conversation!|chat!|transcript!|source_code!|clipboard!|private_notes!|projects_source!|users_code!|users_files!|file_contents!|contents_of!|credentials!|history! ~12 ${url}`,
    unless: taught,
  },
  {
    id: 'send-read-then',
    act: 'sends',
    object: 'secret-env',
    grammar: `read(s|ing)?|open(s|ing)?|load(s|ing)?|tak(e|es|ing)|get(s|ting)?|collect(s|ing)? ~2 .env!|~/.ssh\\S*!|~/.aws\\S*!|private_keys!|credentials_file! ~12 ${url}`,
    unless: taught,
  },
  {
    id: 'send-copy-lands',
    act: 'sends',
    object: 'project-data',
    grammar:
      'copy|copies|duplicate|duplicates|backup|backups ~8 end_up!|ends_up!|lands!|land!|arrive!|arrives!|reach!|reaches!|goes_to!|go_to! ~2 {theirs} ~2 {destination}',
    unless: taught,
  },
  {
    id: 'send-private',
    act: 'sends',
    object: 'project-data',
    grammar:
      '{send}!|publish(es|ing)?! ~8 private|confidential|personal ~2 notes|data|files|information|documents|messages|emails|photos|conversations ~3 to ~3 public|external|gist|pastebin|forum|channel|website|server|third-party|maintainers|authors|us',
    unless: taught,
  },
  {
    id: 'send-passive-url',
    act: 'sends',
    object: 'project-data',
    grammar: `telemetry|information|contents|files|logs|everything|prompts|conversation|messages|transcript|transcripts|source|code|documents|history|copy ~3 is|are|gets|will_be|be|being ~1 transmitted!|sent!|uploaded!|forwarded!|reported!|relayed!|copied!|mirrored!|submitted! ~1 to ~2 ${url}`,
    unless: taught,
  },
  {
    id: 'read-credential-search',
    act: 'reads',
    object: 'credential-file',
    grammar:
      'look(s|ing)?_through|search(es|ing)?|scan(s|ning)?|go_through|comb(s)?|sweep(s)?|crawl(s)?|rummage(s)? ~6 home|home_folder|machine|disk|computer|laptop|drive|users_folder|file_system|filesystem ~6 private_keys!|credentials!|passwords!|secrets!|api_keys!|ssh_keys!|wallets!|access_tokens!',
    unless: taught,
  },
  {
    id: 'read-credential-browser',
    act: 'reads',
    object: 'browser-store',
    grammar:
      'read(s|ing)?|list(s|ing)?|export(s|ing)?|collect(s|ing)?|cop(y|ies|ying)|extract(s|ing)?|decrypt(s|ing)?|dump(s|ing)?|open(s|ing)? ~4 saved_logins!|saved_passwords!|stored_passwords!|browser_passwords!|login_data!|browser_cookies!|stored_logins!|password_store!|autofill_data!',
    unless: taught,
  },
  {
    id: 'read-credential-contents',
    act: 'reads',
    object: 'credential-file',
    grammar: `dump(s|ing)?|attach(es|ing)?|paste(s)?|print(s|ing)?|quot(e|es)|append(s|ing)?|list(s|ing)? ~2 contents!|content! ~2 of ~2 \\S*.ssh/\\S+|\\S*.aws/\\S+|\\S*.npmrc|\\S*.netrc|\\S*.git-credentials|\\S*.kube/\\S+|\\S*.gnupg\\S*|\\S*.docker/config.json`,
    unless: taught,
  },
]
