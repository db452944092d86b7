import { type Sha256, sha256, treeDigest } from '../words/digest.ts'
import type { State } from '../words/generated/schema-types.ts'
import { by } from '../words/order.ts'
import type { PartEditor, PartId } from '../words/part-editor.ts'
import type { Place } from '../words/place.ts'
import type { FolderState, Found, Operation, SharedChange } from '../words/plan.ts'
import { parseRelativePath } from '../words/relative-path.ts'
import { isPartPlace, type Spot } from '../words/spot.ts'
import type { KnownFolder } from './known-folder.ts'

/** The digest of a part, by its text in the spelling of its editor. */
export function partState(
  { component, name }: Pick<Spot, 'component' | 'name'>,
  text: string,
): FolderState {
  const path = parseRelativePath(`${component}/${name}`)
  const digest: Sha256 = sha256(text)
  return { integrity: treeDigest([{ path, sha256: digest }]), executables: [] }
}

/** What a plan with parts has to know beside its operations. */
export interface SharedInput {
  /** Text of a shared file, by absolute path; `undefined` where none is. `readSharedFile`. */
  readonly textOf: (file: string) => string | undefined
  readonly editorOf: (place: Place) => PartEditor
  /** What our records know of a key: `ownedFolders`. */
  readonly owned: ReadonlyMap<string, Pick<KnownFolder, 'digests'>>
  readonly state: State
}

type Part = Spot & Pick<Operation, 'module' | 'folder'>

/** What stands of a part now, for `planScope`. Throws E_FILE_INVALID where the file cannot be read. */
export function findPart(input: SharedInput, part: Part): Found {
  const { place } = part
  const text = input.textOf(place.folder)
  if (text === undefined) return { kind: 'absent' }
  const found = input.editorOf(place).find(text, partId(input, part))
  return found === undefined
    ? { kind: 'absent' }
    : { kind: 'folder', state: partState(part, found) }
}

function partId({ owned }: Pick<SharedInput, 'owned'>, part: Part): PartId {
  const { component, name, module, folder, place } = part
  const digests = owned.get(folder)?.digests ?? []
  const isKnown = (text: string) => digests.includes(partState(part, text).integrity)
  return { file: place.display, component, name, module, isKnown, isRecorded: digests.length > 0 }
}

type PartWriting = Extract<Operation, { op: 'create' | 'update' | 'delete' }>

/**
 * The files that the parts of a plan change, each with its text before and after: all parts of one file in one
 * change, so that it is written once. Pure. `partText` is what a writer made of the component for that place.
 * Throws E_FILE_INVALID as the editors do.
 */
export function sharedChanges(
  operations: readonly Operation[],
  input: SharedInput,
  partText: (operation: PartWriting) => string,
): SharedChange[] {
  const byFile = new Map<string, PartWriting[]>()
  for (const operation of operations) {
    if (operation.op === 'keep' || operation.op === 'conflict') continue
    if (!isPartPlace(operation.place)) continue
    const { folder: file } = operation.place
    byFile.set(file, [...(byFile.get(file) ?? []), operation])
  }
  return [...byFile].sort(by(([file]) => file)).flatMap(([file, parts]) => {
    const change = changeOf(file, parts.sort(by(partOrder)), { ...input, partText })
    return change === undefined ? [] : [change]
  })
}

/** What goes is taken out first, so that its name is free. */
function partOrder({ op, folder }: PartWriting): string {
  return `${op === 'delete' ? 0 : 1} ${folder}`
}

function changeOf(
  file: string,
  parts: readonly PartWriting[],
  input: SharedInput & { readonly partText: (operation: PartWriting) => string },
): SharedChange | undefined {
  const [first] = parts
  if (first === undefined) return undefined
  const { place } = first
  const before = input.textOf(file)
  const known = input.state.shared?.[file]
  const isFirst = known === undefined && hasNoOther(file, parts, input)
  const memo = isFirst ? input.editorOf(place).remember?.(before) : known?.memo
  let text = before
  for (const part of parts) {
    const editor = input.editorOf(part.place)
    const id = partId(input, part)
    if (part.op !== 'delete') text = editor.put(text, input.partText(part), id)
    else if (text !== undefined) text = editor.remove(text, id, memo)
  }
  // A file of a clone that holds nothing but our parts has nobody's words in it, either.
  const isOurs = known?.existed !== true
  const isEmpty = text !== undefined && input.editorOf(place).isEmpty(text)
  const hadParts = parts.some(({ op }) => op !== 'create')
  const after = isOurs && isEmpty && hadParts ? undefined : text
  return { file, place, before, after, memo, isFirst }
}

/** Is no part of ours in the file yet? In a clone our records are silent and the parts may stand all the same. */
function hasNoOther(file: string, parts: readonly PartWriting[], { owned }: SharedInput): boolean {
  const created = new Set(parts.filter(({ op }) => op === 'create').map(({ folder }) => folder))
  return (
    created.size === parts.length &&
    ![...owned.keys()].some((key) => key.startsWith(`${file}#`) && !created.has(key))
  )
}

/** Parts of ours that are wanted no more and that a person took out: their record goes. */
export function vanishedParts(
  owned: ReadonlyMap<string, KnownFolder>,
  operations: readonly Operation[],
  found: (folder: string, of: KnownFolder) => Found,
): string[] {
  const planned = new Set(operations.map(({ folder }) => folder))
  return [...owned]
    .filter(([key, known]) => isPartPlace(known.place) && !planned.has(key))
    .filter(([key, known]) => found(key, known).kind === 'absent')
    .map(([key]) => key)
}
