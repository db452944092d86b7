import { type Machine, type ReadFile, type Skill, SkillsError } from '@skills/core'
import type { Signer } from '@skills/trust'
import type { OpenedTrust } from './open-trust.ts'

interface SignedSkills {
  readonly skills: readonly Skill[]
  readonly read: ReadFile
}

interface OmsSigners {
  /** Those who signed every skill. */
  readonly signers: readonly Signer[]
  readonly predicateType: string
  /** What is wrong with signatures that are there. */
  readonly faults: readonly string[]
}

/** Who signed the folder of one skill; `undefined` where there is no signature in it. Throws as `verifyBundle`, E_SUBJECT. */
export async function omsSigner(
  { now }: Pick<Machine, 'now'>,
  { store, how }: OpenedTrust,
  { skill, read }: { readonly skill: Skill; readonly read: ReadFile },
): Promise<Signer | undefined> {
  const { namespaces, omsDifferences, omsFileName, verifyBundle } = await import('@skills/trust')
  const signature = skill.files.find(({ path }) => path === omsFileName)
  if (signature === undefined) return undefined
  const file = `${skill.name}/${omsFileName}`
  const options = { trust: store, ...how, namespace: namespaces.pack, now: now(), file }
  const { statement, signer } = await verifyBundle(read(signature), options)
  const differences = omsDifferences(statement, skill.files)
  if (differences?.length === 0) return signer
  const what = differences?.[0] ?? 'it is not of a kind that we read'
  throw new SkillsError('E_SUBJECT', `The signature is not about this folder: ${what}.`, {
    where: { file },
    rule: 'signature/subject',
    remedy: 'Ask the publisher of the skill; its folder is not the one that was signed.',
  })
}

/** A signature of one skill says nothing of another: whoever counts for the module signed all of them. */
export async function omsSigners(
  machine: Pick<Machine, 'now'>,
  trust: OpenedTrust,
  { skills, read }: SignedSkills,
): Promise<OmsSigners> {
  const { omsPredicateType } = await import('@skills/trust')
  const faults: string[] = []
  const found: (Signer | undefined)[] = []
  for (const skill of skills) {
    try {
      found.push(await omsSigner(machine, trust, { skill, read }))
    } catch (error) {
      if (!(error instanceof SkillsError) || error.code === 'E_TRUST_INVALID') throw error
      found.push(undefined)
      faults.push(`${skill.name}: ${error.message.replace(/\.$/u, '')}`)
    }
  }
  const keys = found.map((signer) => JSON.stringify(signer))
  const [first] = found
  const isOne = first !== undefined && keys.every((key) => key === keys[0])
  return { signers: isOne ? [first] : [], predicateType: omsPredicateType, faults }
}
