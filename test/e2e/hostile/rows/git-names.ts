import { skillText } from '../../../support/packs.ts'
import { blobEntry, treeEntry } from '../../../support/raw-tree.ts'
import type { HostileRow } from '../row.ts'

/** A repository with a folder of this name, holding a hook, inside its skill. */
function disguised(name: string): HostileRow {
  return {
    name: `a folder ${JSON.stringify(name)} with a hook`,
    make: ({ machine, raw }) =>
      raw((repository) => [
        treeEntry(repository, 'skills', [
          treeEntry(repository, 'web', [
            treeEntry(repository, name, [
              treeEntry(repository, 'hooks', [
                {
                  ...blobEntry(repository, 'post-checkout', touching(machine.canary)),
                  mode: '100755',
                },
              ]),
            ]),
            blobEntry(repository, 'SKILL.md', skillText('web')),
          ]),
        ]),
      ]),
    expect: {
      exit: 1,
      code: 'E_PATH_UNSAFE',
      rule: 'path/unsafe',
      file: `skills/web/${name}/hooks/post-checkout`,
    },
  }
}

function touching(path: string): string {
  return `#!/bin/sh\ntouch '${path}'\n`
}

const submodules = `[submodule "--upload-pack=touch /tmp/x"]
\tpath = skills/sub
\turl = -u./payload
`

/** Git's own folder in every spelling that some file system takes for it, and git's other ways to run things. */
export const gitRows: readonly HostileRow[] = [
  ...['.git', '.GIT', '.git ', '.git.', 'git~1', '.g\u200cit', '.git::$INDEX_ALLOCATION'].map(
    disguised,
  ),
  {
    name: 'a .git folder inside a skill of a folder source',
    make: ({ folder }) =>
      folder({ 'skills/web/SKILL.md': skillText('web'), 'skills/web/.git/config': '[core]\n' }),
    expect: {
      installs: { 'web/SKILL.md': skillText('web') },
      warns: ['skills/web/.git was left out'],
    },
  },
  {
    name: 'a .gitmodules with a flag for an address, and a submodule beside the skills',
    make: ({ repository }) =>
      repository({
        '.gitmodules': submodules,
        'skills/web/SKILL.md': skillText('web'),
        vendor: { submodule: 'a'.repeat(40) },
      }),
    expect: { installs: { 'web/SKILL.md': skillText('web') }, warns: ['vendor was left out'] },
  },
  {
    name: 'a submodule inside a skill',
    make: ({ repository }) =>
      repository({
        'skills/web/SKILL.md': skillText('web'),
        'skills/web/lib': { submodule: 'a'.repeat(40) },
      }),
    expect: {
      exit: 1,
      code: 'E_MODULE_INVALID',
      rule: 'file/submodule',
      file: 'skills/web/lib',
      remedy: '--exclude web',
    },
  },
  {
    name: 'a Git LFS pointer in a skill',
    make: ({ repository }) =>
      repository({
        'skills/web/SKILL.md': skillText('web'),
        'skills/web/model.bin': `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`,
      }),
    expect: {
      exit: 1,
      code: 'E_MODULE_INVALID',
      rule: 'file/lfs-pointer',
      file: 'skills/web/model.bin',
    },
  },
  {
    name: 'attributes with filters and a hook folder are plain files',
    make: ({ machine, repository }) =>
      repository({
        '.gitattributes': '* filter=evil\n',
        'hooks/post-checkout': {
          content: touching(machine.canary),
          executable: true,
        },
        'skills/web/SKILL.md': skillText('web'),
        'skills/web/.gitattributes': '* text=auto eol=crlf filter=evil\n',
      }),
    expect: {
      installs: {
        'web/SKILL.md': skillText('web'),
        'web/.gitattributes': '* text=auto eol=crlf filter=evil\n',
      },
    },
  },
  ...['__proto__', '-x'].map(
    (ref): HostileRow => ({
      name: `a branch and a tag called ${ref}`,
      make: ({ custom }) =>
        custom((repository) => {
          const commit = repository.commit({ 'skills/web/SKILL.md': skillText('web') })
          repository.git('update-ref', `refs/heads/${ref}`, commit)
          repository.git('update-ref', `refs/tags/${ref}`, commit)
        }),
      expect: { installs: { 'web/SKILL.md': skillText('web') } },
    }),
  ),
  {
    name: 'a branch and a tag called HEAD that name another commit',
    make: ({ custom }) =>
      custom((repository) => {
        const evil = repository.commit({ 'skills/web/SKILL.md': skillText('web', 'Evil.') })
        repository.commit({ 'skills/web/SKILL.md': skillText('web') })
        repository.git('update-ref', 'refs/heads/HEAD', evil)
        repository.git('update-ref', 'refs/tags/HEAD', evil)
      }),
    expect: { installs: { 'web/SKILL.md': skillText('web') } },
  },
]
