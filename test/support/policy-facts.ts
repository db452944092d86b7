import type { ContentFacts, Decision, Finding, PolicyFacts, SourceFacts } from '@skills/core'
import { parseIntegrity, parseSha256 } from '@skills/core'
import {
  builtInStack,
  decide,
  type LayerKind,
  mergeLayers,
  type PolicyLayer,
  type PolicyStack,
  parsePolicy,
} from '@skills/policy'

export const now: Date = new Date('2026-11-01T12:00:00Z')

/** An integrity that is told apart by one letter. */
export function integrityOf(letter: string): ContentFacts['integrity'] {
  const integrity = parseIntegrity(`h1:${letter.repeat(43)}=`)
  if (integrity === undefined) throw new TypeError(`no integrity: ${letter}`)
  return integrity
}

/** A digest of a grant. */
export function digestOf(digit: string): NonNullable<ReturnType<typeof parseSha256>> {
  const digest = parseSha256(digit.repeat(64))
  if (digest === undefined) throw new TypeError(`no digest: ${digit}`)
  return digest
}

/** A layer from its text; `schema: 1` stands before it. */
export function layerOf(
  text: string,
  options: Partial<Pick<PolicyLayer, 'kind' | 'name' | 'isTightenOnly'>> = {},
): PolicyLayer {
  const kind: LayerKind = options.kind ?? 'project'
  const name = options.name ?? 'skills.policy.yaml'
  const parsed = parsePolicy({ text: `schema: 1\n${text}`, name, version: '1.0.0' })
  return { kind, name, isTightenOnly: false, sha256: digestOf('a'), ...options, ...parsed }
}

/** The built-in layer with these below it. */
export function stackOf(...layers: readonly PolicyLayer[]): PolicyStack {
  return mergeLayers(builtInStack, layers)
}

export const sound: ContentFacts = {
  stage: 'content',
  module: 'web',
  version: '1.0.0',
  integrity: integrityOf('A'),
  sources: ['github:acme/web'],
  skills: [{ name: 'one', integrity: integrityOf('B'), license: undefined }],
  problems: [],
  findings: [],
  license: 'Apache-2.0',
  capabilities: {
    tools: [],
    scripts: [],
    executables: [],
    hooks: [],
    mcp: [],
    hosts: [],
    externalInstructions: [],
  },
  size: { bytes: 1000, files: 3, depth: 2 },
  isLocked: false,
  publisher: undefined,
  signatures: undefined,
  reviews: undefined,
  release: undefined,
  advisories: undefined,
}

export const source: SourceFacts = {
  stage: 'source',
  module: 'web',
  names: ['github:acme/web', 'https://github.com/acme/web'],
  scheme: 'https',
  url: 'https://github.com/acme/web',
  gitSpec: 'tag',
}

/** A finding of a rule. */
export function findingOf(rule: string, changes: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity: 'high',
    confidence: 'high',
    message: 'Found.',
    file: 'skills/one/SKILL.md',
    line: 1,
    column: 1,
    endLine: 1,
    evidence: 'text',
    remedy: 'Mend it.',
    fingerprint: `${rule}-print`,
    taxonomy: [],
    skill: 'one',
    ...changes,
  }
}

/** What one policy file below the built-in layer says of the facts. */
export function decided(text: string, facts: PolicyFacts, at: Date = now): Decision {
  return decide(stackOf(layerOf(text)), facts, at)
}

/** The rules that deny, in order. */
export function denials({ reasons }: Decision): string[] {
  return reasons.filter(({ effect }) => effect === 'deny').map(({ rule }) => rule)
}
