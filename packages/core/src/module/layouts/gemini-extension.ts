import { validate } from '../../words/generated/gemini-extension.validate.js'
import { parseBySchema } from '../../words/schema-check.ts'
import { declaredVersion } from '../declared-version.ts'
import { findSkillFolders } from '../find-skill-folders.ts'
import {
  type Found,
  type Layout,
  type LayoutInput,
  merged,
  nothingDeclared,
  nothingFound,
} from '../layout.ts'
import { hooksFile, markdownComponents, mcpServers } from '../other-components.ts'
import { readJsonFile } from '../read-json-file.ts'

const path = 'gemini-extension.json'
const contextDefault = 'GEMINI.md'

/**
 * `gemini-extension.json` at the root: skills in `skills/`, sub-agents in `agents/`, hooks in `hooks/hooks.json`, servers
 * in the manifest, instructions in `GEMINI.md` or what `contextFileName` names, commands as TOML in `commands/`. Source:
 * geminicli.com/docs/extensions/reference (read 2026-11).
 */
export const geminiExtension: Layout = {
  id: 'gemini-extension',
  find: (input) => {
    const file = input.tree.file(path)
    if (file === undefined) return undefined
    const text = readJsonFile(file, input.read)
    const refused = { ...nothingFound, declared: nothingDeclared }
    if ('problems' in text) return { ...refused, problems: text.problems }
    const result = parseBySchema(validate, text.json, path)
    if (!result.ok) return { ...refused, problems: result.problems }
    const { name, version: declares, mcpServers: servers, contextFileName } = result.value
    const version = declaredVersion(declares, { file: path, json: text.json, path: ['version'] })
    return {
      ...merged([
        { ...nothingFound, problems: version.problems },
        findSkillFolders(input.tree, 'skills'),
        { ...nothingFound, others: markdownComponents(input, 'agents', 'agent') },
        hooksFile(input, 'hooks/hooks.json'),
        servers === undefined ? nothingFound : mcpServers(servers, path, text.json),
        tomlCommands(input),
        instructions(input, contextFileName),
      ]),
      declared: { ...nothingDeclared, declaredName: name, declaredVersion: version.version },
    }
  },
}

/** Counted and named: they are in the form of one assistant, and their text may run commands there. */
function tomlCommands({ tree }: LayoutInput): Found {
  const others = tree
    .filesBelow('commands')
    .filter((file) => file.path.endsWith('.toml'))
    .map((file) => ({
      kind: 'command' as const,
      name: file.path.slice('commands/'.length, -'.toml'.length),
      file: file.path,
      digest: file.sha256,
      notInstalled: 'it is written in the form of Gemini CLI alone',
    }))
  return { ...nothingFound, others }
}

function instructions(
  { tree, moduleName }: LayoutInput,
  named: string | readonly string[] | undefined,
): Found {
  const names = named === undefined ? [contextDefault] : [named].flat()
  const others = names.flatMap((name) => {
    const file = tree.file(name)
    return file === undefined
      ? []
      : [{ kind: 'instructions' as const, name: moduleName, file: file.path, digest: file.sha256 }]
  })
  return { ...nothingFound, others }
}
