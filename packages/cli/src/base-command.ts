import { Command, type Interfaces } from '@oclif/core'
import {
  credentialSource,
  printable,
  registryCredentialSource,
  type SkillsError,
  visibleJson,
} from '@skills/core'
import {
  type Context,
  effectiveSettings,
  settingsWithoutFile,
  type Warning,
} from '@skills/operations'
import { failureEnvelope, successEnvelope } from './envelope.ts'
import { commonFlags } from './flags.ts'
import { currentMachine } from './machine.ts'
import { progressLine } from './progress-line.ts'
import { type Paint, painter } from './render/paint.ts'
import { renderError } from './render/render-error.ts'
import { renderWarnings } from './render/render-warnings.ts'
import { stageTimer } from './stage-times.ts'
import { currentTerminal, type Terminal } from './terminal.ts'
import { toSkillsError } from './to-skills-error.ts'

/** What a command answers with; rendering and exit status follow from it. */
export interface Outcome {
  /** `data` of the JSON document. */
  readonly data: object
  /** The result for people or pipes: goes to stdout. */
  readonly lines?: readonly string[]
  /** Remarks for people: go to stderr, not with --quiet. */
  readonly notes?: readonly string[]
  readonly warnings?: readonly Warning[]
  /** What was asked for was delivered and it is bad news: decides the exit status. */
  readonly failure?: SkillsError | undefined
}

type CommonOutput = Interfaces.InferredFlags<typeof commonFlags>
type FlagOutput = Interfaces.OutputFlags<Interfaces.FlagInput>
type ArgOutput = Interfaces.OutputArgs<Interfaces.ArgInput>

/** Everything a command may use besides its own flags. */
export interface Session {
  readonly context: Context
  readonly terminal: Terminal
  readonly paint: Paint
  /** One document for a machine is wanted. */
  readonly json: boolean
  /** Show something before the command is done; a machine gets it at the end only. */
  readonly tell: (part: Outcome) => void
  /** Put a question to a person, on a terminal that shows nothing else of this run. */
  readonly asking: <Answer>(question: () => Promise<Answer>) => Promise<Answer>
}

/**
 * The frame of every command: parse, work, render, map to an exit status.
 * stdout carries the result, stderr the rest; `--json` puts exactly one document on stdout.
 */
export abstract class SkillsCommand extends Command {
  static override baseFlags: typeof commonFlags = commonFlags

  /** A faulty settings file does not stop a command that needs no settings and may help to mend them. */
  protected readonly runsWithoutSettings: boolean = false

  private readonly progress = progressLine(process.stderr)

  protected async deliver<F extends FlagOutput, A extends ArgOutput>(
    command: Interfaces.Input<F, CommonOutput, A>,
    work: (
      parsed: Interfaces.ParserOutput<F, CommonOutput, A>,
      session: Session,
    ) => Promise<Outcome>,
  ): Promise<void> {
    const parsed = await this.parse(command)
    const common: CommonOutput = parsed.flags
    const session = this.openSession(common)
    const outcome = await work(parsed, session)
    process.exitCode = outcome.failure?.exitStatus ?? 0
    if (common.json) this.printJson(outcome)
    else this.printText(outcome, { quiet: common.quiet, terminal: session.terminal })
  }

  /** Errors of every origin end here; nothing else decides the exit status of a failure. */
  override async catch(thrown: unknown): Promise<void> {
    this.progress.clear()
    const error = toSkillsError(thrown, this.words())
    process.exitCode = error.exitStatus
    if (this.argv.includes('--json')) {
      writeDocument(failureEnvelope(this.words(), error, { warnings: [], data: {} }))
    } else {
      process.stderr.write(`${renderError(error, this.painterOfFailure())}\n`)
    }
    if ((process.env['SKILLS_DEBUG'] ?? '') !== '') process.stderr.write(`${stackOf(thrown)}\n`)
  }

  private openSession(common: CommonOutput): Session {
    const terminal = currentTerminal({
      quiet: common.quiet,
      json: common.json,
      color: common.color,
    })
    const { root, version, configDir, dataDir, cacheDir } = this.config
    const machine = currentMachine({ root, version, configDir, dataDir, cacheDir })
    const settled = this.runsWithoutSettings ? settingsWithoutFile : effectiveSettings
    const { offline, cafile, rewrite } = settled(machine, common)
    const timed = stageTimer(process.env['SKILLS_DEBUG'], (line) =>
      process.stderr.write(`${line}\n`),
    )
    const context: Context = {
      machine,
      ...(timed === undefined ? {} : { timed }),
      network: {
        offline: offline.value,
        caFile: cafile.value,
        rewrite,
        env: machine.env,
        userAgent: `skills/${version}`,
        credentialsFor: credentialSource(machine.env),
        registryCredentialsFor: registryCredentialSource(machine),
      },
      report: (progress) => {
        if (terminal.shows) this.progress.say(printable(progress.text, { oneLine: true }))
      },
    }
    const { json, quiet } = common
    const tell = (part: Outcome) => {
      if (!json) this.printText(part, { quiet, terminal })
    }
    const asking: Session['asking'] = (question) => {
      this.progress.clear()
      return question()
    }
    return { context, terminal, paint: painter(terminal.color), json, tell, asking }
  }

  private printJson(outcome: Outcome): void {
    const warnings = outcome.warnings ?? []
    writeDocument(
      outcome.failure === undefined
        ? successEnvelope(this.words(), { data: outcome.data, warnings })
        : failureEnvelope(this.words(), outcome.failure, { warnings, data: outcome.data }),
    )
  }

  private printText(
    outcome: Outcome,
    how: { readonly quiet: boolean; readonly terminal: Terminal },
  ): void {
    this.progress.clear()
    const paint = painter(how.terminal.remarkColor)
    const shown = (outcome.lines ?? []).map((line) => `${line}\n`).join('')
    process.stdout.write(shown)
    const notes = how.quiet ? [] : (outcome.notes ?? [])
    const warnings = renderWarnings(outcome.warnings ?? [], paint)
    const remarks = how.quiet ? [] : [...notes, ...warnings]
    if (outcome.failure !== undefined) remarks.push(renderError(outcome.failure, paint))
    process.stderr.write(remarks.map((line) => `${line}\n`).join(''))
  }

  /** The command as it is typed: `mod add`. */
  private words(): string {
    return (this.id ?? 'skills').replaceAll(':', ' ')
  }

  /** Flags may not have been parsed when an error is shown. */
  private painterOfFailure(): Paint {
    const color = this.argv.includes('--no-color') ? false : undefined
    return painter(currentTerminal({ quiet: false, json: false, color }).remarkColor)
  }
}

function writeDocument(document: object): void {
  process.stdout.write(`${visibleJson(document)}\n`)
}

function stackOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const cause = thrown.cause === undefined ? '' : `\ncaused by: ${stackOf(thrown.cause)}`
  return `${thrown.stack ?? thrown.message}${cause}`
}
