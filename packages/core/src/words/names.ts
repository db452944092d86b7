import { SkillsError } from './skills-error.ts'

declare const brand: unique symbol

/** A component name that is safe as a folder name on every system; made only by `parseComponentName`. */
export type ComponentName = string & { readonly [brand]: 'ComponentName' }
/** A module's name, `name` or `@scope/name`; made only by `parseModuleName`. */
export type ModuleName = string & { readonly [brand]: 'ModuleName' }

export const componentNameCharactersMax = 64
const componentNamePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const moduleNamePattern = /^(?:@[a-z0-9][a-z0-9._-]{0,63}\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

// Names that Windows gives to devices whatever the extension: https://learn.microsoft.com/windows/win32/fileio/naming-a-file (read 2026-11).
const windowsReserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?$/i
const prototypeNames = new Set(['__proto__', 'constructor', 'prototype'])

/** Is this a device name on Windows, with or without extension? Input: one path segment. */
export function isReservedOnWindows(segment: string): boolean {
  return windowsReserved.test(segment)
}

/** Would this key reach an object's prototype if used carelessly? */
export function isPrototypeKey(key: string): boolean {
  return prototypeNames.has(key)
}

/** Would every object answer for this name, as `toString`? Then a record without it seems to have it. */
export function isInherited(name: string): boolean {
  return isPrototypeKey(name) || Object.hasOwn(Object.prototype, name)
}

/**
 * Why a text cannot name a component, or `undefined` where it can.
 * Rule: Agent Skills specification, `name` (1–64 of a–z, 0–9 and single inner hyphens), and no Windows device.
 */
export function componentNameProblem(text: string): string | undefined {
  if (text.length === 0) return 'is empty'
  if (text.length > componentNameCharactersMax)
    return `has ${text.length} characters, at most ${componentNameCharactersMax} are allowed`
  if (!componentNamePattern.test(text))
    return 'may hold only a–z, 0–9 and single hyphens between them'
  if (isReservedOnWindows(text)) return 'is the name of a device on Windows'
  if (isPrototypeKey(text)) return 'is a name that programs treat specially'
  return undefined
}

/** Parse a component name. Throws E_PATH_UNSAFE. */
export function parseComponentName(text: string): ComponentName {
  const problem = componentNameProblem(text)
  if (problem === undefined) return text as ComponentName
  throw new SkillsError('E_PATH_UNSAFE', `The component name ${JSON.stringify(text)} ${problem}.`, {
    rule: 'name/pattern',
    remedy: 'Rename the folder and the name in its front matter, for example to "my-skill".',
  })
}

/** Why a text cannot name a module, or `undefined` where it can. */
export function moduleNameProblem(text: string): string | undefined {
  if (!moduleNamePattern.test(text))
    return 'must start with a letter or digit and hold only letters, digits, dots, hyphens and underscores, with an optional @scope/ in front'
  if (text.split('/').some((part) => isReservedOnWindows(part) || isInherited(part)))
    return 'is a name that systems treat specially'
  return undefined
}

/** Parse a module name. Throws E_USAGE. */
export function parseModuleName(text: string): ModuleName {
  const problem = moduleNameProblem(text)
  if (problem === undefined) return text as ModuleName
  throw new SkillsError('E_USAGE', `The module name ${JSON.stringify(text)} ${problem}.`, {
    rule: 'module-name/pattern',
    remedy: 'Choose another with --name, for example --name my-skills.',
  })
}
