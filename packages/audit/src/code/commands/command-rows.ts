import type { CommandRow } from './command.ts'
import {
  chmod,
  copy,
  dump,
  echo,
  enter,
  evaluate,
  filter,
  find,
  fixed,
  folder,
  pack,
  remove,
  reverse,
  search,
  source,
  tee,
  translate,
} from './file-commands.ts'
import { cipher, copyOut, decoder, download, lookUp, netcat } from './network-commands.ts'
import { passwordManager } from './password-manager.ts'
import { container, crontab, git, packages, telling } from './system-commands.ts'

type Row = readonly [names: string, row: CommandRow]

/** Every program that is known, by name; interpreters stand in `interpreters.ts`. */
const rows: readonly Row[] = [
  [
    'curl wget http https xh aria2c invoke-webrequest iwr invoke-restmethod irm fetch start-bitstransfer',
    download,
  ],
  ['nc ncat netcat socat telnet', netcat],
  ['scp rsync sftp aws gsutil rclone s3cmd', copyOut],
  ['dig nslookup host drill', lookUp],
  ['base64 gbase64', decoder('base64')],
  ['openssl gpg age', cipher],
  ['base32', decoder('base32')],
  ['xxd', decoder('hex')],
  ['gunzip zcat gzip zstdcat xzcat bzcat', decoder('gzip')],
  [
    'cat head tail less more strings sort uniq wc od hexdump nl tac iconv column fold paste dd sponge get-content type gc pbcopy xclip-in',
    filter(0),
  ],
  ['sed awk gawk jq yq cut xq perl-e select-string findstr', filter(1)],
  ['grep egrep fgrep rg ag ack', search],
  ['echo printf write-output write-host', echo],
  ['cd pushd set-location', enter],
  ['dirname', folder],
  ['rev', reverse],
  ['tr', translate],
  ['tee out-file set-content add-content', tee],
  ['cp mv install ln copy move copy-item move-item', copy],
  ['tar zip 7z 7za unzip bsdtar rar unrar', pack],
  ['rm rmdir del erase remove-item shred srm unlink', remove],
  ['env printenv set export declare compgen get-childitem-env', dump],
  ['eval', evaluate],
  ['source .', source],
  ['chmod', chmod],
  ['find fd', find],
  ['pbpaste xclip xsel wl-paste get-clipboard', fixed('clipboard')],
  ['screencapture scrot import grim gnome-screenshot', fixed('screen')],
  [
    'whoami hostname uname id ifconfig ip systeminfo ipconfig arp sw_vers lscpu',
    fixed('system-info'),
  ],
  ['secret-tool pass bw op lpass gnome-keyring', passwordManager],
  [
    'security',
    telling(
      { when: /find-(?:generic|internet)-password|dump-keychain|export/u, object: 'keychain' },
      { when: /add-trusted-cert/u, object: 'safeguard' },
    ),
  ],
  ['crontab at batch', crontab],
  ['git', git],
  ['pip pip3 npm pnpm yarn bun npx uvx pipx bunx pnpx uv gem cargo go brew', packages],
  ['docker podman nerdctl', container],
  ['nsenter', telling({ when: /./u, object: 'container-host' })],
  [
    'systemctl',
    telling(
      { when: /\benable\b|\b--now\b/u, object: 'startup-entry' },
      {
        when: /(?:stop|disable|mask)\b.*(?:firewalld|ufw|auditd|falcon|clamav|apparmor|defender|osquery|crowdstrike)/u,
        object: 'safeguard',
      },
    ),
  ],
  [
    'launchctl',
    telling({ when: /\b(?:load|bootstrap|submit|enable)\b/u, object: 'startup-entry' }),
  ],
  ['schtasks', telling({ when: /\/create/iu, object: 'startup-entry' })],
  ['register-scheduledtask new-service', telling({ when: /./u, object: 'startup-entry' })],
  [
    'reg',
    telling(
      { when: /add.*\\Run/iu, object: 'startup-entry' },
      {
        when: /add.*(?:DisableAntiSpyware|EnableLUA|DisableRealtimeMonitoring)/iu,
        object: 'safeguard',
      },
    ),
  ],
  [
    'new-itemproperty set-itemproperty',
    telling({ when: /CurrentVersion\\Run/iu, object: 'startup-entry' }),
  ],
  [
    'useradd adduser usermod dscl',
    telling(
      {
        when: /(?:^|\s)(?!-authonly|-list|-read)(?:-create|-passwd|-aG|-G|-m|-s|\w+$)/u,
        object: 'account',
      },
      // dscl(1): `-authonly` tests a password, and changes nothing else.
      { when: /-authonly/u, object: 'keychain' },
    ),
  ],
  [
    'net',
    telling(
      { when: /user\s+\S+.*\/add|localgroup.*\/add/iu, object: 'account' },
      { when: /use\s+\S*:?\s*\\\\/iu, object: 'remote-code' },
    ),
  ],
  [
    'set-mppreference add-mppreference',
    telling({ when: /Disable|Exclusion/iu, object: 'safeguard' }),
  ],
  ['setenforce', telling({ when: /0|permissive/iu, object: 'safeguard' })],
  ['ufw', telling({ when: /disable/u, object: 'safeguard' })],
  ['iptables', telling({ when: /-F\b|-P \w+ ACCEPT/u, object: 'safeguard' })],
  ['spctl', telling({ when: /--master-disable|--global-disable/u, object: 'safeguard' })],
  ['csrutil', telling({ when: /disable/u, object: 'safeguard' })],
  ['xattr', telling({ when: /-\w*[cd]\w*.*(?:quarantine|\s)/u, object: 'safeguard' })],
  ['netsh', telling({ when: /firewall.*off|portproxy/iu, object: 'safeguard' })],
  ['set-executionpolicy', telling({ when: /bypass|unrestricted/iu, object: 'safeguard' })],
  [
    'mshta regsvr32 rundll32 installutil msbuild cscript wscript msiexec',
    telling({ when: /https?:|\\\\|javascript:|vbscript:|scrobj/iu, object: 'launcher' }),
  ],
  // `/namespace:\\root\…` names a part of this machine.
  [
    'wmic',
    telling({
      when: /https?:|(?<!namespace:["']?)\\\\|javascript:|vbscript:|scrobj/iu,
      object: 'launcher',
    }),
  ],
  // The bare name of an option, as a list of what to look for has it, loads nothing; a word that is not known is empty.
  [
    'certutil',
    telling({
      when: /^(?=.*(?:^|\s)(?:[^-\s]|$)).*-(?:decode|urlcache|f\b)/isu,
      object: 'launcher',
    }),
  ],
  ['bitsadmin', telling({ when: /(?:transfer|addfile)\s/iu, object: 'launcher' })],
  [
    'xmrig minerd cpuminer xmr-stak t-rex ethminer nbminer lolminer',
    telling({ when: /./u, object: 'resource' }),
  ],
  ['history', telling({ when: /-c|-d/u, object: 'log' })],
  ['wevtutil', telling({ when: /\bcl\b/u, object: 'log' })],
  ['chattr', telling({ when: /\+i/u, object: 'log' })],
  ['mkfs dd-disk', telling({ when: /./u, object: 'destruction' })],
  ['dropdb', telling({ when: /./u, object: 'destruction' })],
  [
    'kubectl',
    telling(
      { when: /get\s+secrets?\b.*-o/u, object: 'credential-file' },
      { when: /delete\s+(?:ns|namespace|--all|all)/u, object: 'destruction' },
    ),
  ],
  ['terraform', telling({ when: /destroy.*-auto-approve/u, object: 'destruction' })],
  ['code codium cursor', telling({ when: /--install-extension/u, object: 'assistant-settings' })],
]

export const commandRows: ReadonlyMap<string, CommandRow> = new Map(
  rows.flatMap(([names, row]) => names.split(' ').map((name): [string, CommandRow] => [name, row])),
)
