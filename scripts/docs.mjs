// npm run docs: writes docs/reference/ from the tables in the code. --check fails on a difference.
import { join } from 'node:path'
import { assistantsPage } from './pages/assistants-page.mjs'
import { commandsPage } from './pages/commands-page.mjs'
import { environmentPage } from './pages/environment-page.mjs'
import { errorsPage } from './pages/errors-page.mjs'
import { formatsPage } from './pages/formats-page.mjs'
import { policyPage } from './pages/policy-page.mjs'
import { rulesPages } from './pages/rules-page.mjs'
import { settingsPage } from './pages/settings-page.mjs'
import { filesBelow, readIfThere, root, writeIfChanged } from './workspace.mjs'

const folder = join(root, 'docs/reference')
const schemaNames = filesBelow(join(root, 'schemas'))
  .filter((name) => !name.includes('/'))
  .map((name) => name.replace('.schema.json', ''))
const pages = {
  'assistants.md': await assistantsPage(),
  'commands.md': commandsPage(),
  'environment.md': await environmentPage(),
  'errors.md': await errorsPage(),
  'formats.md': formatsPage(schemaNames),
  'policy.md': await policyPage(),
  ...(await rulesPages()),
  'settings.md': await settingsPage(),
}

if (process.argv.includes('--check')) {
  const different = Object.keys(pages).filter(
    (name) => readIfThere(join(folder, name))?.toString('utf8') !== pages[name],
  )
  const orphans = filesBelow(folder).filter((name) => !Object.hasOwn(pages, name))
  for (const name of different)
    console.error(`docs/reference/${name} is not what the code says. Run: npm run docs`)
  for (const name of orphans)
    console.error(`docs/reference/${name} has no page in scripts/docs.mjs. Remove it`)
  process.exitCode = different.length + orphans.length === 0 ? 0 : 1
} else {
  for (const [name, text] of Object.entries(pages)) writeIfChanged(join(folder, name), text)
}
