import { flowsTo } from '../../facts/flows.ts'
import { eachDocument, type Rule } from '../../rule.ts'

const dataFile =
  /\.(?:txt|md|dat|data|bin|json|csv|log|cfg|conf|tmp|png|jpe?g|gif|ico|svg|pdf|docx?|woff2?)$/iu

/** Data that turns out to be a program. */
export const rule: Rule = {
  meta: {
    id: 'SKL-OBF-005',
    title: 'Data file that is run',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'A file that is no program by its name (text, picture, data, log) is read and evaluated by a script of the skill.',
    why: 'Whoever reads the programs of a skill does not look into its data.',
    remedy: 'Ship the program as one, under its own name.',
    taxonomy: ['ASI05', 'AST01', 'AML.T0068', 'CWE-506', 'CWE-95'],
    references: ['https://attack.mitre.org/techniques/T1027/009/'],
    since: '0.3.0',
  },

  check: eachDocument((document) =>
    (['dynamic-code', 'decoded-payload'] as const).flatMap((object) =>
      flowsTo(document, 'runs', object).flatMap(({ sink, sources }) => {
        const file = sources.find(
          (fact) =>
            fact.act === 'reads' && fact.object === 'file' && dataFile.test(fact.target ?? ''),
        )
        if (file === undefined || sink.origin !== 'script') return []
        const name = (file.target ?? '').slice((file.target ?? '').lastIndexOf('/') + 1)
        const message = `\`${name}\` is run as a program.`
        return [{ start: sink.start, end: sink.end, message, facts: [{ document, fact: sink }] }]
      }),
    ),
  ),
}
