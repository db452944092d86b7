import { assistants, componentPlaces, loadWriter } from '@skills/assistants'
import {
  type ComponentKind,
  isSkillsError,
  type Place,
  parseModuleName,
  type Scope,
} from '@skills/core'
import { machineWith, project, user } from '../unit/assistants/site.ts'

export interface Asked {
  readonly kind: ComponentKind
  readonly name: string
  readonly definition?: unknown
  readonly text?: string
  readonly env?: Readonly<Record<string, string>>
  readonly scope?: Scope
}

/** Ids of all assistants that components of a kind are written for, in a file that people fill. */
export function idsWith(kind: Exclude<ComponentKind, 'skill'>): readonly string[] {
  return assistants.filter(({ places }) => places[kind]?.writes !== undefined).map(({ id }) => id)
}

/** The place of such a component: in a project, or the user's where there is no other. */
export function placeFor(
  id: string,
  { kind, env = {}, scope }: Pick<Asked, 'kind' | 'env' | 'scope'>,
): Place | undefined {
  const at = (one: Scope) =>
    componentPlaces({
      assistants: [id],
      scope: one,
      machine: machineWith(env),
      isThere: () => false,
    }).find(({ component }) => component === kind)
  return scope === undefined ? (at(project) ?? at(user)) : at(scope)
}

/** What is written of a component for an assistant, or the reasons why not. */
export async function writtenPart(
  id: string,
  asked: Asked,
): Promise<
  { readonly place: Place; readonly text: string; readonly lost: readonly string[] } | string
> {
  const place = placeFor(id, asked)
  if (place?.form === undefined) return 'no place'
  const writer = await loadWriter(place.form.writer)
  const { kind, name, definition, text = '' } = asked
  try {
    return {
      place,
      ...writer.write({
        kind,
        name,
        module: parseModuleName('acme-web'),
        file: 'f',
        text,
        definition,
      }),
    }
  } catch (error) {
    if (isSkillsError(error, 'E_COMPONENT_REFUSED')) return error.message
    throw error
  }
}
