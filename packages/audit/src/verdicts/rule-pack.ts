/** Put in by the build: the digest of this package's sources and of the versions of its libraries. */
declare const SKILLS_RULE_PACK: string | undefined

/** The version of rules and readers together; `undefined` where nothing was built, and so nothing may be kept. */
export function rulePack(): string | undefined {
  return typeof SKILLS_RULE_PACK === 'string' ? SKILLS_RULE_PACK : undefined
}
