/** What may be shown and asked: decided once from streams and environment. */
export interface Terminal {
  /** Questions are allowed: a person sits at both ends and no pipeline runs. */
  readonly asks: boolean
  /** Progress lines on stderr are allowed. */
  readonly shows: boolean
  /** Data on stdout goes to a person, not into a pipe. */
  readonly decorates: boolean
  /** Colours on stdout. */
  readonly color: boolean
  /** Colours on stderr. */
  readonly remarkColor: boolean
}

interface TerminalChoices {
  readonly quiet: boolean
  readonly json: boolean
  readonly color: boolean | undefined
}

/** The terminal of this process, narrowed by what the flags say; `color` is `undefined` where no flag does. */
export function currentTerminal(choices: TerminalChoices): Terminal {
  const { env, stdin, stdout, stderr } = process
  const isPipeline = isOn(env['CI'])
  const isDumb = env['TERM'] === 'dumb'
  const decorates = stdout.isTTY === true
  return {
    asks: stdin.isTTY === true && decorates && !isPipeline && !choices.json && !isDumb,
    shows: stderr.isTTY === true && !isPipeline && !choices.quiet && !choices.json && !isDumb,
    decorates,
    color: choices.color ?? wantsColor(env, decorates && !isDumb),
    remarkColor: choices.color ?? wantsColor(env, stderr.isTTY === true && !isDumb),
  }
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false'
}

/** no-color.org and force-color.org: the first beats the terminal, the second beats a pipe. */
function wantsColor(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return isTerminal
}
