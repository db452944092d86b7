import type { LockedModule, SignatureFact, Snapshot } from '@skills/core'
import { by, parseModuleName, readModule } from '@skills/core'
import type { Warning } from '../context.ts'
import { lockedOthers } from '../locked-components.ts'
import { evidenceKey, hasEvidence } from '../trust/evidence.ts'
import type { Run } from './verify-installed.ts'
import { snapshotOf } from './verify-records.ts'

/** A signature of an installed module that holds. */
export interface InstalledSignature {
  readonly module: string
  readonly predicateType: string | null
  readonly signer: SignatureFact['signer']
}

export interface InstalledSignatures {
  readonly signatures: readonly InstalledSignature[]
  readonly warnings: readonly Warning[]
}

const signatureFile = 'skill.oms.sig'

/**
 * Who signed what is installed, as far as signatures are here: nothing that checks one is loaded where none is.
 * That nobody signed is no difference; whether it matters is policy's question.
 */
export async function verifySignatures(
  run: Run,
  modules: readonly (readonly [string, LockedModule])[],
): Promise<InstalledSignatures> {
  const signed = modules.flatMap(([name, locked]) => {
    const snapshot = snapshotOf(run.store, locked)
    if (snapshot === undefined || !isSigned(run, locked, snapshot)) return []
    return [{ name, locked, snapshot }]
  })
  if (signed.length === 0) return { signatures: [], warnings: [] }
  const { factsOf } = await import('../trust/signer-facts.ts')
  const { openTrust } = await import('../trust/open-trust.ts')
  const { context, store } = run
  const trust = openTrust(context.machine, { policy: context.policy.stack })
  const signatures: InstalledSignature[] = []
  const warnings: Warning[] = []
  for (const { name, locked, snapshot } of signed) {
    const { commit, ref } = locked
    const module = readModule(snapshot, store.read, { moduleName: parseModuleName(name) })
    const skills = module.skills.filter((one) =>
      Object.hasOwn(locked.components, `skill/${one.name}`),
    )
    const others = lockedOthers(locked)
    const subject = { name: parseModuleName(name), snapshot, commit, ref, evidence: undefined }
    const facts = await factsOf(context, trust, { ...subject, skills, others, read: store.read })
    for (const { signer, predicateType } of facts.signatures ?? [])
      signatures.push({ module: name, predicateType: predicateType ?? null, signer })
    warnings.push(...facts.remarks)
  }
  return { signatures: signatures.sort(by((one) => JSON.stringify(one))), warnings }
}

function isSigned({ context }: Run, locked: LockedModule, snapshot: Snapshot): boolean {
  const isFolderSigned = Object.values(locked.components).some(({ files }) =>
    Object.hasOwn(files, signatureFile),
  )
  return isFolderSigned || hasEvidence(context.machine, evidenceKey(locked.commit, snapshot))
}
