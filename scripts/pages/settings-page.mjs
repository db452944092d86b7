import { importSource } from '../bundle.mjs'
import { generatedNote, page, table } from './markdown.mjs'

const source = 'packages/operations/src/config/setting-keys.ts'

/** docs/reference/settings.md */
export async function settingsPage() {
  const { settingKeys } = await importSource(source)
  const code = (text) => (text === undefined ? '' : `\`${text}\``)
  return page([
    generatedNote(source),
    '# Settings',
    '',
    'Settings are of a user and never of a project. A flag wins over the environment, that over the',
    'settings file (`settings.json` in the configuration folder), that over the default.',
    '`skills config list --show-origin` says which of them spoke.',
    '',
    ...table(
      ['setting', 'meaning', 'type', 'default', 'variable', 'flag'],
      settingKeys.map(({ key, meaning, type, standard, variable, flag }) => [
        code(key),
        meaning,
        type,
        code(standard),
        code(variable),
        code(flag),
      ]),
    ),
  ])
}
