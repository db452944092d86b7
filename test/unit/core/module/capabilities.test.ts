import { describe, expect, it } from 'vitest'
import { readCapabilities } from '../../../../packages/core/src/module/index.ts'
import { readModule } from '../../../../packages/core/src/validate/index.ts'
import { snapshotOf } from '../../../support/snapshot-of.ts'

function capabilities(
  files: Readonly<Record<string, string | Uint8Array>>,
  executables: readonly string[] = [],
) {
  const { snapshot, read } = snapshotOf(files, { executables })
  return readCapabilities(readModule(snapshot, read, { moduleName: 'mine' }).skills, read)
}

function skill(name: string, fields = ''): string {
  return `---\nname: ${name}\ndescription: text\n${fields}---\n`
}

describe('capabilities', () => {
  it('of text alone are none', () => {
    const files = { 'skills/a/SKILL.md': skill('a'), 'skills/a/data.json': '{}' }
    expect(capabilities(files)).toEqual({ executables: [], scripts: [], tools: [] })
  })

  it('are scripts by extension and by first line, and programs', () => {
    const found = capabilities(
      {
        'skills/a/SKILL.md': skill('a'),
        'skills/a/run.PY': 'print(1)',
        'skills/a/bin/tool': '#!/bin/sh\n',
        'skills/a/notes': 'no script',
        'skills/a/hidden.txt': '#!/bin/sh\n',
        'skills/a/data.dat': Buffer.from('7f454c4602010100', 'hex'),
        'skills/a/lib.pyc': '',
        'tools/outside.sh': '',
      },
      ['skills/a/bin/tool', 'skills/a/hidden.txt'],
    )
    expect(found.scripts).toEqual(['skills/a/bin/tool', 'skills/a/hidden.txt', 'skills/a/run.PY'])
    expect(found.executables).toEqual([
      'skills/a/bin/tool',
      'skills/a/data.dat',
      'skills/a/hidden.txt',
      'skills/a/lib.pyc',
    ])
  })

  it('are the tools of all skills, each once, whatever separates them', () => {
    const found = capabilities({
      'skills/a/SKILL.md': skill('a', 'allowed-tools: Read Bash(git add *, git commit) Write\n'),
      'skills/b/SKILL.md': skill('b', 'allowed-tools: Grep, Read,WebFetch(domain:x.example)\n'),
      'skills/c/SKILL.md': skill('c', 'allowed-tools: [Glob, Bash(npm run *)]\n'),
    })
    expect(found.tools).toEqual([
      'Bash(git add *, git commit)',
      'Bash(npm run *)',
      'Glob',
      'Grep',
      'Read',
      'WebFetch(domain:x.example)',
      'Write',
    ])
  })
})
