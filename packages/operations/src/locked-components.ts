import {
  componentLabel,
  componentOfKey,
  type LockedModule,
  type OtherComponent,
} from '@skills/core'

type Locked = Pick<LockedModule, 'components'>

/** Names of a locked module's skills. */
export function lockedSkills({ components }: Locked): string[] {
  return Object.keys(components)
    .filter((key) => key.startsWith('skill/'))
    .map((key) => key.slice('skill/'.length))
}

/** What people and selections call the locked components: `lint`, `command/fix`. */
export function lockedLabels({ components }: Locked): string[] {
  return Object.keys(components).map(labelOfKey)
}

export function labelOfKey(key: string): string {
  const { kind, name } = componentOfKey(key)
  return componentLabel(kind, name)
}

/** The components that are no skills. */
export function lockedOthers({ components }: Locked): Pick<OtherComponent, 'kind' | 'name'>[] {
  return Object.keys(components).flatMap((key) => {
    const { kind, name } = componentOfKey(key)
    return kind === 'skill' ? [] : [{ kind, name }]
  })
}
