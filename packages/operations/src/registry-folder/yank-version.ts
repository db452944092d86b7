import { isRegistryName, SkillsError } from '@skills/core'
import type { Context, Warning } from '../context.ts'
import { changeRegistry } from './change-registry.ts'
import { openRegistryFolder } from './registry-folder.ts'
import { findModule } from './registry-modules.ts'
import { unsignedChange } from './unsigned-change.ts'

export interface YankRequest {
  /** The registry's folder, as it was typed. */
  readonly registry: string
  /** `name@version`. */
  readonly what: string
  /** Why; `undefined` takes a withdrawal back. */
  readonly reason: string | undefined
}

export interface YankOutcome {
  readonly name: string
  readonly version: string
  readonly yanked: string | null
  /** Paths that were written. */
  readonly written: readonly string[]
  readonly warnings: readonly Warning[]
}

/**
 * `skills registry yank`: a version is chosen no more, and stays where it is locked. Throws E_USAGE, E_MODULE_UNKNOWN,
 * E_VERSION_UNKNOWN, and what reading and writing the registry throws.
 */
export async function yankVersion(
  { machine }: Context,
  { registry, what, reason }: YankRequest,
): Promise<YankOutcome> {
  const at = what.lastIndexOf('@')
  const [name, version] = [what.slice(0, at), what.slice(at + 1)]
  if (at <= 0 || version === '')
    throw new SkillsError('E_USAGE', `${JSON.stringify(what)} names no version.`, {
      remedy: 'Write the module with one version: skills registry yank NAME@1.2.3 --reason TEXT',
    })
  const folder = openRegistryFolder(registry, machine.cwd)
  const module = isRegistryName(name) ? findModule(folder, name) : undefined
  if (module === undefined)
    throw new SkillsError('E_MODULE_UNKNOWN', `The registry has no module named ${name}.`, {
      where: { file: folder.path },
      remedy: 'Names are those below modules/ of the registry.',
    })
  const { withWithdrawal } = await import('@skills/publish')
  const changed = withWithdrawal(module, { version, reason })
  const written = await changeRegistry(folder, [changed])
  const warnings = unsignedChange(folder.path, written)
  return { name, version, yanked: reason ?? null, written, warnings }
}
