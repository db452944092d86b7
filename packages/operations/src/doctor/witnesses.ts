import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { type Assistant, assistants, expandAssistants } from '@skills/assistants'
import {
  isErrno,
  type Machine,
  type ProgramRan,
  readLock,
  readManifest,
  runProgram,
} from '@skills/core'
import { lockedSkills } from '../locked-components.ts'
import { isOwner } from '../owner-of.ts'
import { assistantsOfModule } from '../places-of-module.ts'
import { type Check, type Finding, ok, type Patient, warning } from './check.ts'

const milliseconds = 30_000
const outputBytesMax = 16 * 1024 * 1024
const shownMax = 5

/**
 * Ask the assistants that are installed here which skills they see, by their own programs. Asked for by name alone: a
 * program of somebody else starts. It gets no network (every proxy leads nowhere), no terminal and a bounded time.
 */
export const witnesses: Check = {
  id: 'witness',
  run: async (patient) => {
    const rows: Finding[] = []
    for (const assistant of assistants) {
      const program = programOf(assistant, patient.context.machine)
      const wanted = wantedSkills(patient, assistant.id)
      if (assistant.witness === undefined || program === undefined || wanted.length === 0) continue
      rows.push(await asked(patient, { assistant, program, wanted, witness: assistant.witness }))
    }
    return rows.length > 0
      ? rows
      : [ok('No program of an assistant that has skills here could be asked.')]
  },
}

/** By absolute folders of PATH alone: a relative one is the current folder, which may be a stranger's clone. */
function programOf({ detection }: Assistant, { env, platform }: Machine): string | undefined {
  const paths = platform === 'win32' ? win32 : posix
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(paths.delimiter)
  const [name] = detection.programs
  if (name === undefined) return undefined
  return folders
    .filter((folder) => paths.isAbsolute(folder))
    .map((folder) => paths.join(folder, platform === 'win32' ? `${name}.exe` : name))
    .find((program) => existsSync(program))
}

/** The skills that manifest and lock install for an assistant. */
function wantedSkills({ scope }: Patient, id: string): string[] {
  const [manifest, lock] = [readManifest(scope.manifestPath), readLock(scope.lockPath)]
  if (manifest.state === 'absent' || lock.state === 'absent') return []
  const { manifest: wanted } = manifest
  return Object.entries(lock.lock.modules)
    .filter(([name]) => expandAssistants(assistantsOfModule(wanted, lock.lock, name)).includes(id))
    .flatMap(([name, locked]) =>
      lockedSkills(locked).filter((skill) => isOwner(wanted, name, skill)),
    )
}

interface Asked {
  readonly assistant: Assistant
  readonly program: string
  readonly wanted: readonly string[]
  readonly witness: NonNullable<Assistant['witness']>
}

async function asked(
  patient: Patient,
  { assistant, program, wanted, witness }: Asked,
): Promise<Finding> {
  const { scope, context } = patient
  const { name } = assistant
  try {
    const env = environment(context.machine)
    const run = {
      program,
      args: witness.args,
      env,
      folder: scope.root,
      milliseconds,
      outputBytesMax,
    }
    const ran = await runProgram(run)
    if (ran.ended !== 'itself') return silent(name, ran)
    const text = `${ran.stdout.toString('utf8')}\n${ran.stderr}`
    const seen = new Set([...text.matchAll(witness.names)].map((match) => match[1]))
    const unseen = wanted.filter((skill) => !seen.has(skill))
    if (unseen.length === 0)
      return ok(`${name} sees every skill that is installed for it here (${wanted.length}).`)
    const few = unseen.slice(0, shownMax).join(', ')
    const rest = unseen.length > shownMax ? ` and ${unseen.length - shownMax} more` : ''
    return warning(
      `${name} does not list ${few}${rest}.`,
      `Start ${name} here once, trust the folder where it asks, and ask again; else compare its version with docs/witnesses.md.`,
    )
  } catch (error) {
    if (!isErrno(error)) throw error
    return warning(`${name} could not be started (${error.code}).`, `Start ${program} yourself.`)
  }
}

function silent(name: string, { ended }: ProgramRan): Finding {
  const why = ended === 'too-slow' ? 'did not answer in time' : 'printed too much'
  return warning(`${name} ${why}.`, `Ask it yourself what it lists.`)
}

const proxyNowhere = 'http://127.0.0.1:9'

/** What the program needs to find its own files; no token of this process goes along. */
function environment({ env }: Machine): Readonly<Record<string, string>> {
  const kept = ['PATH', 'Path', 'HOME', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'XDG_CONFIG_HOME']
  const own = kept.flatMap((key): [string, string][] => {
    const value = env[key]
    return value === undefined ? [] : [[key, value]]
  })
  return {
    ...Object.fromEntries(own),
    HTTP_PROXY: proxyNowhere,
    HTTPS_PROXY: proxyNowhere,
    ALL_PROXY: proxyNowhere,
    CI: '1',
    NO_COLOR: '1',
    TERM: 'dumb',
  }
}
