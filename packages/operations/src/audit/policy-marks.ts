import { type Finding, type Integrity, type Lock, parseIntegrity, readLock } from '@skills/core'
import type { Context } from '../context.ts'
import { bareFacts } from '../policy/bare-facts.ts'
import { governed } from '../policy/governed.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import type { AuditedTarget } from './audit-target.ts'

/** A target's findings, with those marked that an exception of the policy accepts. */
export type PolicyMarks = (target: AuditedTarget) => readonly Finding[]

/**
 * What the policy of the scope accepts, by the bytes of each skill and of the module that the lock has them from.
 * Throws as `governed`: a report under a policy that cannot be read would be another report.
 */
export async function policyMarks(context: Context, request: ScopeRequest): Promise<PolicyMarks> {
  const scope = openScope(context, request)
  const { policy } = await governed(context, scope)
  if (!policy.hasFiles) return ({ report }) => report.findings
  const read = readLock(scope.lockPath)
  const modules = modulesBySkill(read.state === 'absent' ? undefined : read.lock)
  return ({ report, integrities }) => {
    const marked = new Map<Finding, Finding>()
    for (const [name, integrity] of integrities) {
      const findings = report.findings.filter(({ skill }) => skill === name)
      const module = modules.get(integrity) ?? integrity
      const facts = { ...bareFacts({ module, skill: { name, integrity } }), findings }
      for (const [index, one] of policy.accepted(facts).entries()) {
        const before = findings[index]
        if (before !== undefined) marked.set(before, one)
      }
    }
    return report.findings.map((finding) => marked.get(finding) ?? finding)
  }
}

/** From the integrity of a locked skill to that of its module. */
function modulesBySkill(lock: Lock | undefined): Map<string, Integrity> {
  const found = new Map<string, Integrity>()
  for (const { integrity, components } of Object.values(lock?.modules ?? {})) {
    const module = parseIntegrity(integrity)
    if (module === undefined) continue
    for (const component of Object.values(components)) found.set(component.integrity, module)
  }
  return found
}
