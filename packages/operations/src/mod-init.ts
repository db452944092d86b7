import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { componentNameProblem, SkillsError, writeNewFiles } from '@skills/core'
import type { Context } from './context.ts'

interface InitRequest {
  /** Folder of the new module; `undefined` is the current one. */
  readonly dir: string | undefined
  readonly dryRun: boolean
}

export interface InitOutcome {
  readonly name: string
  readonly folder: string
  /** Files that were made, relative to the folder. */
  readonly created: readonly string[]
}

/**
 * `skills mod init`: a new module that validates. Existing files are never touched: where one of ours would
 * stand, nothing is made. Throws E_USAGE for a folder name that cannot name a skill, E_FILE_EXISTS.
 */
export async function initModule(context: Context, request: InitRequest): Promise<InitOutcome> {
  const folder = resolve(context.machine.cwd, request.dir ?? '.')
  const name = basename(folder)
  const problem = componentNameProblem(name)
  if (problem !== undefined) {
    throw new SkillsError(
      'E_USAGE',
      `The skill takes the folder's name, and ${JSON.stringify(name)} ${problem}.`,
      {
        rule: 'name/pattern',
        remedy: 'Choose another folder: skills mod init my-skills',
      },
    )
  }
  const files = templates(name)
  const present = Object.keys(files).filter((path) => existsSync(join(folder, path)))
  if (present.length > 0) {
    throw new SkillsError(
      'E_FILE_EXISTS',
      `There already: ${present.join(', ')}. Nothing was made.`,
      {
        where: { file: join(folder, present[0] ?? '') },
        remedy: 'Choose an empty folder, or move the files away.',
      },
    )
  }
  if (!request.dryRun) await writeNewFiles(folder, files)
  return { name, folder, created: Object.keys(files).sort() }
}

function templates(name: string): Readonly<Record<string, string>> {
  return {
    'README.md': readme(name),
    LICENSE: license,
    [`skills/${name}/SKILL.md`]: skill(name),
  }
}

function readme(name: string): string {
  return `# ${name}

A module of skills for AI assistants.

| folder | holds |
| --- | --- |
| \`skills/\` | one folder a skill, each with a \`SKILL.md\` |

Check it: \`skills validate --strict\`. Try it in a project beside it: \`skills install ../${name} --assistant claude-code\`.
`
}

const license = `Copyright the authors of this module. All rights reserved.

Replace this text by the licence that you choose, and name it in the front matter of each skill
with its SPDX identifier, for example: license: Apache-2.0
`

function skill(name: string): string {
  return `---
name: ${name}
description: Says what this skill does and when to use it. Replace this sentence; assistants decide by it whether to read on.
---

# ${name}

Write here what the assistant should do, step by step.

1. Say what it needs to know first.
2. Say what to do, in short sentences.
3. Say how to tell that the result is right.
`
}
