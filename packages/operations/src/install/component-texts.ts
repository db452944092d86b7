import { loadWriter, type Written } from '@skills/assistants'
import {
  decodeUtf8,
  type FolderState,
  isSkillsError,
  type Module,
  type ModuleName,
  otherIntegrity,
  parseRelativePath,
  partState,
  type ReadFile,
  SkillsError,
  type Snapshot,
  type SnapshotFile,
  type Spot,
  sha256,
  treeDigest,
} from '@skills/core'

/** The bytes of one module. */
export interface ModuleBytes {
  readonly name: ModuleName
  readonly module: Pick<Module, 'others'>
  readonly snapshot: Pick<Snapshot, 'files'>
}

/** A component that is no skill, as it stands in one place. */
export interface ComponentText extends Written {
  readonly bytes: Uint8Array
  /** The file, where the place is one of files. */
  readonly file: SnapshotFile | undefined
  readonly state: FolderState
}

/**
 * What the writer of a place makes of a component; `undefined` where the module has none of that kind and name, or
 * another one than the lock says (`integrity`). Throws E_INTEGRITY from `read`, and what the writer refuses.
 */
export async function componentText(
  { name: moduleName, module, snapshot }: ModuleBytes,
  spot: Spot & { readonly integrity?: string },
  read: ReadFile,
): Promise<ComponentText | undefined> {
  const { component, name, place } = spot
  const id = place.form?.writer
  const other = module.others.find((one) => one.kind === component && one.name === name)
  const file = snapshot.files.find(({ path }) => path === other?.file)
  if (id === undefined || other === undefined || file === undefined) return undefined
  if (spot.integrity !== undefined && otherIntegrity(other) !== spot.integrity) return undefined
  const text = decodeUtf8(read(file))
  if (text === undefined) throw notText(file.path)
  const { definition } = other
  const source = { kind: component, name, module: moduleName, file: file.path, text, definition }
  return stateOf(spot, (await loadWriter(id)).write(source))
}

/** Is this what a writer says about a component that the assistant cannot have? */
export async function unlessRefused<Value>(
  make: () => Promise<Value>,
): Promise<Value | SkillsError> {
  try {
    return await make()
  } catch (error) {
    if (isSkillsError(error, 'E_COMPONENT_REFUSED')) return error
    throw error
  }
}

function stateOf(spot: Spot, written: Written): ComponentText {
  const { name, place } = spot
  const bytes = Buffer.from(written.text, 'utf8')
  if (place.form?.kind !== 'files')
    return { ...written, bytes, file: undefined, state: partState(spot, written.text) }
  const path = parseRelativePath(`${name}${place.form.suffix}`)
  const file = { path, executable: false, size: bytes.length, sha256: sha256(bytes) }
  return { ...written, bytes, file, state: { integrity: treeDigest([file]), executables: [] } }
}

function notText(file: string): SkillsError {
  return new SkillsError('E_MODULE_INVALID', `${file} is not valid UTF-8.`, {
    where: { file },
    rule: 'front-matter/encoding',
    remedy: 'Ask the author to save it as UTF-8.',
  })
}
