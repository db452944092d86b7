import type { Piece, Template } from './server.ts'
import type { ServerShape, VariableStyle } from './server-shape.ts'
import { quoted } from './template.ts'

type Printed = { readonly text: string } | { readonly reason: string }
type Variable = Extract<Piece, { kind: 'variable' }>

const styles: Readonly<Record<VariableStyle, ((name: string) => string) | undefined>> = {
  'dollar-brace-default': (name) => `\${${name}}`,
  'dollar-brace': (name) => `\${${name}}`,
  'dollar-brace-env': (name) => `\${env:${name}}`,
  'brace-env': (name) => `{env:${name}}`,
  'by-name': undefined,
  none: undefined,
}

/** A value in an assistant's spelling, or why it cannot be said. */
export function printTemplate(template: Template, shape: ServerShape): Printed {
  let text = ''
  for (const piece of template) {
    const printed =
      piece.kind === 'text' ? printText(piece.text, shape) : printVariable(piece, shape)
    if ('reason' in printed) return printed
    text += printed.text
  }
  return { text }
}

function printText(text: string, { takesBareDollar }: ServerShape): Printed {
  if (takesBareDollar === true && /\$[A-Za-z_{]/u.test(text))
    return { reason: `${quoted(text)} has a dollar that the assistant would take for a variable` }
  return { text }
}

function printVariable({ name, fallback }: Variable, { variables }: ServerShape): Printed {
  if (variables === 'dollar-brace-default' && fallback !== undefined)
    return { text: `\${${name}:-${fallback}}` }
  const print = styles[variables]
  if (print === undefined)
    return { reason: `its settings take no variable of the environment here (${name})` }
  if (fallback !== undefined)
    return { reason: `the variable ${name} has a default, which the assistant cannot express` }
  return { text: print(name) }
}
