import { resolve } from 'node:path'
import {
  byCodeUnit,
  nearestNames,
  rewriteRuleProblem,
  type Settings,
  SkillsError,
  settingsPath,
  updateSettings,
} from '@skills/core'
import type { Context } from '../context.ts'
import {
  type EffectiveSettings,
  effectiveSettings,
  type SettingFlags,
} from './effective-settings.ts'
import { settingKeys } from './setting-keys.ts'

/** One setting as it holds now. `value` is `null` where nothing is set and there is no default. */
export interface SettingRow {
  readonly key: string
  readonly value: string | boolean | null
  readonly origin: string
}

const rewritePrefix = 'rewrite.'

/** `skills config list`: every setting with its value and who said it. Throws as `effectiveSettings`. */
export function listSettings(context: Context, flags: SettingFlags): readonly SettingRow[] {
  return rowsOf(context, effectiveSettings(context.machine, flags))
}

function rowsOf(context: Context, { cafile, offline, rewrite }: EffectiveSettings): SettingRow[] {
  const rules = Object.entries(rewrite).sort(([left], [right]) => byCodeUnit(left, right))
  const origin = `file:${settingsPath(context.machine)}`
  return [
    { key: 'cafile', value: cafile.value ?? null, origin: cafile.origin },
    { key: 'offline', ...offline },
    ...rules.map(([start, value]) => ({ key: `${rewritePrefix}${start}`, value, origin })),
  ]
}

/** `skills config get`: one setting. A rewrite rule that is not there has no value. Throws E_USAGE. */
export function getSetting(context: Context, key: string, flags: SettingFlags): SettingRow {
  mustBeKey(key)
  const found = listSettings(context, flags).find((row) => row.key === key)
  return found ?? { key, value: null, origin: 'default' }
}

export interface SetRequest {
  readonly key: string
  /** Empty removes the setting; `undefined` is a mistake. */
  readonly value: string | undefined
}

/** Where the settings are kept. */
export function settingsFile(context: Context): string {
  return settingsPath(context.machine)
}

interface KeyValue {
  readonly key: string
  readonly value: string
}

/** `skills config set`: write one setting into the settings file. Throws E_USAGE, and what `updateSettings` throws. */
export async function setSetting(context: Context, request: SetRequest): Promise<SettingRow> {
  const { key, value } = request
  mustBeKey(key)
  if (value === undefined)
    throw new SkillsError('E_USAGE', `No value was given for ${key}.`, {
      remedy: 'Add the value, or --unset to remove the setting.',
    })
  const { machine } = context
  await updateSettings(machine, (settings) => changed(settings, { key, value }, machine.cwd))
  const none = { cafile: undefined, offline: undefined }
  const row = getSetting(context, key, none)
  const isOverruled = row.origin.startsWith('environment:')
  return isOverruled || value !== '' ? row : { key, value: null, origin: 'default' }
}

function changed(settings: Settings, { key, value }: KeyValue, cwd: string): Settings {
  const { cafile, offline, rewrite, ...rest } = settings
  const isCafile = key === 'cafile'
  const isOffline = key === 'offline'
  const nextFile = isCafile ? (value === '' ? undefined : resolve(cwd, value)) : cafile
  const nextOffline = isOffline ? booleanIn(value) : offline
  const rules = isCafile || isOffline ? rewrite : nextRules(rewrite ?? {}, key, value)
  return {
    ...rest,
    ...(nextFile === undefined ? {} : { cafile: nextFile }),
    ...(nextOffline === undefined ? {} : { offline: nextOffline }),
    ...(rules === undefined || Object.keys(rules).length === 0 ? {} : { rewrite: rules }),
  }
}

function booleanIn(value: string): boolean | undefined {
  if (value === '') return undefined
  if (value === 'true' || value === 'false') return value === 'true'
  throw new SkillsError('E_USAGE', 'offline is either true or false.', {
    remedy: 'Write: skills config set offline true',
  })
}

function nextRules(
  rules: Readonly<Record<string, string>>,
  key: string,
  value: string,
): Readonly<Record<string, string>> {
  const start = key.slice(rewritePrefix.length)
  const others = Object.entries(rules).filter(([one]) => one !== start)
  if (value === '') return Object.fromEntries(others)
  const problem = rewriteRuleProblem(start, value)
  if (problem === undefined) return Object.fromEntries([...others, [start, value]])
  throw new SkillsError('E_USAGE', `The rule ${problem}.`, {
    rule: 'settings/rewrite',
    remedy: 'Write: skills config set rewrite.https://github.com/ https://git.example.org/mirror/',
  })
}

function mustBeKey(key: string): void {
  const known = settingKeys.map((one) => one.key)
  const isRule = key.startsWith(rewritePrefix) && key.length > rewritePrefix.length
  if (key === 'cafile' || key === 'offline' || isRule) return
  const near = nearestNames(key, known).slice(0, 1)
  const guess = near.length === 0 ? '' : `Did you mean ${near.join('')}? `
  throw new SkillsError('E_USAGE', `There is no setting of this name: ${JSON.stringify(key)}.`, {
    remedy: `${guess}Settings: ${known.join(', ')}. See them: skills config list`,
  })
}
