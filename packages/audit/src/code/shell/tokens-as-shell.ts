import type { CommandExpression, Expression, Statement } from '../ir.ts'

const commandsMax = 5_000
const wordsMax = 200

/**
 * Commands of a text that no parser takes: cut at line ends, `;`, `&&`, `||` and pipes, words at spaces outside
 * quotes. Less is understood, nothing is lost.
 */
export function tokensAsShell(text: string): Statement[] {
  const statements: Statement[] = []
  let flow: Expression | undefined
  for (const { words, end, isPiped } of commandsOf(text)) {
    const start = words[0]?.start ?? end
    const command: CommandExpression = {
      kind: 'command',
      words,
      input: flow,
      outputs: [],
      start,
      end,
    }
    flow = isPiped ? command : undefined
    if (!isPiped) statements.push({ kind: 'do', value: command, start, end })
    if (statements.length > commandsMax) break
  }
  if (flow !== undefined)
    statements.push({ kind: 'do', value: flow, start: flow.start, end: flow.end })
  return statements
}

interface TokenCommand {
  readonly words: readonly Expression[]
  readonly end: number
  readonly isPiped: boolean
}

function* commandsOf(text: string): Generator<TokenCommand> {
  let words: Expression[] = []
  for (const match of text.matchAll(
    /"[^"\n]{0,4000}"|'[^'\n]{0,4000}'|\|\||&&|[|;\n]|\\\n|[^\s|;"'&]+|&/gu,
  )) {
    const [token] = match
    const end = match.index + token.length
    if (token === '\\\n') continue
    if (/^(?:\|\||&&|[|;\n&])$/u.test(token)) {
      if (words.length > 0) yield { words, end, isPiped: token === '|' }
      words = []
    } else if (words.length < wordsMax) {
      const value = /^(["']).*\1$/su.test(token) ? token.slice(1, -1) : token
      words.push(
        value.startsWith('$')
          ? { kind: 'name', name: value, start: match.index, end }
          : { kind: 'text', value, start: match.index, end },
      )
    }
  }
  if (words.length > 0) yield { words, end: text.length, isPiped: false }
}
