import type { FactObject } from '../../facts/fact-objects.ts'

interface Row {
  readonly class: FactObject
  readonly pattern: RegExp
}

// Paths as code and prose write them (places of assistants by the pages of each, such as docs.openclaw.ai/cli/config,
// read 2026-11): `~`, `$HOME`, `%APPDATA%`, a folder before, either slash. Places are those that
// the products document; which sample used them does not matter.
const rows: readonly Row[] = [
  {
    class: 'own-skill',
    pattern: /^\.\/\(skill\)\/.*\.(?:md|py|sh|js|mjs|cjs|ts|ps1)$|(?:^|\/)SKILL\.md$/u,
  },
  { class: 'account', pattern: /\.ssh\/authorized_keys|\/etc\/sudoers/u },
  {
    class: 'credential-file',
    pattern:
      /(?:^|[/~])\.ssh(?:\/|$)(?!known_hosts|config$)|(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)(?![\w.]*\.pub)|\.aws(?:\/|$)(?!config$)|\.azure\/|gcloud\/(?:credentials|legacy_credentials|application_default_credentials|access_tokens)|application_default_credentials\.json|\.kube\/config|(?:^|[/~])\.npmrc|(?:^|[/~])\.pypirc|(?:^|[/~])_?\.?netrc$|\.git-credentials|\.docker\/config\.json|\.gnupg(?:\/|$)|\.config\/gh\/hosts|\.vault-token|\.terraform\.d\/credentials|\.pgpass|\.my\.cnf|\/etc\/shadow|\/etc\/gshadow|(?:login|user)[.-]?keychain|Library\/Keychains|\/proc\/[^/\s]+\/(?:environ|mem)|\/var\/run\/secrets|\.password-store|(?:^|\/)(?:[\w-]{1,40}[-_.])?(?:credentials|secrets)(?:[-_][\w-]{1,40})?\.(?:json|ya?ml|toml|env)$|\.(?:claude|codex|gemini|openclaw|cursor|continue|copilot)[/\w.-]*\/(?:[\w-]*(?:auth|credential|token|identity|device)[\w-]*\.json|\.credentials\.json|openclaw\.json)|(?:^|\/)\.env(?:\.(?!example|sample|template|dist)[\w-]+)?$|\.(?:ppk|kdbx)$/iu,
  },
  {
    class: 'browser-store',
    pattern:
      /(?:Chrome|Chromium|Brave-Browser|Edge|Firefox|Opera)[^\n]{0,80}(?:Login Data|Cookies|Local State|Web Data|logins\.json|key[34]\.db|cookies\.sqlite)|\/Login Data$|logins\.json$|cookies\.sqlite$/iu,
  },
  {
    class: 'wallet',
    pattern:
      /wallet\.dat|\.electrum\/|Exodus\/exodus\.wallet|\.ethereum\/keystore|\.config\/solana\/id\.json|(?:^|\/)\.bitcoin\/|nkbihfbeogaeaoehlefnkodbefgpgknn|\.ledger-live/iu,
  },
  {
    class: 'startup-entry',
    pattern:
      /(?:^|[/~])\.(?:bashrc|bash_profile|bash_login|profile|zshrc|zprofile|zshenv|zlogin|cshrc|xinitrc|xprofile|inputrc)$|\.config\/fish\/config\.fish|\/etc\/(?:profile|bash\.bashrc|zshrc|rc\.local|environment)|\/etc\/(?:cron[\w.]*|init\.d|systemd|profile\.d|update-motd\.d|xdg\/autostart)|\/var\/spool\/cron|systemd\/(?:system|user)\/|Library\/Launch(?:Agents|Daemons)|\.config\/autostart|Start Menu\/Programs\/Startup|CurrentVersion[\\/]{1,2}Run|shell:startup|Microsoft\.PowerShell_profile/iu,
  },
  {
    class: 'loader',
    pattern: /\.git\/hooks\/|\.git\/config$|(?:^|[/~])\.gitconfig$|\.git-templates?\/|\.husky\//u,
  },
  {
    class: 'assistant-settings',
    pattern:
      /\.claude\/settings(?:\.local)?\.json|\.claude\.json$|\.claude\/hooks|\.claude\/[\w-]+\.json$|(?:^|\/)\.?mcp(?:_config|_settings|-servers)?\.json$|claude_desktop_config\.json|\.cursor\/mcp\.json|\.vscode\/(?:tasks|settings|mcp|extensions)\.json|\.codex\/config\.toml|\.gemini\/settings\.json|\.continue\/config|opencode\.jsonc?$|mcp_settings\.json|\.openclaw\/openclaw\.json/iu,
  },
  {
    class: 'assistant-instructions',
    pattern:
      /(?:^|\/)(?:MEMORY|SOUL|IDENTITY|HEARTBEAT)\.md$|\.(?:claude|cursor|windsurf|codeium)\/(?:memor(?:y|ies)|projects)\//u,
  },
  {
    class: 'assistant-instructions',
    pattern:
      /(?:^|\/)(?:CLAUDE|AGENTS|GEMINI|AGENT|WARP)(?:\.local)?\.md$|\.cursorrules$|\.cursor\/rules|\.windsurfrules$|\.clinerules|copilot-instructions\.md|\.github\/instructions\/|\.(?:claude|cursor|codex|agents|gemini|opencode|openclaw)\/(?:skills|commands|agents|rules|prompts)(?:\/|$)/u,
  },
  {
    class: 'loader',
    pattern:
      /\/etc\/ld\.so\.preload|sitecustomize\.py|usercustomize\.py|(?:site|dist)-packages\/[\w-]+\.pth$|\.envrc$|\.gitattributes$/u,
  },
  {
    class: 'endpoint-setting',
    pattern:
      /(?:^|\/)(?:pip\.conf|pip\.ini|\.yarnrc(?:\.yml)?|\.bunfig\.toml|\.cargo\/config(?:\.toml)?|sources\.list)/u,
  },
  { class: 'endpoint-setting', pattern: /\/etc\/(?:hosts|resolv\.conf)$|drivers\/etc\/hosts/iu },
  {
    class: 'shell-history',
    pattern: /\.(?:bash|zsh|python|node_repl|psql|mysql)_history$|ConsoleHost_history/u,
  },
  { class: 'log', pattern: /\/var\/log\/(?:auth|secure|wtmp|btmp|syslog|lastlog|utmp|audit)/u },
  { class: 'file', pattern: /^(?:\/tmp|\/var\/tmp|\/dev\/shm|\$\{?TMPDIR|%TEMP%|\$env:TEMP)/iu },
]

/** Stands for the script that is read, wherever the skill lies. */
export const ownScriptPath = './(skill)/scripts/(self)'

const pathMax = 400

/** What a path, as written, stands for. Globs that spell one letter (`id_r[s]a`) are read as what they match. */
export function classifyPath(written: string): FactObject {
  const path = plainPath(written)
  if (path.endsWith('.pub')) return 'file'
  return rows.find((row) => row.pattern.test(path))?.class ?? 'file'
}

/** One slash, no one-letter globs, no quotes: what the path says to the system. */
export function plainPath(written: string): string {
  return written
    .slice(0, pathMax)
    .replaceAll('\\', '/')
    .replace(/\/{2,}/gu, '/')
    .replace(/\[(\w)\]/gu, '$1')
    .replace(/["']/gu, '')
}
