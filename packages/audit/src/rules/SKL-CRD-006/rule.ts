import { factHits } from '../../facts/fact-hits.ts'
import { proseHits } from '../../prose/prose-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** Addresses as the chains write them: hexadecimal, Bech32 and Base58. */
const address =
  /^(?:0x[0-9a-f]{40}|(?:bc1|ltc1|addr1)[a-z0-9]{25,90}|[13TL][1-9A-HJ-NP-Za-km-z]{25,34})$/iu

/** Somebody’s coins are the aim. */
export const rule: Rule = {
  meta: {
    id: 'SKL-CRD-006',
    title: 'Goes for crypto wallets',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Text that has the files or the recovery phrase of a wallet looked for, and code that puts a fixed wallet address onto the clipboard.',
    why: 'Who has the phrase or the file has the coins, and no transfer can be taken back.',
    remedy: 'Leave keys in the wallet, and let the user sign there.',
    taxonomy: ['ASI02', 'AST01', 'LLM02', 'AML.T0055', 'CWE-522'],
    references: ['https://attack.mitre.org/techniques/T1657/'],
    since: '0.3.0',
  },

  check: (skill) => [
    ...factHits(skill, [
      {
        act: 'writes',
        object: 'clipboard',
        message: () => 'Puts a wallet address of its own onto the clipboard.',
        severity: ({ fact }) => (address.test(fact.target ?? '') ? 'high' : undefined),
      },
    ]),
    ...proseHits(skill, ['read-credential-wallet'], () => ({
      message: 'Has the keys of a wallet looked for.',
      severity: isAbout(skill, 'security') ? 'low' : 'high',
    })),
  ],
}
