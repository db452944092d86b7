const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const

export type Style = keyof typeof codes
export type Paint = (style: Style, text: string) => string

/** Colours where they are wanted; the text means the same without them. */
export function painter(color: boolean): Paint {
  return (style, text) => {
    if (!color) return text
    const [open, close] = codes[style]
    return `\u001b[${open}m${text}\u001b[${close}m`
  }
}
