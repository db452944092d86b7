import { toolDescriptions } from '../../config/tool-descriptions.ts'
import { eachDocument, type Rule } from '../../rule.ts'
import { foldText } from '../../views/fold-text.ts'

const crossings: readonly RegExp[] = [
  /\bwhen(?:ever)? (?:the |using the |calling the )?[`'"]?([\w.-]{2,60})[`'"]? (?:tool|function) is (?:used|called|invoked|available|present)\b/u,
  /\b(?:overrides?|replaces?|supersedes?|takes precedence over) (?:the )?[`'"]?([\w.-]{2,60})[`'"]? (?:tool|function)\b/u,
  /\b(?:never|do not|don['’]?t) (?:use|call|invoke) (?:the )?[`'"]?([\w.-]{2,60})[`'"]? (?:tool|function)\b/u,
  /\b(?:any|every|all) (?:calls? to|use of|uses of) (?:the )?[`'"]?([\w.-]{2,60})[`'"]? (?:tool|function)?[^.!?]{0,40}\bmust\b/u,
]

/** A tool that speaks for another one. */
export const rule: Rule = {
  meta: {
    id: 'SKL-MCP-002',
    title: 'Tool description that changes another tool',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'The description of one tool says how another tool is to be used, replaces it, or changes where its data goes.',
    why: 'The other tool was reviewed and granted by itself; nobody sees that its use is changed from here.',
    remedy: 'Describe this tool alone.',
    taxonomy: ['ASI02', 'ASI04', 'ASI07', 'AST01', 'AML.T0053', 'CWE-1427'],
    references: ['https://modelcontextprotocol.io/specification/2025-06-18/server/tools'],
    since: '0.3.0',
  },

  check: eachDocument((document) =>
    toolDescriptions(document).flatMap(({ tool, text, start, end }) => {
      const plain = foldText(text).text.replaceAll(/\s+/gu, ' ').toLowerCase()
      const other = crossings
        .map((pattern) => pattern.exec(plain)?.[1])
        .find((name) => name !== undefined && name !== tool.toLowerCase() && name !== 'this')
      if (other === undefined) return []
      const message = `The description of the tool \`${tool}\` changes the tool \`${other}\`.`
      return [{ start, end, message }]
    }),
  ),
}
