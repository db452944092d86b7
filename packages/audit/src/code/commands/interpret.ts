import { decodeText } from '../classify/decode.ts'
import { plainPath } from '../classify/path-class.ts'
import { execute } from '../effects/execute.ts'
import { place } from '../effects/files.ts'
import { interpreters } from '../effects/interpreters.ts'
import type { Machine } from '../machine.ts'
import {
  carried,
  joinValues,
  mixValues,
  type Source,
  sourcesOf,
  textValue,
  unknownValue,
  type Value,
} from '../value.ts'
import { type Command, operands, texts } from './command.ts'

const inlineOptions =
  /^(?:-[a-z]*[ce]|--command|--eval|--print|-p|-r|-Command|-command|\/c|\/C|eval)$/u
const encodedOptions = /^-(?:e|en|enc|enco|encodedcommand|ec)$/iu

/** An interpreter with what it is given: a text, a file, or its input. */
export function interpret(machine: Machine, command: Command): Value {
  const { name, words, stdin, span } = command
  const language = interpreters.get(name) ?? 'shell'
  const given = texts(command)
  if (language === 'powershell') {
    const encoded = powershellPayload(machine, command)
    if (encoded !== undefined) return encoded
  }
  const at = given.findIndex((word) => inlineOptions.test(word))
  if (at !== -1) {
    const code = words[at + 2]
    const rest =
      language === 'powershell' || language === 'batch' ? joinWords(words.slice(at + 2)) : code
    // `bash -c sh` reads on from its own input.
    if (/^\s*(?:ba|z|da|k)?sh(?:\s+-s)?\s*$/u.test(rest?.text ?? ''))
      return fromInput(machine, command)
    if (rest !== undefined)
      return execute(machine, withInput(rest, stdin), { language, span, isShellText: true })
  }
  if (name === 'iex' || name === 'invoke-expression') {
    const code = words.length > 1 ? mixValues(words.slice(1)) : stdin
    return execute(machine, code, { language, span })
  }
  const scripts = operands(command)
  const [script] = scripts
  if (script === undefined || script.text === '-' || script.text === '/dev/stdin')
    return fromInput(machine, command)
  return runScript(machine, { command, script, rest: scripts.slice(1) })
}

/** A text that is run together with what flows into it: `xargs sh -c`, `… | python -c`. */
function withInput(code: Value, stdin: Value): Value {
  return stdin.sources.length === 0 || /\$\d|\{\}|stdin|input|<>/u.test(code.text ?? '') === false
    ? code
    : { ...code, sources: sourcesOf([code]) }
}

function joinWords(words: readonly Value[]): Value | undefined {
  if (words.length === 0) return undefined
  return {
    ...joinValues(words.flatMap((word, index) => (index === 0 ? [word] : [textValue(' '), word]))),
    isFolded: false,
  }
}

function fromInput(machine: Machine, { name, stdin, span, words }: Command): Value {
  const language = interpreters.get(name) ?? 'shell'
  const shell: Source = { act: 'reads', object: 'shell-output', target: name, ...place(span) }
  const sockets = stdin.sources.filter((source) => source.object === 'socket')
  if (sockets.length > 0)
    machine.emit({ act: 'runs', object: 'reverse-shell', target: name, ...place(span) }, sockets)
  if (stdin !== unknownValue && (stdin.sources.length > 0 || stdin.text !== undefined)) {
    const out = execute(machine, stdin, { language, span })
    return { ...out, sources: sourcesOf([out, { ...unknownValue, sources: [shell] }]) }
  }
  return language === 'shell' && words.length > 0
    ? { ...unknownValue, sources: [shell] }
    : unknownValue
}

interface ScriptRun {
  readonly command: Command
  readonly script: Value
  readonly rest: readonly Value[]
}

/** A script file: what this code put there is what runs; a URL is code from the network. */
function runScript(machine: Machine, { command, script, rest }: ScriptRun): Value {
  const { name, span, stdin } = command
  const language = interpreters.get(name) ?? 'shell'
  const held = script.text === undefined ? undefined : machine.files.get(plainPath(script.text))
  const inAddress = [script, ...rest].find(({ text }) =>
    /^data:[\w/+.-]{0,60}[;,]/u.test(text ?? ''),
  )
  if (inAddress?.text !== undefined) return runAddress(machine, command, inAddress.text)
  const isRemote =
    /^https?:\/\//u.test(script.text ?? '') ||
    (script.text === 'run' && rest.some(({ text }) => /^https?:/u.test(text ?? '')))
  if (isRemote)
    machine.emit({ act: 'runs', object: 'remote-code', target: script.text ?? '', ...place(span) })
  else if (held !== undefined && held.sources.length > 0)
    execute(machine, { ...held, text: undefined }, { language, span })
  else if (held?.text !== undefined) machine.nested(language, held.text, span)
  else if (script.sources.length > 0) execute(machine, script, { language, span })
  return carried([stdin, ...rest])
}

/** `deno run "data:application/javascript;base64,…"`: the address is the program. */
function runAddress(machine: Machine, { name, span }: Command, address: string): Value {
  const payload = address.slice(address.indexOf(',') + 1)
  const text = decodeText(payload, /;base64,/u.test(address) ? 'base64' : 'url')
  const target = 'data-url'
  const source: Source = { act: 'hides', object: 'encoded-text', target, ...place(span) }
  machine.emit({ act: 'runs', object: 'decoded-payload', target: text ?? '', ...place(span) }, [
    source,
  ])
  const language = interpreters.get(name) ?? 'javascript'
  return text === undefined ? unknownValue : machine.nested(language, text, span)
}

/** `<base64>`, `{payload}`: a place to fill in, and no letter of base64 among its brackets. */
const placeholder = /^(?:<[^<>]{1,60}>?|\{{1,2}[^{}]{1,60}\}{1,2})$/u

/** `-EncodedCommand` holds UTF-16 in base64. */
function powershellPayload(machine: Machine, command: Command): Value | undefined {
  const given = texts(command)
  const at = given.findIndex((word) => encodedOptions.test(word))
  const payload = at === -1 ? undefined : given[at + 1]
  if (payload === undefined || payload === '' || placeholder.test(payload)) return undefined
  const text = decodeText(payload, 'base64')?.replaceAll('\0', '')
  const source: Source = {
    act: 'hides',
    object: 'encoded-text',
    target: 'base64',
    ...place(command.span),
  }
  machine.emit(
    { act: 'runs', object: 'decoded-payload', target: text ?? '', ...place(command.span) },
    [source],
  )
  return text === undefined ? unknownValue : machine.nested('powershell', text, command.span)
}
