import type { ComponentKind } from './component.ts'
import {
  type ComponentName,
  componentNameCharactersMax,
  componentNameProblem,
  isInherited,
  isReservedOnWindows,
  parseComponentName,
} from './names.ts'
import { SkillsError } from './skills-error.ts'

// What people call commands, servers and events: letters and digits of both cases, with . _ - between them.
const looseNamePattern = /^[A-Za-z0-9]+(?:[._-]+[A-Za-z0-9]+)*$/

/**
 * Why a text cannot name a component of a kind, or `undefined` where it can. A skill's name is one of the Agent Skills
 * specification; that of another component is a file's or a key's, which people write in more ways (ADR 0030).
 */
export function nameProblem(kind: ComponentKind, text: string): string | undefined {
  if (kind === 'skill') return componentNameProblem(text)
  if (text.length > componentNameCharactersMax)
    return `has ${text.length} characters, at most ${componentNameCharactersMax} are allowed`
  if (!looseNamePattern.test(text)) return 'may hold only letters, digits and . _ - between them'
  if (isReservedOnWindows(text)) return 'is the name of a device on Windows'
  if (isInherited(text)) return 'is a name that programs treat specially'
  return undefined
}

/** Parse the name of a component of a kind: safe as the name of a file and as a key. Throws E_PATH_UNSAFE. */
export function parseNameOf(kind: ComponentKind, text: string): ComponentName {
  if (kind === 'skill') return parseComponentName(text)
  const problem = nameProblem(kind, text)
  if (problem === undefined) return text as ComponentName
  throw new SkillsError('E_PATH_UNSAFE', `The name ${JSON.stringify(text)} ${problem}.`, {
    rule: 'name/pattern',
    remedy: 'Rename it, for example to "my-command".',
  })
}
