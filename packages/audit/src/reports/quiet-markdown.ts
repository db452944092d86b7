import { printable } from '@skills/core'

/** Text of a module: as code, since a forge looks for names to notify, numbers and addresses everywhere else. */
export function foreign(text: string): string {
  return `<code>${quiet(text)}</code>`
}

/** A sentence of ours that may quote a module. */
export function speech(text: string): string {
  return /[@#]|:\/\/|www\./iu.test(text) ? foreign(text) : quiet(text)
}

/** Everything that Markdown or a forge could mean something by becomes a character reference. */
function quiet(text: string): string {
  return printable(text)
    .replace(/[^\p{L}\p{N} ,;"'?./:()+=%{}-]/gu, reference)
    .replace(/^(?:[-+ ]|\d(?=\d*[.)]))/u, reference)
    .replace(/:(?=\/\/)/gu, reference)
    .replace(/(?<=www)\./giu, reference)
}

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`
}
