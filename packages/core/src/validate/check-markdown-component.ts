import { validate as validateAgent } from '../words/generated/agent.validate.js'
import { validate as validateCommand } from '../words/generated/command.validate.js'
import { limits } from '../words/limits.ts'
import { schemaProblems } from '../words/schema-check.ts'
import type { Problem } from '../words/skills-error.ts'
import type { ReadFile, SnapshotFile } from '../words/snapshot.ts'
import { decodeUtf8 } from '../words/utf8.ts'
import { checkInterpolation } from './check-interpolation.ts'
import { type FrontMatter, inspectFrontMatter } from './front-matter.ts'

type MarkdownKind = 'command' | 'agent'

const schemas = { command: validateCommand, agent: validateAgent } as const

/** A command or agent as Markdown: its front matter, empty where it has none, and the prompt. */
export interface MarkdownComponent {
  readonly data: Readonly<Record<string, unknown>>
  /** Byte for byte what follows the front matter. */
  readonly body: string
  /** One-based line on which it starts. */
  readonly bodyLine: number
}

interface Checked {
  readonly problems: readonly Problem[]
  /** Why the file is none at all, as the end of a sentence: a README beside agents. */
  readonly notOne?: string
}

/** Everything that is wrong with a command's or agent's file. An agent needs front matter, a command may have one. */
export function checkMarkdownComponent(
  kind: MarkdownKind,
  file: SnapshotFile,
  read: ReadFile,
): Checked {
  const { path } = file
  if (file.size > limits.skillMarkdownBytesMax)
    return {
      problems: [
        wrong(
          path,
          'component/too-large',
          `It has ${file.size} bytes, at most ${limits.skillMarkdownBytesMax} are allowed.`,
        ),
      ],
    }
  const text = decodeUtf8(read(file))
  if (text === undefined)
    return { problems: [wrong(path, 'front-matter/encoding', 'It is not valid UTF-8.')] }
  if (!hasFrontMatter(text)) {
    if (kind === 'command')
      return { problems: checkInterpolation({ kind, text, firstLine: 1 }, path) }
    const notOne = 'it has no front matter'
    const problem = {
      severity: 'warning',
      rule: 'component/not-installed',
      message: `The file is no agent: ${notOne}.`,
      file: path,
      remedy: 'Put a description between two lines of --- at its start, or move it elsewhere.',
    } as const
    return { problems: [problem], notOne }
  }
  const { front, problems } = inspectFrontMatter(text, path)
  if (front === undefined) return { problems }
  return {
    problems: [
      ...problems,
      ...fieldProblems(kind, front, path),
      ...grantProblems(front, path),
      ...checkInterpolation({ kind, text: front.body, firstLine: front.bodyLine }, path),
    ],
  }
}

/** The parts of a text that was checked. */
export function readMarkdownComponent(text: string, file: string): MarkdownComponent {
  if (!hasFrontMatter(text)) return { data: {}, body: text, bodyLine: 1 }
  const { front } = inspectFrontMatter(text, file)
  return front ?? { data: {}, body: text, bodyLine: 1 }
}

function hasFrontMatter(text: string): boolean {
  return /^\ufeff?---[ \t]*\r?$/mu.test(text.slice(0, firstLineEnd(text)))
}

function firstLineEnd(text: string): number {
  const end = text.indexOf('\n')
  return end === -1 ? text.length : end
}

function fieldProblems(kind: MarkdownKind, front: FrontMatter, file: string): Problem[] {
  const json = {
    value: front.data,
    lineOf: ([key]: readonly (string | number)[]) => front.lineOf(String(key)),
  }
  return schemaProblems(schemas[kind], json, file)
}

/** Keys by which a file would give itself what only a person may give (DESIGN 6.13). */
const grantingKeys: Readonly<Record<string, (value: unknown) => boolean>> = {
  hooks: () => true,
  mcpServers: () => true,
  'mcp-servers': () => true,
  permissionMode: (value) => value !== 'default' && value !== 'plan',
}

function grantProblems(front: FrontMatter, file: string): Problem[] {
  return Object.entries(grantingKeys)
    .filter(([key, grants]) => Object.hasOwn(front.data, key) && grants(front.data[key]))
    .map(([key]) => ({
      severity: 'error',
      rule: 'component/grants-itself',
      message: `"${key}" would run code or lower what the assistant asks for, without anybody being asked.`,
      file,
      line: front.lineOf(key),
      remedy:
        'Remove the key; hooks and servers of a module stand in files of their own, which a person allows by name.',
    }))
}

function wrong(file: string, rule: string, message: string): Problem {
  return { severity: 'error', rule, message, file, remedy: 'Correct the file, or remove it.' }
}
