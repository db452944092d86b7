import { printable } from '@skills/core'
import type { SignedPackVerdict, SignedSkillVerdict } from '@skills/operations'
import type { Paint } from './paint.ts'

/** Each signed statement that holds, one a line: who, what kind, which file. */
export function renderSignatures(
  verdict: SignedPackVerdict | SignedSkillVerdict,
  paint: Paint,
): string[] {
  const shown = (text: string) => printable(text, { oneLine: true })
  const { name, integrity, signatures } = verdict
  const version = 'version' in verdict ? ` ${verdict.version}` : ''
  return [
    `${name}${version}  ${integrity}`,
    ...signatures.map(({ signer, predicateType, file }) => {
      const who =
        signer.kind === 'key'
          ? `${signer.principal} (${signer.fingerprint})`
          : `${signer.subject} (${signer.issuer})`
      return [paint('green', 'signed'), shown(who), shown(predicateType), shown(file)].join('\t')
    }),
  ]
}
