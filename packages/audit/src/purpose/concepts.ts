import type { SkillView } from '../skill/skill-view.ts'

export type Concept =
  | 'security'
  | 'secrets'
  | 'schedule'
  | 'terminal'
  | 'assistant'
  | 'container'
  | 'git'
  | 'network'
  | 'users'
  | 'cloud'

/** Subjects that make an act expected, by the words of name and description. */
const concepts: Readonly<Record<Concept, RegExp>> = {
  security:
    /\b(?:pentest\w*|penetration test\w*|red[- ]?team\w*|offensive|exploit\w*|forensic\w*|incident response|dfir|malware|threat\w*|vulnerabilit\w*|attack\w*|adversar\w*|privilege escalation|breach|evidence|hardening|ctf|security (?:test|audit|assess)\w*|intrusion|compromis\w*)\b/iu,
  secrets: /\b(?:secrets?|credentials?|leak\w*|vault|password managers?|gitleaks|trufflehog)\b/iu,
  schedule: /\b(?:cron\w*|schedul\w*|timer|daemon|systemd|launchd|service|autostart|boot)\b/iu,
  terminal:
    /\b(?:dotfiles|shell (?:config|profile|setup)|zsh|bashrc|terminal setup|completion)\b/iu,
  assistant:
    /\b(?:claude(?:[ .]?code)?|agents?\.?md|claude\.?md|cursor|copilot|codex|gemini|instructions?|memory|rules?|skills?|plugins?|hooks?|mcp|prompts?)\b/iu,
  container: /\b(?:docker|container\w*|kubernetes|k8s|podman|cluster)\b/iu,
  git: /\b(?:git|commit\w*|rebase|history|branch\w*|worktree)\b/iu,
  network: /\b(?:proxy|gateway|registry|mirror|dns|endpoint)\b/iu,
  users: /\b(?:users?|accounts?|ssh|access|identity|iam|ldap)\b/iu,
  cloud: /\b(?:ssrf|metadata|imds|ec2|cloud|instance)\b/iu,
}

/** Does the skill say by name and description that this is its subject? */
export function isAbout(skill: SkillView, ...wanted: readonly Concept[]): boolean {
  const about = `${skill.name.replaceAll('-', ' ')} ${skill.description}`
  return wanted.some((concept) => concepts[concept].test(about))
}
