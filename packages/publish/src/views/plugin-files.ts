import type { RegistryModuleFile } from '@skills/core'
import type { ViewedFile, ViewedPack } from './registry-views.ts'

/** `@acme/web` is the plugin `acme-web`: others have no scopes. */
export function pluginName(module: string): string {
  return module.replace(/^@/u, '').replace('/', '-').replaceAll('_', '-')
}

interface Plugin {
  readonly plugin: string
  readonly pack: ViewedPack
}

const agentPluginSchema = 'https://agent-plugins.org/schemas/1.0.0/plugin.schema.json'

/**
 * A pack as a folder of a plugin: its skills below `skills/`, its licence, and the two manifests that others read.
 * Sources: agentplugins/agent-plugins-spec 1.0.0; code.claude.com/docs/en/plugins-reference (read 2026-11).
 */
export function pluginFiles(
  { description, license, publisher, homepage, keywords }: RegistryModuleFile,
  { plugin, pack }: Plugin,
): ReadonlyMap<string, Pick<ViewedFile, 'bytes' | 'executable'>> {
  const manifest = {
    name: plugin,
    version: pack.version,
    description,
    author: { name: publisher },
    ...(homepage === undefined ? {} : { homepage }),
    license,
    ...(keywords === undefined ? {} : { keywords }),
  }
  const folder = `plugins/${plugin}`
  const files = new Map<string, Pick<ViewedFile, 'bytes' | 'executable'>>([
    [`${folder}/.claude-plugin/plugin.json`, text(manifest)],
    [`${folder}/plugin.json`, text({ $schema: agentPluginSchema, ...manifest })],
  ])
  for (const notice of pack.notices) files.set(`${folder}/${notice.path}`, notice)
  for (const skill of pack.skills)
    for (const file of skill.files) files.set(`${folder}/skills/${skill.name}/${file.path}`, file)
  return files
}

function text(value: object): Pick<ViewedFile, 'bytes' | 'executable'> {
  return { bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`), executable: false }
}
