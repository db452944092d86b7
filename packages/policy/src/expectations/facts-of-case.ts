import {
  type ContentFacts,
  type Finding,
  type Integrity,
  isSkillsError,
  type PolicyFacts,
  type PolicyTestCase,
  type PolicyTestContent,
  type PolicyTestGrant,
  type PolicyTestSignature,
  parseIntegrity,
  parseSha256,
  parseSource,
  type ScopeFacts,
  type SignatureFact,
} from '@skills/core'
import { sourceFacts } from '../source-facts.ts'
import { startOfDate } from '../units.ts'

/** Facts of every stage that a case speaks of; what it leaves out is unknown, or nothing. Throws E_SOURCE_SYNTAX. */
export function factsOfCase(one: PolicyTestCase): PolicyFacts[] {
  const { source, content, places, scope, module = 'module' } = one
  const spec = source === undefined ? undefined : parseSource(source)
  const asked = spec === undefined ? undefined : sourceFacts(module, spec)
  return [
    ...(asked === undefined ? [] : [asked]),
    ...(content === undefined ? [] : [contentOf(content, { module, sources: asked?.names ?? [] })]),
    ...(places === undefined
      ? []
      : [
          {
            stage: 'place',
            module,
            places: places.map(({ path, readers = [] }) => ({
              path,
              skill: path.split('/').at(-1) ?? path,
              readers,
            })),
          } as const,
        ]),
    ...(scope === undefined ? [] : [scopeOf(scope)]),
  ]
}

/** Why a source of a case is none; `undefined` where it is one. */
export function sourceProblem({ source }: PolicyTestCase): string | undefined {
  try {
    if (source !== undefined) parseSource(source)
    return undefined
  } catch (error) {
    if (isSkillsError(error, 'E_SOURCE_SYNTAX')) return error.message
    throw error
  }
}

function contentOf(
  content: PolicyTestContent,
  of: { readonly module: string; readonly sources: readonly string[] },
): ContentFacts {
  const { tools = [], scripts = [], executables = [], hooks = [], mcp = [] } = content
  const {
    hosts = [],
    externalInstructions = [],
    publisher,
    bytes = 0,
    files = 0,
    depth = 0,
  } = content
  return {
    stage: 'content',
    ...of,
    version: content.version ?? '1.0.0',
    integrity: digestOf(content.digest),
    skills: (content.skills ?? []).map(({ name, digest, license }) => ({
      name,
      integrity: digestOf(digest),
      license,
    })),
    problems: [],
    findings: (content.findings ?? []).map(findingOf),
    license: content.license,
    capabilities: {
      tools,
      scripts,
      executables,
      hooks: hooks.map(grantOf),
      mcp: mcp.map(grantOf),
      hosts,
      externalInstructions,
    },
    size: { bytes, files, depth },
    isLocked: content.isLocked === true,
    publisher,
    signatures: content.signatures?.map(signatureOf),
    ...people(content),
  }
}

function people(
  content: PolicyTestContent,
): Pick<ContentFacts, 'reviews' | 'release' | 'advisories'> {
  const { reviews, firstSeen, fixesAdvisory = false, advisories } = content
  return {
    reviews: reviews?.map(({ reviewer, criteria, result = 'approved', isPublisher, isHuman }) => ({
      reviewer,
      criteria,
      result,
      isPublisher: isPublisher === true,
      isHuman: isHuman !== false,
    })),
    release: firstSeen === undefined ? undefined : { firstSeen: dateOf(firstSeen), fixesAdvisory },
    advisories:
      advisories === undefined
        ? undefined
        : {
            asOf: dateOf(advisories.asOf),
            found: (advisories.found ?? []).map((one) => ({ ...one, affects: 'the module' })),
          },
  }
}

export function dateOf(text: string): Date {
  return new Date(startOfDate(text) ?? 0)
}

/** An integrity that stands for bytes nobody named. */
function digestOf(text: string | undefined): Integrity {
  const integrity = parseIntegrity(text ?? `h1:${'A'.repeat(43)}=`)
  if (integrity === undefined) throw new TypeError('the schema lets no other text through')
  return integrity
}

function grantOf({
  name,
  digest,
  transport,
}: PolicyTestGrant): ContentFacts['capabilities']['hooks'][number] {
  const sha256 = parseSha256((digest ?? `sha256:${'0'.repeat(64)}`).replace('sha256:', ''))
  if (sha256 === undefined) throw new TypeError('the schema lets no other text through')
  return { name, digest: sha256, transport }
}

function findingOf(one: NonNullable<PolicyTestContent['findings']>[number]): Finding {
  const { rule, severity, skill, fingerprint = rule } = one
  return {
    rule,
    severity,
    confidence: 'high',
    message: 'as the case says',
    file: 'SKILL.md',
    line: 1,
    column: 1,
    endLine: 1,
    evidence: '',
    remedy: '',
    fingerprint,
    taxonomy: [],
    ...(skill === undefined ? {} : { skill }),
  }
}

function signatureOf(of: PolicyTestSignature): SignatureFact {
  const { sshKey, pgpKey, keyless, predicateType } = of
  if (keyless !== undefined) return { signer: { kind: 'keyless', ...keyless }, predicateType }
  const signer: SignatureFact['signer'] =
    pgpKey === undefined
      ? { kind: 'ssh-key', fingerprint: sshKey ?? '' }
      : { kind: 'pgp-key', fingerprint: pgpKey }
  return { signer, predicateType }
}

function scopeOf(scope: NonNullable<PolicyTestCase['scope']>): ScopeFacts {
  return {
    stage: 'scope',
    modules: (scope.modules ?? []).map(({ name, version = '1.0.0', skills = [] }) => ({
      name,
      version,
      skills,
    })),
    listings: scope.listings ?? [],
    unmanaged: scope.unmanaged,
  }
}
