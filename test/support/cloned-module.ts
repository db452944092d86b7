import { join } from 'node:path'
import { runGit } from './clean-git.ts'
import { type Sandbox, sandbox } from './cli.ts'
import type { GitRepository, TreeFiles } from './git-repository.ts'
import { skillText } from './packs.ts'

/** A module of two skills, one with a script, that declares its name and what it needs, and no version. */
export const webModule: TreeFiles = {
  'skills/web/SKILL.md': skillText('web'),
  'skills/web/scripts/run.sh': { content: '#!/bin/sh\necho hello\n', executable: true },
  'skills/notes/SKILL.md': skillText('notes'),
  'skills/notes/ä and more.md': 'A name that is not ASCII.\n',
  'skills-pack.json': '{ "packVersion": 1,\n  "name": "@acme/web" }\n',
}

/** A sandbox whose project is a clone; `url` is what it calls its origin. */
export function clonedModule(repository: GitRepository, url: string, folder = '.'): Sandbox {
  const box = sandbox()
  const target = join(box.project, folder)
  runGit(box.project, ['clone', '--quiet', '--no-local', repository.folder, target])
  runGit(target, ['config', 'remote.origin.url', url])
  return box
}
