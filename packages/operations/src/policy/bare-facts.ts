import type { ContentFacts, Integrity } from '@skills/core'

/** Facts of one skill of which nothing but name and bytes is known. */
export function bareFacts(of: {
  readonly module: Integrity
  readonly skill: { readonly name: string; readonly integrity: Integrity }
}): ContentFacts {
  return {
    stage: 'content',
    module: of.skill.name,
    version: '0.0.0',
    integrity: of.module,
    sources: [],
    skills: [{ ...of.skill, license: undefined }],
    problems: [],
    findings: [],
    license: undefined,
    capabilities: {
      tools: [],
      scripts: [],
      executables: [],
      hooks: [],
      mcp: [],
      hosts: undefined,
      externalInstructions: undefined,
    },
    size: { bytes: 0, files: 0, depth: 0 },
    isLocked: false,
    publisher: undefined,
    signatures: undefined,
    reviews: undefined,
    release: undefined,
    advisories: undefined,
  }
}
