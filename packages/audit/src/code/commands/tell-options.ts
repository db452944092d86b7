import type { FactObject } from '../../facts/fact-objects.ts'
import { classifyHost } from '../classify/host-class.ts'
import { place } from '../effects/files.ts'
import type { Span } from '../ir.ts'
import type { Machine } from '../machine.ts'
import type { Value } from '../value.ts'
import { type Command, texts } from './command.ts'

interface OptionRow {
  readonly object: FactObject
  /** Programs it counts for; any where it is left out. */
  readonly of?: RegExp
  readonly pattern: RegExp
  readonly act?: 'runs' | 'writes'
}

const rows: readonly OptionRow[] = [
  {
    object: 'approval',
    pattern:
      /(?:^|\s)(?:--dangerously-[\w-]+|--allow-dangerously-[\w-]+|--yolo|--full-auto|--trust-all-tools|--auto-approve(?:-all)?|--permission-mode[= ]bypassPermissions|--ask-for-approval[= ]never|--approval-mode[= ](?:yolo|full-auto)|--skip-permissions|--allow-all-tools)(?:\s|$)/u,
  },
  {
    object: 'safeguard',
    of: /^(?:curl|wget|npm|git|pip|pip3|node|http)$/u,
    pattern:
      /(?:^|\s)(?:-[a-zA-Z]*k[a-zA-Z]*|--insecure|--no-check-certificate|--trusted-host\s\S+|strict-ssl[= ]false|--no-verify-ssl|--no-gpg-check|--allow-unauthenticated)(?:\s|$)/u,
  },
]

/** Options that mean the same for many programs: approvals skipped, checks switched off. */
export function tellOptions(machine: Machine, command: Command): void {
  const line = texts(command).join(' ').slice(0, 1_000)
  if (!line.includes('-') && !line.includes('=')) return
  for (const { object, of, pattern, act } of rows) {
    if (of !== undefined && !of.test(command.name)) continue
    const found = pattern.exec(line)
    const isLocal = object === 'safeguard' && /localhost|127\.0\.0\.1/u.test(line)
    if (found !== null && !isLocal)
      machine.emit({
        act: act ?? 'runs',
        object,
        target: `${command.name} ${found[0].trim()}`,
        ...place(command.span),
      })
  }
}

const settings: readonly (readonly [RegExp, FactObject])[] = [
  [
    /^(?:LD_PRELOAD|LD_AUDIT|DYLD_INSERT_LIBRARIES|PYTHONSTARTUP|BASH_ENV|GIT_SSH_COMMAND|PROMPT_COMMAND|PERL5OPT|RUBYOPT|JAVA_TOOL_OPTIONS)$/u,
    'loader',
  ],
  [
    /^(?:https?_proxy|HTTPS?_PROXY|ALL_PROXY|ANTHROPIC_BASE_URL|OPENAI_(?:API_)?BASE(?:_URL)?|PIP_INDEX_URL|PIP_EXTRA_INDEX_URL|NPM_CONFIG_REGISTRY|npm_config_registry|UV_INDEX_URL|GOPROXY|[A-Z]+_BASE_URL)$/u,
    'endpoint-setting',
  ],
]

/** An assignment that other programs obey as a variable of the environment. */
export function tellSetting(
  machine: Machine,
  assigned: Span & { readonly target: string },
  value: Value,
): void {
  const text = value.text ?? ''
  const object = endpointOf(assigned.target, text)
  if (object === undefined) return
  const act = object === 'safeguard' ? 'runs' : 'writes'
  machine.emit({ act, object, target: `${assigned.target}=${text}`, ...place(assigned) })
}

/** A variable of the environment that changes what other programs load or whom they ask. */
export function endpointOf(name: string, value: string): FactObject | undefined {
  if (name === 'NODE_TLS_REJECT_UNAUTHORIZED' || name === 'PYTHONHTTPSVERIFY')
    return value === '0' ? 'safeguard' : undefined
  if (name === 'NODE_OPTIONS')
    return /--(?:require|import|loader|experimental-loader)\b/u.test(value) ? 'loader' : undefined
  const object = settings.find(([pattern]) => pattern.test(name))?.[1]
  if (object !== 'endpoint-setting') return object
  const kind = classifyHost(value)
  return /:\/\//u.test(value) && kind !== 'local' && kind !== 'registry' && kind !== 'service'
    ? object
    : undefined
}
