import { resolve } from 'node:path'
import {
  type Machine,
  printable,
  type RewriteRules,
  readSettings,
  type Settings,
  SkillsError,
  settingsPath,
} from '@skills/core'
import { type PlainKey, settingKeys } from './setting-keys.ts'

/** What flags say; `undefined` where they say nothing. */
export interface SettingFlags {
  readonly cafile: string | undefined
  readonly offline: boolean | undefined
}

/** A value and who said it: `flag`, `environment:NAME`, `file:PATH` or `default`. */
export interface Said<Value> {
  readonly value: Value
  readonly origin: string
}

/** The settings as they hold for one run. */
export interface EffectiveSettings {
  readonly cafile: Said<string | undefined>
  readonly offline: Said<boolean>
  readonly rewrite: RewriteRules
}

/**
 * Put flags, environment, settings file and defaults together, the first that speaks wins.
 * Throws E_VARIABLE for SKILLS_OFFLINE that is neither yes nor no, and what `readSettings` throws.
 */
export function effectiveSettings(machine: Machine, flags: SettingFlags): EffectiveSettings {
  return settingsFrom(machine, flags, readSettings(machine))
}

/** The same without the file, for a command that has to run where the file is faulty. */
export function settingsWithoutFile(machine: Machine, flags: SettingFlags): EffectiveSettings {
  return settingsFrom(machine, flags, { settingsVersion: 1 })
}

function settingsFrom(machine: Machine, flags: SettingFlags, file: Settings): EffectiveSettings {
  const inFile = { ...file, cafile: file.cafile && resolve(machine.folders.config, file.cafile) }
  const cafile = first(machine, 'cafile', [
    flags.cafile,
    variable(machine, 'cafile'),
    inFile.cafile,
  ])
  const offline = first(machine, 'offline', [
    flags.offline,
    switchedOn(machine, 'offline'),
    file.offline,
  ])
  return {
    cafile: cafile ?? { value: undefined, origin: 'default' },
    offline: offline ?? { value: false, origin: 'default' },
    rewrite: file.rewrite ?? {},
  }
}

/** Of flag, environment and file, in this order. */
function first<Value>(
  machine: Machine,
  key: PlainKey,
  said: readonly (Value | undefined)[],
): Said<Value> | undefined {
  const origins = ['flag', `environment:${variableOf(key)}`, `file:${settingsPath(machine)}`]
  for (const [index, value] of said.entries())
    if (value !== undefined) return { value, origin: origins[index] ?? 'default' }
  return undefined
}

function variableOf(key: PlainKey): string {
  return settingKeys.find((one) => one.key === key)?.variable ?? ''
}

function variable({ env }: Machine, key: PlainKey): string | undefined {
  const value = env[variableOf(key)]
  return value === undefined || value === '' ? undefined : value
}

function switchedOn(machine: Machine, key: PlainKey): boolean | undefined {
  const value = variable(machine, key)
  if (value === undefined) return undefined
  if (/^(?:1|true|yes)$/iu.test(value)) return true
  if (/^(?:0|false|no)$/iu.test(value)) return false
  const name = variableOf(key)
  throw new SkillsError(
    'E_VARIABLE',
    `${name} is ${printable(JSON.stringify(value), { oneLine: true })}, which is neither true nor false.`,
    { remedy: `Set ${name} to true or false, or unset it.` },
  )
}
