import type { FactObject } from '../../facts/fact-objects.ts'
import { classifyHost } from '../classify/host-class.ts'
import { place } from '../effects/files.ts'
import { carried, sourcesOf, unknownValue } from '../value.ts'
import { type CommandRow, operands, texts } from './command.ts'
import { workingFolder } from './file-commands.ts'

/** One fact where the words after the name say so. */
interface FactRow {
  readonly when: RegExp
  readonly object: FactObject
}

/** A program that is telling by its words. */
export function telling(...rows: readonly FactRow[]): CommandRow {
  return (machine, command) => {
    const line = texts(command).join(' ').slice(0, 600)
    for (const { when, object } of rows)
      if (when.test(line))
        machine.emit({
          act: 'runs',
          object,
          target: `${command.name} ${line}`.slice(0, 200),
          ...place(command.span),
        })
    return carried([...command.words.slice(1), command.stdin])
  }
}

/** `crontab -`, `crontab file`: an entry is made unless it only lists. */
export const crontab: CommandRow = (machine, command) => {
  const given = texts(command)
  if (given.includes('-l') && given.length === 1) return unknownValue
  machine.emit(
    { act: 'writes', object: 'startup-entry', target: 'crontab', ...place(command.span) },
    command.stdin.sources.filter(({ act }) => act === 'fetches'),
  )
  return unknownValue
}

/** `git`: history that is thrown away, remotes, settings that run programs. */
export const git: CommandRow = (machine, command) => {
  const given = texts(command)
  const line = given.join(' ').slice(0, 1_000)
  const emit = (act: 'runs' | 'writes' | 'sends', object: FactObject): void =>
    machine.emit({ act, object, target: `git ${line}`.slice(0, 200), ...place(command.span) })
  if (
    /^config\b.*\b(?:core\.(?:hooksPath|fsmonitor|pager|sshCommand|editor)|init\.templateDir|filter\.\S+\.(?:clean|smudge)|alias\.\S+ !)/iu.test(
      line,
    )
  )
    emit('writes', 'loader')
  if (/^config\b.*\b(?:http\.sslVerify false|http\.proxy)/iu.test(line)) emit('runs', 'safeguard')
  if (/^push\b.*(?:--force\b|\s-f\b|--mirror)/u.test(line)) emit('runs', 'version-history')
  if (/^(?:reset --hard|clean -\w*[fdx]|filter-branch|reflog expire)/u.test(line))
    emit('runs', 'version-history')
  const address = given.find((word) => /^(?:https?|ssh|git):\/\/|^git@/u.test(word)) ?? ''
  if (/^remote (?:add|set-url)\b/u.test(line))
    machine.emit({ act: 'writes', object: 'git-remote', target: address, ...place(command.span) })
  if (/^clone\b/u.test(line))
    machine.emit({ act: 'fetches', object: 'host', target: address, ...place(command.span) })
  const folder = /^-C (\S+)/u.exec(line)?.[1] ?? machine.variable(workingFolder).text ?? ''
  if (/(?:^|\s)(?:pull|reset --hard origin)\b/u.test(line) && ownFolder.test(folder))
    machine.emit({
      act: 'fetches',
      object: 'own-skill',
      target: `git ${line}`,
      ...place(command.span),
    })
  if (/^push\b/u.test(line)) emit('sends', 'version-history')
  return carried([command.stdin])
}

/** The folder of this skill, or of any that is installed. */
const ownFolder = /^\.\/\(skill\)|\/\.?(?:claude|cursor|codex|agents|gemini|copilot)\/skills\//u

/** Install commands: what package, from where, pinned or not. */
export const packages: CommandRow = (machine, command) => {
  const given = texts(command)
  const line = given.join(' ').slice(0, 1_000)
  const isInstall =
    /(?:^|\s)(?:install|i|add|exec|dlx|run|create|x|get|tool)(?:\s|$)/u.test(line) ||
    /^(?:npx|uvx|pipx|bunx|pnpx|uv)$/u.test(command.name)
  if (!isInstall) return carried([command.stdin])
  const index = /(?:--(?:extra-)?index-url|--registry|-i|--find-links|--source)[ =](\S+)/u.exec(
    line,
  )?.[1]
  if (
    index !== undefined &&
    /:\/\//u.test(index) &&
    classifyHost(index) !== 'registry' &&
    classifyHost(index) !== 'local'
  )
    machine.emit({ act: 'fetches', object: 'package-index', target: index, ...place(command.span) })
  for (const word of operands(command).slice(
    /^(?:npx|uvx|pipx|bunx|pnpx)$/u.test(command.name) ? 0 : 1,
    30,
  )) {
    const name = word.text ?? ''
    if (/^(?:git\+)?https?:\/\/|^git\+|^github:/u.test(name))
      machine.emit({ act: 'fetches', object: 'package', target: name, ...place(command.span) })
    else if (/^@?[a-z0-9][\w./@=<>~^![\]-]*$/iu.test(name))
      machine.emit({ act: 'fetches', object: 'package', target: name, ...place(command.span) })
    if (/^(?:npx|uvx|pipx|bunx|pnpx)$/u.test(command.name)) break
  }
  return carried([command.stdin])
}

/** `docker run`: what of the host it is given. */
export const container: CommandRow = (machine, command) => {
  const line = texts(command).join(' ').slice(0, 2_000)
  const opening =
    /--privileged\b|--cap-add[= ](?:SYS_ADMIN|ALL|SYS_PTRACE|SYS_MODULE)|docker\.sock|--pid[= ]host|--(?:userns|ipc|uts)[= ]host|seccomp[:=]unconfined|apparmor[:=]unconfined|(?:-v|--volume|source=|src=)[= ]?(?:\/|\/(?:etc|root|proc|sys|home|var\/run|boot)[\w./-]*)(?=[:,])/u.exec(
      line,
    )
  if (opening !== null)
    machine.emit({
      act: 'runs',
      object: 'container-host',
      target: opening[0],
      ...place(command.span),
    })
  if (/^(?:run|pull|create)\b/u.test(line) && sourcesOf(command.words).length > 0)
    return carried(command.words)
  return carried([command.stdin])
}
