import {
  findPart,
  inspectSpot,
  isPartPlace,
  type KnownFolder,
  type Operation,
  type PartEditor,
  type Place,
  type Plan,
  type PlanScopeInput,
  readSharedFile,
  type SharedInput,
  type State,
  sharedChanges,
  spotPath,
  vanishedParts,
  type WantedFolder,
} from '@skills/core'

/** How a plan sees what stands on disk, and what becomes of the files that people fill. */
export interface PlannedParts {
  readonly found: PlanScopeInput['found']
  /** The files that the plan's parts change; empty where it has none. */
  readonly changes: (
    operations: readonly Operation[],
    textOf: (operation: Operation) => string,
  ) => Pick<Plan, 'shared' | 'vanished'>
  /** The text of a part in another text of its file, such as a backup. */
  readonly partIn: (part: Operation, text: string) => string | undefined
}

/** A component in a place, with the module it is of. */
type Meant = Pick<WantedFolder, 'place' | 'component' | 'name' | 'module'>

interface PartsInput {
  readonly wanted: readonly Meant[]
  readonly owned: ReadonlyMap<string, KnownFolder>
  readonly state: State
}

/** Each shared file is read once; its editor is loaded where a part of it is wanted or ours. */
export async function plannedParts({ wanted, owned, state }: PartsInput): Promise<PlannedParts> {
  const spots = [...wanted, ...owned.values()].filter(({ place }) => isPartPlace(place))
  if (spots.length === 0)
    return { found: inspectSpot, changes: () => ({}), partIn: () => undefined }
  const editors = await loadEditors(spots.map(({ place }) => place))
  const texts = new Map<string, string | undefined>()
  const input: SharedInput = {
    textOf: (file) => {
      if (!texts.has(file)) texts.set(file, readSharedFile(file)?.text)
      return texts.get(file)
    },
    editorOf: ({ form }) => {
      const editor = editors.get(form?.writer ?? '')
      if (editor === undefined) throw new TypeError('the editor was not loaded')
      return editor
    },
    owned,
    state,
  }
  const modules = new Map(
    [...owned, ...wantedKeys(wanted)].map(([key, { module }]) => [key, module]),
  )
  const found: PlanScopeInput['found'] = (folder, of) => {
    const module = modules.get(folder)
    return isPartPlace(of.place) && module !== undefined
      ? findPart(input, { ...of, folder, module })
      : inspectSpot(folder, of)
  }
  return {
    found,
    changes: (operations, textOf) => ({
      shared: sharedChanges(operations, input, textOf),
      vanished: vanishedParts(owned, operations, found),
    }),
    partIn: ({ component, name, module, place }, text) => {
      const file = place.display
      const id = { file, component, name, module, isKnown: () => true, isRecorded: true }
      return input.editorOf(place).find(text, id)
    },
  }
}

function wantedKeys(wanted: readonly Meant[]): [string, Meant][] {
  return wanted.map((one) => [spotPath(one), one])
}

async function loadEditors(places: readonly Place[]): Promise<ReadonlyMap<string, PartEditor>> {
  const { loadEditor } = await import('@skills/assistants')
  const editors = new Map<string, PartEditor>()
  for (const { form } of places)
    if (form !== undefined && !editors.has(form.writer))
      editors.set(form.writer, await loadEditor(form.writer))
  return editors
}
