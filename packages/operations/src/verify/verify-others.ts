import {
  type Integrity,
  type KnownFolder,
  parseModuleName,
  parseNameOf,
  readModule,
  SkillsError,
  spotDisplay,
} from '@skills/core'
import { componentText, unlessRefused } from '../install/component-texts.ts'
import { ownDigest } from '../install/made-components.ts'
import { plannedParts } from '../install/planned-parts.ts'
import type { Placed, Run } from './verify-installed.ts'
import type { VerifyResult, VerifyStatus } from './verify-result.ts'

/**
 * Files and parts against the lock: what stands there must be what a writer makes of the locked component, from the
 * store's bytes. Without these a converted text cannot be told. Reads only. Throws E_FILE_INVALID for a shared file
 * that cannot be read.
 */
export async function verifyOthers(run: Run, all: readonly Placed[]): Promise<VerifyResult[]> {
  const { state } = run.files
  const expected = new Map<string, Integrity>()
  const refused = new Set<string>()
  for (const one of all) {
    const digest = await unlessRefused(() => expectedDigest(run, one))
    if (digest instanceof SkillsError) refused.add(one.folder)
    else if (digest !== undefined) expected.set(one.folder, digest)
  }
  // What an assistant cannot have was not written.
  const placed = all.filter(({ folder }) => !refused.has(folder))
  const known = placed.map((one): [string, KnownFolder] => [one.folder, knownOf(one, expected)])
  const { found } = await plannedParts({ wanted: [], owned: new Map(known), state })
  return placed.map((one) => {
    const row = rowOf(one)
    if (state.notOurs?.includes(one.folder) === true)
      return row('unverifiable', 'a person keeps their own text here')
    const now = found(one.folder, { ...one, name: one.skill })
    const wanted = expected.get(one.folder)
    if (now.kind === 'absent') return row('missing', 'it is gone')
    if (now.kind !== 'folder')
      return row('modified', `it is ${now.kind === 'link' ? 'a symbolic link' : now.what}`)
    if (wanted === undefined)
      return row('unverifiable', 'the store has no copy of the module to make it from')
    if (now.state.integrity !== wanted) return row('modified', 'its text differs')
    if (now.state.executables.length > 0) return row('modified', 'it became executable')
    return row('ok', null)
  })
}

function rowOf({ name, component, skill, place }: Placed) {
  const path = spotDisplay({ component, name: skill, place })
  return (status: VerifyStatus, detail: string | null): VerifyResult => ({
    path,
    status,
    module: name,
    detail,
  })
}

function knownOf(one: Placed, expected: ReadonlyMap<string, Integrity>): KnownFolder {
  const digest = expected.get(one.folder)
  const { component, place, folder } = one
  const name = parseNameOf(component, one.skill)
  const module = parseModuleName(one.name)
  const digests = digest === undefined ? [] : [digest]
  return { folder, place, component, name, module, digests, source: 'lock' }
}

async function expectedDigest(run: Run, one: Placed): Promise<Integrity | undefined> {
  const { snapshot, component, place, locked } = one
  const spot = { component, place, name: one.skill, integrity: locked.integrity }
  if (snapshot === undefined) return ownDigest(locked, spot)
  const { read } = run.store
  const module = readModule(snapshot, read, { moduleName: one.name })
  const bytes = { name: parseModuleName(one.name), module, snapshot }
  return (await componentText(bytes, spot, read))?.state.integrity
}
