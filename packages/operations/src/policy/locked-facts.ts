import {
  type ContentFacts,
  type DecisionReason,
  type GrantableFact,
  type LockedModule,
  type ManifestModule,
  parseIntegrity,
  parseSha256,
  type SourceSpec,
} from '@skills/core'
import { type RuleId, sourceFacts } from '@skills/policy'
import { labelOfKey } from '../locked-components.ts'

interface Recorded {
  readonly name: string
  readonly spec: SourceSpec
  readonly locked: LockedModule
  /** The manifest's entry, for what it grants. */
  readonly declared: ManifestModule | undefined
}

/** Rules that the records alone answer; the others need the bytes. */
const answered: readonly string[] = [
  'deny/listed',
  'capabilities/tools',
  'capabilities/hooks',
  'capabilities/mcp',
] satisfies readonly RuleId[]

/** Of the reasons over facts of the records, those that the records are enough for. */
export function answeredReasons(reasons: readonly DecisionReason[]): readonly DecisionReason[] {
  return reasons.filter(({ rule }) => answered.includes(rule))
}

/** What lock and manifest say of a module, without a look at its bytes. */
export function lockedFacts({ name, spec, locked, declared }: Recorded): ContentFacts {
  const source = sourceFacts(name, spec)
  const { tools = [], scripts = [], executables = [] } = locked.capabilities ?? {}
  return {
    stage: 'content',
    module: name,
    aliases: source.aliases ?? [],
    version: locked.version,
    integrity: integrityOf(locked.integrity),
    sources: source.names,
    skills: Object.entries(locked.components).map(([key, { integrity }]) => ({
      name: labelOfKey(key),
      integrity: integrityOf(integrity),
      license: undefined,
    })),
    problems: [],
    findings: [],
    license: locked.license,
    capabilities: {
      tools,
      scripts,
      executables,
      hooks: grants(declared?.allow?.hooks),
      mcp: grants(declared?.allow?.mcp),
      hosts: undefined,
      externalInstructions: undefined,
    },
    size: { bytes: 0, files: 0, depth: 0 },
    isLocked: true,
    publisher: undefined,
    signatures: undefined,
    reviews: undefined,
    release: undefined,
    advisories: undefined,
  }
}

function integrityOf(text: string): ContentFacts['integrity'] {
  const integrity = parseIntegrity(text)
  if (integrity === undefined) throw new TypeError('the lock was checked before')
  return integrity
}

/** Name and digest, as the manifest binds a grant. */
function grants(granted: Readonly<Record<string, string>> | undefined): GrantableFact[] {
  return Object.entries(granted ?? {}).flatMap(([name, digest]) => {
    const bare = parseSha256(digest.replace(/^sha256:/u, ''))
    return bare === undefined ? [] : [{ name, digest: bare }]
  })
}
