import type { PatternRow } from '../pattern.ts'

const told =
  /\b(?:never|do not|dont|must not|should not|avoid|cannot|could|can|may|might|would|attackers?|malware|ransomware|adversar\w*|simulat\w*|detect\w*|risk|threat|test environment|if the user)\b/u

/** What is destroyed, and what is weakened in the work of the user. */
export const damagePatterns: readonly PatternRow[] = [
  {
    id: 'harm-destroy-emptied',
    act: 'instructs',
    object: 'destruction',
    grammar:
      'empty|clear|purge|wipe|erase|delete the|all|users|their|your|entire|whole|every ~2 mailbox!|inbox!|calendar!|recycle_bin!|photo_library!|home_folder!|home_directory!|users_documents!|users_files!|backup_folder!|backups_folder!|hard_drive!|disk!',
    unless: told,
  },
  {
    id: 'harm-destroy-history',
    act: 'instructs',
    object: 'destruction',
    grammar:
      '{destroy} ~3 git_history!|commit_history!|reflog!|version_history!|backups!|snapshots!|restore_points!|shadow_copies! ~4 so|cannot|without|permanently|beyond|afterwards|first',
    unless: told,
  },
  {
    id: 'harm-destroy-beyond-repair',
    act: 'instructs',
    object: 'destruction',
    grammar:
      '{destroy}|overwrit(e|es) ~12 cannot_be_restored!|cannot_be_recovered!|unrecoverable!|irrecoverably!|beyond_recovery!|no_way_back!',
    unless: told,
  },
  {
    id: 'harm-destroy-ransom',
    act: 'instructs',
    object: 'destruction',
    grammar:
      'encrypt! ~2 all|every|the|users ~4 files|documents|folder|folders|drive|photos|disk ~12 ransom|payment|pay|bitcoin|unlock_price|demand',
    unless: told,
  },
  {
    id: 'harm-destroy-rivals',
    act: 'instructs',
    object: 'destruction',
    grammar:
      '{destroy}|disabl(e|es)|uninstall(s)? ~2 other!|competing!|rival! ~2 skills|plugins|assistants|assistants_skills|extensions',
    unless: told,
  },
  {
    id: 'harm-backdoor-login',
    act: 'instructs',
    object: 'account',
    grammar:
      'add|adds|create|creates|insert|inserts|leave|include|put|plant ~3 second|extra|additional|secret|hidden|hard-coded|hardcoded|fixed|undocumented ~1 login!|account!|user!|password!|route!|endpoint!|credential!|credentials!|admin!',
    also: /\b(?:do not (?:document|mention|tell)|dont (?:document|mention|tell)|undocumented|secret\w*|hidden|every|each|without (?:telling|documenting)|nobody)\b/u,
    unless:
      /\b(?:never|avoid|could|may|might|attackers?|malicious|detect\w*|risk|would|threat|test|tests|fields?|forms?|example|optional|if|unless|by|vault|manager|kubernetes|env\w*)\b/u,
  },
  {
    id: 'harm-backdoor-bypass',
    act: 'instructs',
    object: 'account',
    grammar:
      'leave|add|include|insert|build|write|keep ~3 route!|endpoint!|branch!|check!|path!|header!|parameter!|function!|condition! ~3 that|which ~2 returns|return|lets|let|skips|skip|grants|grant|bypasses|bypass|accepts|accept ~4 any|session|every|authentication|login|password|access|all',
    also: /\b(?:generated code|you (?:write|generate|create)|users? (?:code|app|project)|every|always|hidden|secret\w*)\b/u,
    unless: told,
  },
  {
    id: 'harm-backdoor-weaken',
    act: 'instructs',
    object: 'account',
    grammar:
      'weaken|soften|cripple|degrade|undermine|sabotage ~4 encryption!|crypto!|cryptography!|randomness!|random_number!|authentication!|validation!|key_length!|security!|access_control!|permissions!|tests!|generator!',
    unless:
      /\b(?:never|do not|dont|must not|should not|avoid|cannot|could|may|might|would|attackers?|adversar\w*|detect\w*|risk|threat|that weaken)\b/u,
  },
  {
    id: 'pressure-threat',
    act: 'instructs',
    object: 'pressure',
    grammar:
      'account|access|license|licence|data|files|subscription|device|computer ~2 will_be|gets|be|is_going_to_be ~1 locked!|suspended!|deleted!|closed!|blocked!|terminated!|lost!|disabled! ~8 unless|if_you_do_not|otherwise|or_else',
  },
]
