import type { PartEditor } from '@skills/core'

/** Parts as lines `name=text` of a file of lines: the simplest editor there is. */
export const lineEditor: PartEditor = {
  find: (text, { name }) => line(text, name)?.slice(name.length + 1),
  put: (text, part, { name }) => {
    const added = `${name}=${part}`
    const present = line(text ?? '', name)
    return present === undefined ? `${text ?? ''}${added}\n` : (text ?? '').replace(present, added)
  },
  remove: (text, { name }) => text.replace(`${line(text, name) ?? ''}\n`, ''),
  isEmpty: (text) => text === '',
}

function line(text: string, name: string): string | undefined {
  return text.split('\n').find((one) => one.startsWith(`${name}=`))
}
