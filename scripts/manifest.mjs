// The command manifest: with it oclif starts without reading the folder of commands.
import { Plugin, settings } from '@oclif/core'

/**
 * The manifest's text for the package at `folder`, whose `dist/commands` is built.
 * Keys are sorted, so that the same commands give the same bytes on every machine.
 */
export async function manifestText(folder) {
  settings.enableAutoTranspile = false
  const plugin = new Plugin({
    root: folder,
    type: 'core',
    ignoreManifest: true,
    errorOnManifestCreate: true,
    respectNoCacheDefault: true,
  })
  await plugin.load()
  return `${JSON.stringify(sorted(plugin.manifest), null, 2)}\n`
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]))
}
