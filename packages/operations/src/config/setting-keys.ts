/** A setting of one value. */
export type PlainKey = 'cafile' | 'offline'

/** What is to be known of a setting. */
export interface SettingKey {
  /** As it is typed. */
  readonly key: PlainKey | 'rewrite.<start>'
  readonly meaning: string
  readonly type: 'path' | 'boolean' | 'address'
  /** What holds where nobody says anything; `undefined` for nothing. */
  readonly standard: string | undefined
  readonly variable: string | undefined
  readonly flag: string | undefined
}

/** Every setting there is. A flag wins over the variable, that over the settings file, that over the default. */
export const settingKeys: readonly SettingKey[] = [
  {
    key: 'cafile',
    meaning: 'A PEM file with further certificate authorities',
    type: 'path',
    standard: undefined,
    variable: 'SKILLS_CAFILE',
    flag: '--cafile',
  },
  {
    key: 'offline',
    meaning: 'Use store and cache alone, and say what is missing',
    type: 'boolean',
    standard: 'false',
    variable: 'SKILLS_OFFLINE',
    flag: '--offline',
  },
  {
    key: 'rewrite.<start>',
    meaning:
      'Addresses that start so are asked at another address, as at a mirror; the longest start wins. skills.json and skills.lock keep the original',
    type: 'address',
    standard: undefined,
    variable: undefined,
    flag: undefined,
  },
]
