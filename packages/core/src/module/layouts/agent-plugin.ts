import { validate } from '../../words/generated/agent-plugin.validate.js'
import { parseBySchema } from '../../words/schema-check.ts'
import type { Problem } from '../../words/skills-error.ts'
import { declaredVersion } from '../declared-version.ts'
import { findSkillFolders } from '../find-skill-folders.ts'
import {
  type Layout,
  type LayoutInput,
  type LayoutResult,
  merged,
  nothingDeclared,
  nothingFound,
} from '../layout.ts'
import { isMap, mcpFile } from '../other-components.ts'
import { readJsonFile } from '../read-json-file.ts'
import { personName } from '../read-plugin-folder.ts'

const path = 'plugin.json'
const schemaHost = /^https?:\/\/(?:[a-z0-9-]+\.)*agent-?plugins\.(?:org|io|dev)\//u

/**
 * `plugin.json` at the root with the `$schema` of Agent Plugins 1.0 (agent-plugins.org, read 2026-11): skills in
 * `skills/`, servers in `mcp.json`. Many programs have a file of this name, so one without that `$schema`, or
 * one that is no JSON and does not name it, is not ours to judge.
 */
export const agentPlugin: Layout = { id: 'agent-plugin', find }

function refused(problems: readonly Problem[]): LayoutResult {
  return { ...nothingFound, problems, declared: nothingDeclared }
}

/** Was a text that is no JSON meant to be of this layout? */
function namesSchema(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'agent-plugins.org/',
  )
}

function find(input: LayoutInput): LayoutResult | undefined {
  const file = input.tree.file(path)
  if (file === undefined) return undefined
  const text = readJsonFile(file, input.read)
  if ('problems' in text) return namesSchema(input.read(file)) ? refused(text.problems) : undefined
  const { value } = text.json
  const schema = isMap(value) ? value['$schema'] : undefined
  if (typeof schema !== 'string' || !schemaHost.test(schema)) return undefined
  const result = parseBySchema(validate, text.json, path)
  if (!result.ok) return refused(result.problems)
  const plugin = result.value
  const version = declaredVersion(plugin.version, {
    file: path,
    json: text.json,
    path: ['version'],
  })
  return {
    ...merged([
      { ...nothingFound, problems: version.problems },
      findSkillFolders(input.tree, 'skills'),
      mcpFile(input, 'mcp.json'),
    ]),
    declared: {
      declaredName: plugin.name,
      declaredVersion: version.version,
      license: plugin.license,
      publisher: personName(plugin.author),
    },
  }
}
