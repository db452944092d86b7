import { readMarkdownComponent } from '@skills/core'
import { withArguments } from './arguments.ts'
import { type FrontEntry, withFrontMatter } from './front-matter-text.ts'
import { tomlString, tomlText } from './toml-string.ts'
import type { ComponentSource, Writer, Written } from './writer.ts'

/** Keys of a command that mean something, with what is lost where an assistant has none. */
const meanings: Readonly<Record<string, string>> = {
  'allowed-tools': 'its tools are not allowed beforehand, so the assistant asks',
  model: 'it runs with the model that is chosen there',
  agent: 'it runs without the agent that it names',
  'argument-hint': 'the hint about its arguments is not shown',
  'disable-model-invocation': 'nothing says that only a person may start it',
}

function parts({ text, file }: ComponentSource): {
  readonly data: Readonly<Record<string, unknown>>
  readonly body: string
} {
  return readMarkdownComponent(text, file)
}

function lostKeys(data: Readonly<Record<string, unknown>>, kept: readonly string[]): string[] {
  return Object.entries(meanings)
    .filter(([key]) => Object.hasOwn(data, key) && !kept.includes(key))
    .map(([, lost]) => lost)
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim()
  return Array.isArray(value) ? `[${value.map(String).join('] [')}]` : undefined
}

/** The texts of some keys, as the assistant reads them. */
function kept(
  data: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Record<string, FrontEntry> {
  const entries = keys.flatMap((key): [string, string][] => {
    const value = textOf(data[key])
    return value === undefined || value === '' ? [] : [[key, value]]
  })
  return Object.fromEntries(entries)
}

/** The module's own bytes: for the assistants whose form modules are written in. */
const verbatim: Writer = { write: ({ text }) => ({ text, lost: [] }) }

/** Markdown whose front matter has some of the keys, `$ARGUMENTS` as it is. */
function markdown(keys: readonly string[]): Writer {
  return {
    write: (source): Written => {
      const { data, body } = parts(source)
      const lost = lostKeys(data, keys)
      const isSame = lost.length === 0 && keys.length > 0
      return { text: isSame ? source.text : withFrontMatter(kept(data, keys), body), lost }
    },
  }
}

/** Markdown that is put into the chat as it stands, without front matter and without arguments. */
const plainMarkdown: Writer = {
  write: (source): Written => {
    const { data, body } = parts(source)
    const { text, numbered, hasAll } = withArguments(body, {
      all: 'what was typed after the command',
    })
    const lost = lostKeys(data, [])
    if (hasAll) lost.push('$ARGUMENTS became words, since nothing is filled in there')
    if (numbered.length > 0) lost.push(`nothing is filled in for ${numbered.join(', ')}`)
    return { text, lost }
  },
}

/**
 * Gemini CLI: TOML with `prompt` and `description`, `{{args}}` for what was typed
 * (geminicli.com/docs/cli/custom-commands, read 2026-11).
 */
const geminiToml: Writer = {
  write: (source): Written => {
    const { data, body } = parts(source)
    const { text, numbered } = withArguments(body, { all: '{{args}}' })
    const lost = lostKeys(data, [])
    if (numbered.length > 0)
      lost.push(`nothing is filled in for ${numbered.join(', ')}: all arguments come as one`)
    const description = textOf(data['description'])
    const head = description === undefined ? '' : `description = ${tomlString(description)}\n`
    return { text: `${head}prompt = ${tomlText(text)}\n`, lost }
  },
}

/**
 * VS Code: `.prompt.md`, where `${input:name}` asks for a value
 * (code.visualstudio.com/docs/copilot/customization/prompt-files, read 2026-11).
 */
const copilotPrompt: Writer = {
  write: (source): Written => {
    const { data, body } = parts(source)
    const { text, numbered, hasAll } = withArguments(body, {
      all: '${input:arguments}',
      one: (number) => `\${input:argument${number}}`,
    })
    const keys = ['description', 'argument-hint']
    const lost = lostKeys(data, keys)
    if (hasAll || numbered.length > 0)
      lost.push('its arguments are asked for one by one and not typed after its name')
    return { text: withFrontMatter({ ...kept(data, keys), agent: 'agent' }, text), lost }
  },
}

export const commandWriters: Readonly<Record<string, Writer>> = {
  'command-verbatim': verbatim,
  'command-markdown-opencode': markdown(['description']),
  'command-markdown-droid': markdown(['description', 'argument-hint']),
  'command-plain': plainMarkdown,
  'command-gemini-toml': geminiToml,
  'command-copilot-prompt': copilotPrompt,
}
