import { skillText } from '../../../support/packs.ts'
import { blobEntry, type RawTreeEntry, rawTree, treeEntry } from '../../../support/raw-tree.ts'
import type { HostileRow } from '../row.ts'

const mib = 1024 * 1024
const good = { 'skills/web/SKILL.md': skillText('web') }
const tooMany = { exit: 1, code: 'E_LIMIT', rule: 'limit/files' } as const

/** Little that stands for very much. */
export const sizeRows: readonly HostileRow[] = [
  {
    name: 'a file of 100 MiB in a folder',
    make: ({ folder }) => folder({ ...good, 'skills/web/big.bin': { holes: 100 * mib } }),
    expect: { exit: 1, code: 'E_LIMIT', rule: 'limit/file-bytes', file: 'skills/web/big.bin' },
  },
  {
    name: 'a file of 60 MiB that packs to nothing',
    make: ({ repository }) => repository({ ...good, 'skills/web/big.bin': Buffer.alloc(60 * mib) }),
    expect: { exit: 1, code: 'E_LIMIT', rule: 'limit/repository' },
  },
  {
    name: '100,000 files of one blob',
    make: ({ raw }) =>
      raw((repository) => {
        const { id } = blobEntry(repository, '', 'x')
        const names = Array.from({ length: 100_000 }, (_, index) => `f${index}`)
        return names.map((name): RawTreeEntry => ({ mode: '100644', name, id }))
      }),
    expect: tooMany,
  },
  {
    name: 'trees of ten trees, ten levels deep',
    make: ({ raw }) =>
      raw((repository) => {
        let entry = blobEntry(repository, 'x', 'x')
        for (let level = 0; level < 10; level += 1) {
          const { mode, id } = entry
          const ten = Array.from({ length: 10 }, (_, index) => ({ mode, name: `n${index}`, id }))
          entry = treeEntry(repository, 'x', ten)
        }
        return [entry]
      }),
    expect: tooMany,
  },
  {
    name: 'trees without any file, two to the thirtieth',
    make: ({ raw }) =>
      raw((repository) => {
        let id = repository.writeObject('tree', Buffer.alloc(0))
        for (let level = 0; level < 30; level += 1) {
          const two = ['a', 'b'].map((name): RawTreeEntry => ({ mode: '40000', name, id }))
          id = repository.writeObject('tree', rawTree(two))
        }
        return [{ mode: '40000', name: 'x', id }]
      }),
    expect: tooMany,
  },
  {
    name: 'links that stand for billions of files',
    make: ({ repository }) =>
      repository({
        ...good,
        ...Object.fromEntries(
          Array.from({ length: 9 }, (_, level) =>
            Array.from({ length: 10 }, (__, index) => [
              `l${level}/n${index}`,
              level === 0 ? 'x' : { link: `../l${level - 1}` },
            ]),
          ).flat(),
        ),
      }),
    expect: { ...tooMany },
  },
  {
    name: 'files that look like archives are plain files',
    make: ({ repository }) =>
      repository({ ...good, 'skills/web/a.zip': 'PK\u0003\u0004', 'skills/web/x.skill': 'PK' }),
    expect: {
      installs: {
        'web/SKILL.md': skillText('web'),
        'web/a.zip': 'PK\u0003\u0004',
        'web/x.skill': 'PK',
      },
    },
  },
]
