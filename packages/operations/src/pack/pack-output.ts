/** Endings of the files that one pack is. */
export const packEndings = {
  tar: '.tar',
  gz: '.tar.gz',
  cyclonedx: '.cdx.json',
  spdx: '.spdx.json',
  attestations: '.intoto.jsonl',
} as const

/** Is this the name of a file that `skills pack` makes? Packs that lie around are no part of the module. */
export function isPackOutput(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*-\d+\.\d+\.\d+[A-Za-z0-9.+-]*\.(?:tar|tar\.gz|cdx\.json|spdx\.json|intoto\.jsonl)$/u.test(
    name,
  )
}
