import { Flags } from '@oclif/core'

/** Flags that every command has. */
export const commonFlags = {
  json: Flags.boolean({
    description: 'print one JSON document on stdout and nothing else',
    helpGroup: 'COMMON',
  }),
  quiet: Flags.boolean({
    char: 'q',
    description: 'print errors and results only',
    helpGroup: 'COMMON',
  }),
  color: Flags.boolean({
    allowNo: true,
    description: 'colours on or off; default: on a terminal, unless NO_COLOR is set',
    helpGroup: 'COMMON',
  }),
  offline: Flags.boolean({
    allowNo: true,
    description: 'use store and cache alone, and say what is missing',
    helpGroup: 'COMMON',
  }),
  yes: Flags.boolean({
    char: 'y',
    description: 'answer yes to questions; grants nothing',
    helpGroup: 'COMMON',
  }),
  cafile: Flags.string({
    description: 'PEM file with further certificate authorities',
    helpValue: 'FILE',
    helpGroup: 'COMMON',
  }),
  project: Flags.string({
    description:
      'the project; default: the nearest folder upwards with skills.json, else the git root, else this folder',
    helpValue: 'DIR',
    helpGroup: 'SCOPE',
  }),
  scope: Flags.option({ options: ['project', 'user'] as const })({
    description: 'project: below the project; user: below the home folder [default: project]',
    helpGroup: 'SCOPE',
  }),
  global: Flags.boolean({ char: 'g', description: 'the same as --scope user', helpGroup: 'SCOPE' }),
}

export const list = { multiple: true, multipleNonGreedy: true, delimiter: ',' } as const

export const assistantFlags = {
  assistant: Flags.string({
    ...list,
    char: 'a',
    aliases: ['agent'],
    helpValue: 'ASSISTANT',
    description: 'assistants, comma-separated; "all" means all that were detected',
  }),
}

/** Which skills of a module. */
export const selectionFlags = {
  skill: Flags.string({
    ...list,
    char: 's',
    helpValue: 'NAME',
    description: "names or patterns of skills to take, such as 'mcp-*'",
  }),
  exclude: Flags.string({
    ...list,
    helpValue: 'NAME',
    description: 'names or patterns of skills to leave out',
  }),
  category: Flags.string({
    ...list,
    helpValue: 'CATEGORY',
    description: 'categories of skills to take, as their front matter gives them',
  }),
}

/** How a change to disk is made. */
export const planFlags = {
  'dry-run': Flags.boolean({ char: 'n', description: 'show the plan and write nothing at all' }),
}

/** The same, for a plan that can be longer than a screen. */
export const longPlanFlags = {
  ...planFlags,
  verbose: Flags.boolean({
    description: 'name every skill and reader on a terminal, not the first of each',
  }),
}

/** What is never installed unless a person names it. */
export const grantFlags = {
  'allow-hook': Flags.string({
    ...list,
    helpValue: 'NAME',
    description: 'allow this hook of a module, as it is now; --yes never does',
  }),
  'allow-mcp': Flags.string({
    ...list,
    helpValue: 'NAME',
    description: 'allow this MCP server of a module, as it is now; --yes never does',
  }),
}

export const conflictFlags = {
  'on-conflict': Flags.option({ options: ['fail', 'skip', 'overwrite'] as const })({
    description:
      'what to do with files that are not ours or were changed; overwrite keeps a backup [default: fail]',
  }),
  force: Flags.boolean({
    char: 'f',
    description: 'the same as --on-conflict overwrite; never loosens policy',
  }),
}

/** The same in every project below. */
export const recursiveFlags = {
  recursive: Flags.boolean({
    description:
      'in every folder below with a skills.json; the worst exit status counts: 4, 3, 5, 2, 1, 0',
  }),
}

/** Scopes of names, as `registry use` has them: there `--scope` is nothing of a project. */
export const registryFlags = {
  name: Flags.string({ description: 'what to call it here', helpValue: 'NAME' }),
  scope: Flags.string({
    ...list,
    helpValue: '@SCOPE',
    description: 'keep it to names of these scopes, which no other registry is asked for then',
  }),
  key: Flags.string({
    ...list,
    helpValue: 'KEY',
    description:
      'a key that must have signed for it: fingerprint, .pub file, or the name of a key of yours',
  }),
  'first-use': Flags.boolean({
    description: 'pin the keys that sign it now, without another word for them',
    exclusive: ['key'],
  }),
}
