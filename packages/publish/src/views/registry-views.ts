import { by, latestVersion, type RegistryModuleFile, type RegistryRoot } from '@skills/core'
import { pluginFiles, pluginName } from './plugin-files.ts'
import { type PluginSource, pluginSource } from './plugin-source.ts'
import { wellKnownFiles } from './well-known.ts'

/** One file of a skill, as its pack has it. */
export interface ViewedFile {
  /** Below the skill's folder. */
  readonly path: string
  readonly executable: boolean
  readonly bytes: Buffer
}

export interface ViewedSkill {
  readonly name: string
  readonly description: string
  readonly files: readonly ViewedFile[]
}

/** A pack of the registry that was opened: the newest version that was not withdrawn. */
export interface ViewedPack {
  readonly name: string
  readonly version: string
  readonly skills: readonly ViewedSkill[]
  /** Files at its root that belong to the whole, such as LICENSE. */
  readonly notices: readonly ViewedFile[]
  /** Kinds of its other components. */
  readonly others: readonly string[]
}

export interface RegistryViews {
  /** Path to bytes. */
  readonly files: ReadonlyMap<string, Buffer>
  readonly executables: ReadonlySet<string>
  /** What could not be said in the words of others. */
  readonly leftOut: readonly string[]
}

interface Input {
  readonly root: RegistryRoot
  readonly modules: readonly RegistryModuleFile[]
  readonly packs: readonly ViewedPack[]
}

/**
 * A registry in the forms that others read: a marketplace of plugins for Claude Code and those who read its form, each
 * pack as a plugin folder (also with the manifest of Agent Plugins), and indexes of skills for `.well-known`. The skills
 * have the bytes of their packs. Only skills are given on: hooks and servers are for whoever grants them by name.
 */
export function registryViews({ root, modules, packs }: Input): RegistryViews {
  const files = new Map<string, Buffer>()
  const executables = new Set<string>()
  const leftOut: string[] = []
  const plugins: object[] = []
  const names = new Map<string, string>()
  for (const module of [...modules].sort(by(({ name }) => name))) {
    const version = latestVersion(module.versions ?? {})
    if (version === undefined) {
      leftOut.push(`${module.name} has no pinned version that may be chosen`)
      continue
    }
    const plugin = pluginName(module.name)
    const twin = names.get(plugin)
    if (twin !== undefined) {
      leftOut.push(`${module.name} would be the plugin ${plugin}, which is ${twin}`)
      continue
    }
    const pack = packs.find((one) => one.name === module.name)
    const source: PluginSource | undefined =
      pack === undefined ? pluginSource(module, version) : `./plugins/${plugin}`
    if (source === undefined) {
      leftOut.push(`${module.name} comes from a source that a marketplace has no words for`)
      continue
    }
    names.set(plugin, module.name)
    plugins.push(pluginEntry(module, { plugin, version, source }))
    if (pack !== undefined) {
      const others = [...new Set(pack.others)].sort().join(', ')
      if (others !== '') leftOut.push(`${module.name} has other components than skills: ${others}`)
      for (const [path, file] of pluginFiles(module, { plugin, pack })) {
        files.set(path, file.bytes)
        if (file.executable) executables.add(path)
      }
    }
  }
  if (plugins.length > 0) files.set(marketplacePath, json(marketplace(root, plugins)))
  const site = wellKnownFiles(packs)
  for (const [path, bytes] of site.files) files.set(path, bytes)
  return { files, executables, leftOut: [...leftOut, ...site.leftOut] }
}

const marketplacePath = '.claude-plugin/marketplace.json'

function marketplace({ name, title, homepage }: RegistryRoot, plugins: readonly object[]): object {
  return {
    name,
    owner: { name: title ?? name, ...(homepage === undefined ? {} : { url: homepage }) },
    plugins,
  }
}

interface Entry {
  readonly plugin: string
  readonly version: string
  readonly source: PluginSource
}

function pluginEntry(module: RegistryModuleFile, { plugin, version, source }: Entry): object {
  const { description, license, publisher, homepage, keywords, categories } = module
  const [category] = categories ?? []
  return {
    name: plugin,
    version,
    description,
    license,
    author: { name: publisher },
    ...(homepage === undefined ? {} : { homepage }),
    ...(keywords === undefined ? {} : { keywords }),
    ...(category === undefined ? {} : { category }),
    source,
  }
}

function json(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}
