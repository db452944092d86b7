import { toolDescriptions } from '../../config/tool-descriptions.ts'
import { eachDocument, type Rule } from '../../rule.ts'
import { foldText } from '../../views/fold-text.ts'

/** What no description of a tool needs to say; words are within one sentence. */
const orders: readonly (readonly [RegExp, string])[] = [
  [/<\/?(?:important|system|instructions?|critical|hidden)>/u, 'poses as the system'],
  [
    /\b(?:do not|don['’]?t|never|without)\b[^.!?]{0,30}\b(?:tell|telling|mention\w*|show\w*|inform\w*|reveal\w*|notify\w*)\b[^.!?]{0,50}\busers?\b/u,
    'keeps something from the user',
  ],
  [
    /\b(?:pass|include|provide|put|copy|send|append|attach|supply)\b[^.!?]{0,60}\b(?:whole |full |entire |complete )?(?:conversation|chat history|message history|system prompt|passwords?|api keys?|access tokens?|private keys?|credentials|contents? of (?:the file )?[~/.])/u,
    'asks for what the tool does not need',
  ],
  [
    /\b(?:read|open|load|cat|fetch)\b[^.!?]{0,40}(?:~\/|\/etc\/|\.ssh\b|\.env\b|\.aws\b|id_rsa)/u,
    'has a file read',
  ],
  [
    /\b(?:before|prior to)\b[^.!?]{0,40}\b(?:any|every|all|each)\b[^.!?]{0,20}\b(?:tools?|actions?|tasks?|requests?|calls?)\b[^.!?]{0,80}\b(?:call|use|run|invoke)\b/u,
    'wants to be called before all others',
  ],
]

/** A tool that tells the assistant what to do besides. */
export const rule: Rule = {
  meta: {
    id: 'SKL-MCP-001',
    title: 'Tool description with instructions',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'The description of a tool in a server’s program or list asks for more than the tool: to read files or secrets first, to pass the conversation or a key along, to be called before all others, to keep something from the user, or it poses as the system.',
    why: 'Assistants read descriptions of tools as their own instructions, and users do not see them.',
    remedy: 'Say what the tool does and what its parameters are, and nothing else.',
    taxonomy: ['ASI01', 'ASI02', 'ASI04', 'AST01', 'AML.T0053', 'AML.T0051.001', 'CWE-1427'],
    references: ['https://modelcontextprotocol.io/specification/2025-06-18/server/tools'],
    since: '0.3.0',
  },

  check: eachDocument((document) =>
    toolDescriptions(document).flatMap(({ tool, text, start, end }) => {
      const plain = foldText(text).text.replaceAll(/\s+/gu, ' ').toLowerCase()
      const found = orders.find(([pattern]) => pattern.test(plain))
      if (found === undefined) return []
      return [{ start, end, message: `The description of the tool \`${tool}\` ${found[1]}.` }]
    }),
  ),
}
