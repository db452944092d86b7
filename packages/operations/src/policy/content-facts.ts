import type { AuditReport } from '@skills/audit'
import {
  type ContentFacts,
  type ModuleProblem,
  type ReadFile,
  readCapabilities,
  type Skill,
} from '@skills/core'
import { sourceFacts } from '@skills/policy'
import type { ObtainedModule } from '../obtain/obtain-module.ts'

interface Content {
  readonly skills: readonly Skill[]
  readonly problems: readonly ModuleProblem[]
  /** The lock has these bytes already. */
  readonly isLocked?: boolean
  /** What others say of it; left out: nobody looked. */
  readonly outside?: Pick<ContentFacts, 'publisher' | 'signatures' | 'advisories' | 'reviews'>
}

/** What policy judges of the content that was selected of a module. */
export function contentFacts(
  obtained: ObtainedModule,
  content: Content,
  audited: { readonly report: AuditReport; readonly read: ReadFile },
): ContentFacts {
  const { name, version, snapshot, module, spec } = obtained
  const { skills, problems } = content
  const source = sourceFacts(name, spec)
  const files = skills.flatMap((skill) =>
    skill.files.map((file) => ({ ...file, depth: depthOf(skill.folder, file.path) })),
  )
  return {
    stage: 'content',
    module: name,
    aliases: [
      ...(module.declaredName === undefined ? [] : [module.declaredName]),
      ...(source.aliases ?? []),
    ],
    version,
    integrity: snapshot.integrity,
    sources: source.names,
    skills: skills.map((skill) => ({
      name: skill.name,
      integrity: skill.integrity,
      license: skill.license,
    })),
    problems,
    findings: audited.report.findings,
    license: module.license,
    capabilities: capabilitiesOf(skills, audited),
    size: {
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      files: files.length,
      depth: Math.max(0, ...files.map(({ depth }) => depth)),
    },
    isLocked: content.isLocked === true,
    publisher: content.outside?.publisher,
    signatures: content.outside?.signatures,
    reviews: content.outside?.reviews,
    release: undefined,
    advisories: content.outside?.advisories,
  }
}

function depthOf(folder: string, path: string): number {
  return (folder === '' ? 0 : folder.split('/').length) + path.split('/').length - 1
}

function capabilitiesOf(
  skills: readonly Skill[],
  { report, read }: { readonly report: AuditReport; readonly read: ReadFile },
): ContentFacts['capabilities'] {
  const { tools, scripts, executables } = readCapabilities(skills, read)
  const all = (key: 'hosts' | 'outsideInstructions') =>
    [...new Set(report.capabilities.flatMap((one) => one[key]))].sort()
  return {
    tools,
    scripts,
    executables,
    // What is granted stands in the manifest and is judged from there.
    hooks: [],
    mcp: [],
    hosts: all('hosts'),
    externalInstructions: all('outsideInstructions'),
  }
}
