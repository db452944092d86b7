import { Parser } from 'commonmark'

/** Lines of a log that are no workflow command as it was meant. */
export function githubProblems(text: string): string[] {
  return text
    .replace(/\n$/u, '')
    .split('\n')
    .filter(
      (line) =>
        !/^::(?:error|warning|notice)(?: (?:(?:file|line|endLine|col|title)=[^:,\r]*,?)+)?::[^\r]*$/u.test(
          line,
        ),
    )
}

/** How our own emphasis and list items begin. */
interface OurMarkdown {
  readonly strong: RegExp
  readonly item: RegExp
}

const ofAudit: OurMarkdown = {
  strong: /^The audit/u,
  item: /^(?:Where|skill|Evidence|Remedy|ASI|CWE|<code>$)/u,
}

const ourHtml = new Set(['<code>', '</code>'])

/** What of a Markdown text means something that only a stranger can have meant. */
export function markdownProblems(text: string, ours: OurMarkdown = ofAudit): string[] {
  const problems: string[] = []
  const walker = new Parser().parse(text).walker()
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { node, entering } = event
    if (!entering) continue
    if (
      [
        'link',
        'image',
        'html_block',
        'block_quote',
        'code_block',
        'thematic_break',
        'emph',
      ].includes(node.type)
    )
      problems.push(`${node.type}: ${node.literal ?? ''}`)
    if (node.type === 'html_inline' && !ourHtml.has(node.literal ?? ''))
      problems.push(node.literal ?? '')
    if (node.type === 'strong' && !ours.strong.test(node.firstChild?.literal ?? ''))
      problems.push('strong')
    if (node.type === 'item' && !ours.item.test(node.firstChild?.firstChild?.literal ?? ''))
      problems.push(`item: ${node.firstChild?.firstChild?.literal ?? ''}`)
  }
  // A forge looks for these in text as it is shown, outside of code.
  const outside = text.replace(/<code>.*?<\/code>/gsu, '')
  for (const found of outside.match(/@\w|(?<!&)#\d|https?:\/\/|www\.|&#(?:64|35);/gu) ?? [])
    problems.push(found)
  return problems
}
