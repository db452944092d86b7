/** Endings of the files that one pack is. */
export const packEndings = {
  tar: '.tar',
  gz: '.tar.gz',
  cyclonedx: '.cdx.json',
  spdx: '.spdx.json',
  attestations: '.unsigned.intoto.jsonl',
  /** A signed statement; words between the name and this say which. */
  bundle: '.sigstore.json',
} as const

/** What the files of a pack are called before their ending: `@acme/web` 1.2.3 is `acme-web-1.2.3`, as npm has it. */
export function packStem(pack: { readonly name: string; readonly version: string }): string {
  return `${pack.name.replace(/^@/u, '').replace('/', '-')}-${pack.version}`
}

/** Is this the name of a file that `skills pack` makes? Packs that lie around are no part of the module. */
export function isPackOutput(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*-\d+\.\d+\.\d+[A-Za-z0-9.+-]*\.(?:tar|tar\.gz|cdx\.json|spdx\.json|(?:unsigned\.)?intoto\.jsonl|(?:[a-z0-9]+\.)*sigstore\.json)$/u.test(
    name,
  )
}
