import { printable } from '@skills/core'
import type { SignedPackVerdict } from '@skills/operations'
import type { Paint } from './paint.ts'

/** Each signed statement that holds, one a line: who, what kind, which file. */
export function renderSignatures(
  { name, version, integrity, signatures }: SignedPackVerdict,
  paint: Paint,
): string[] {
  const shown = (text: string) => printable(text, { oneLine: true })
  return [
    `${name} ${version}  ${integrity}`,
    ...signatures.map(({ signer, predicateType, file }) => {
      const who =
        signer.kind === 'key'
          ? `${signer.principal} (${signer.fingerprint})`
          : `${signer.subject} (${signer.issuer})`
      return [paint('green', 'signed'), shown(who), shown(predicateType), shown(file)].join('\t')
    }),
  ]
}
