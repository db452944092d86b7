import { type RegistryModuleFile, SkillsError } from '@skills/core'

export interface Withdrawal {
  readonly version: string
  /** Why, for everybody who has it; `undefined` takes the withdrawal back. */
  readonly reason: string | undefined
}

/** A module's file with a version withdrawn, or offered again. Throws E_VERSION_UNKNOWN. */
export function withWithdrawal(
  module: RegistryModuleFile,
  { version, reason }: Withdrawal,
): RegistryModuleFile {
  const { versions = {} } = module
  const entry = Object.hasOwn(versions, version) ? versions[version] : undefined
  if (entry === undefined) throw unknown(module, version)
  const { yanked: _before, ...open } = entry
  const next = reason === undefined ? open : { ...open, yanked: reason }
  return { ...module, versions: { ...versions, [version]: next } }
}

function unknown({ name, versions }: RegistryModuleFile, version: string): SkillsError {
  const known = Object.keys(versions ?? {}).join(', ')
  return new SkillsError('E_VERSION_UNKNOWN', `The registry lists no ${name} ${version}.`, {
    rule: 'version/unknown',
    remedy:
      known === ''
        ? 'It lists no versions of this module: they are found at its source. Add one with skills registry add first.'
        : `It lists ${known}.`,
  })
}
