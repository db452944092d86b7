import { place } from '../effects/files.ts'
import { type Source, sourceValue } from '../value.ts'
import { type CommandRow, texts } from './command.ts'
import { telling } from './system-commands.ts'

/** What gives secrets out, by the program's manual; everything else lists, signs in, or hands a secret to a program. */
const givesOut: Readonly<Record<string, RegExp>> = {
  op: /^(?:read|inject|item (?:get|list)|document get)\b/u,
  bw: /^(?:get|list|export)\b/u,
  lpass: /^(?:show|export|ls)\b/u,
  pass: /^(?!(?:init|insert|generate|git|help|version|ls|list|find|edit|rm|mv|cp)\b)\S/u,
  'secret-tool': /^(?:lookup|search)\b/u,
  'gnome-keyring': /\S/u,
}

const shownMax = 60

/** A program that keeps passwords. */
export const passwordManager: CommandRow = (machine, command) => {
  const line = texts(command).join(' ').slice(0, shownMax)
  if (givesOut[command.name]?.test(line) !== true) return telling()(machine, command)
  const target = `${command.name} ${line}`.trim()
  const read: Source = { act: 'reads', object: 'keychain', target, ...place(command.span) }
  machine.emit(read)
  return sourceValue([read])
}
