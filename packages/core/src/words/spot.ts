import path from 'node:path'
import type { ComponentKind } from './component.ts'
import type { Place } from './place.ts'

/** A component in a place. */
export interface Spot {
  readonly place: Place
  readonly component: ComponentKind
  readonly name: string
}

/**
 * The key of a component in a place: its folder, its file, or for a part the file, `#`, kind and name. Absolute. The
 * name was parsed before, so that the path stays in the place.
 */
export function spotPath({ place, component, name }: Spot): string {
  switch (place.form?.kind) {
    case undefined:
      return path.join(place.folder, name)
    case 'files':
      return path.join(place.folder, name + place.form.suffix)
    case 'parts':
      return `${place.folder}#${component}/${name}`
  }
}

/** The same as people write it: `.claude/skills/lint`, `.claude/commands/fix.md`, `.mcp.json#github`. */
export function spotDisplay({ place, name }: Spot): string {
  switch (place.form?.kind) {
    case undefined:
      return `${place.display}/${name}`
    case 'files':
      return `${place.display}/${name}${place.form.suffix}`
    case 'parts':
      return `${place.display}#${name}`
  }
}

/** The folder or file on disk behind a key of `spotPath`. */
export function spotFile(key: string, of: Pick<Spot, 'component' | 'name'>): string {
  const end = `#${of.component}/${of.name}`
  return key.endsWith(end) ? key.slice(0, -end.length) : key
}

/** Is a component there a part of a file that people fill? */
export function isPartPlace(place: Place): boolean {
  return place.form?.kind === 'parts'
}
