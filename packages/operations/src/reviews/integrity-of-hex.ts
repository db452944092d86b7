/** The tree digest as integrities are written. */
export function fromDirHash(hex: string): string {
  return `h1:${Buffer.from(hex, 'hex').toString('base64')}`
}
