import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join, relative, sep } from 'node:path'
import { printable } from '../../words/printable.ts'
import { SkillsError } from '../../words/skills-error.ts'
import type { Credentials } from '../fetched-tree.ts'
import { runProgram } from '../run-program.ts'
import type { RegistryMachine } from './docker-settings.ts'

// A helper may ask a keyring or a company's login service, but no person.
const helperMilliseconds = 20_000
const outputBytesMax = 64 * 1024

interface HelperQuestion {
  readonly helper: string
  readonly key: string
  readonly machine: RegistryMachine
}

/**
 * What a credential helper has for a registry: `docker-credential-<name> get`, the registry on its standard input, JSON
 * back. The settings in the user's home name it, and the user's PATH has it: entries of PATH that are relative, lie
 * below the current folder or are a package's (`node_modules/.bin`, which npm puts there) are not looked at, since a
 * clone could bring a program of that name. `undefined` where it has nothing. Source: docker/docker-credential-helpers.
 * Throws E_AUTH_HELPER for one that is missing or does not do its work.
 */
export async function dockerHelper({
  helper,
  key,
  machine,
}: HelperQuestion): Promise<Credentials | undefined> {
  if (!/^[a-z0-9][a-z0-9-]*$/u.test(helper)) throw helperError(helper, 'has a name that is refused')
  const program = programFor(`docker-credential-${helper}`, machine)
  if (program === undefined) throw helperError(helper, 'is not on PATH')
  const env = Object.fromEntries(
    Object.entries(machine.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  )
  const ran = await runProgram({
    ...{ program, env, outputBytesMax },
    args: ['get'],
    input: `${key}\n`,
    milliseconds: helperMilliseconds,
  })
  if (ran.ended !== 'itself') throw helperError(helper, `was stopped (${ran.ended})`)
  const said = ran.stdout.toString('utf8')
  if (ran.status !== 0 && /credentials not found/u.test(said + ran.stderr)) return undefined
  if (ran.status !== 0) throw helperError(helper, `ended with status ${ran.status}`)
  return credentialsIn(said) ?? refuse(helper)
}

function refuse(helper: string): never {
  throw helperError(helper, 'answered with something else than a user name and a secret')
}

function credentialsIn(text: string): Credentials | undefined {
  try {
    const { Username: username, Secret: password }: Readonly<Record<string, unknown>> = Object(
      JSON.parse(text),
    )
    return typeof username === 'string' && typeof password === 'string'
      ? { username, password }
      : undefined
  } catch {
    return undefined
  }
}

/** The program of this name in a folder of PATH that no clone can fill. */
function programFor(name: string, { env, home, cwd }: RegistryMachine): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter)
  // Whoever works in the home folder has the own programs below it.
  const isHomeInside = isBelow(home, cwd)
  const trusted = folders.filter(
    (folder) =>
      isAbsolute(folder) &&
      !folder.split(sep).includes('node_modules') &&
      (isHomeInside || !isBelow(folder, cwd)),
  )
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  return trusted
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find(isExecutable)
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function helperError(helper: string, what: string): SkillsError {
  const shown = printable(helper.slice(0, 100), { oneLine: true })
  return new SkillsError('E_AUTH_HELPER', `The credential helper "${shown}" ${what}.`, {
    where: { file: `docker-credential-${shown}` },
    remedy: 'Try it: docker login. Or give user:token in SKILLS_TOKEN_<HOST>.',
  })
}
