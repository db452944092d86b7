import { unescaped } from './classify/unescape.ts'

/** The text a string literal stands for: prefix and quotes off, escapes undone unless it is raw. */
export function literalText(
  written: string,
  options: { readonly isInside?: boolean } = {},
): string {
  const match = options.isInside === true ? null : /^([a-z]{0,3})("""|'''|"|'|`)/iu.exec(written)
  const [, prefix = '', quote = ''] = match ?? []
  const end =
    quote !== '' && written.endsWith(quote) ? written.length - quote.length : written.length
  const inside = written.slice(prefix.length + quote.length, end)
  return /r/iu.test(prefix) ? inside : unescaped(inside)
}
