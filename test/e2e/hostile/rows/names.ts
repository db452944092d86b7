import { skillText } from '../../../support/packs.ts'
import { blobEntry, treeEntry } from '../../../support/raw-tree.ts'
import type { HostileRow } from '../row.ts'

const skill = 'skills/web/SKILL.md'
const nameLine = { file: skill, line: 2 } as const

/** A skill whose front matter gives it this name, in a folder with a good one. */
function named(name: string): HostileRow['make'] {
  return ({ folder }) => folder({ [skill]: `---\nname: ${name}\ndescription: A skill.\n---\n` })
}

/** A repository whose tree has this path segment beside a good skill. */
function segment(name: string | Uint8Array): HostileRow['make'] {
  return ({ raw }) =>
    raw((repository) => [
      treeEntry(repository, name, [blobEntry(repository, 'evil.md', 'x')]),
      treeEntry(repository, 'skills', [
        treeEntry(repository, 'web', [blobEntry(repository, 'SKILL.md', skillText('web'))]),
      ]),
    ])
}

/** A repository whose skill has a file of this name. */
function file(name: string | Uint8Array): HostileRow['make'] {
  return ({ raw }) =>
    raw((repository) => [
      treeEntry(repository, 'skills', [
        treeEntry(repository, 'web', [
          blobEntry(repository, 'SKILL.md', skillText('web')),
          blobEntry(repository, name, 'x'),
        ]),
      ]),
    ])
}

const badName = { exit: 1, code: 'E_MODULE_INVALID', rule: 'name/pattern', ...nameLine } as const
const unsafe = (path: string) =>
  ({ exit: 1, code: 'E_PATH_UNSAFE', rule: 'path/unsafe', file: path }) as const
const withFile = (name: string) => ({
  installs: { 'web/SKILL.md': skillText('web'), [`web/${name}`]: 'x' },
})
const long = 'n'.repeat(300)
const deep = Array.from({ length: 31 }, () => 'd').join('/')

/** Names that would be paths, flags, devices or something else than they look like. */
export const nameRows: readonly HostileRow[] = [
  { name: 'name ../../x in front matter', make: named('../../x'), expect: badName },
  { name: 'an absolute name in front matter', make: named('/etc/cron.d/x'), expect: badName },
  { name: 'a name with backslashes', make: named("'..\\..\\x'"), expect: badName },
  { name: 'a name with a drive letter', make: named('"C:/x"'), expect: badName },
  { name: 'the name of a git hook folder', make: named('../../.git/hooks'), expect: badName },
  { name: 'a name that is a flag', make: named('--help'), expect: badName },
  { name: 'a name that is a device', make: named('con'), expect: badName },
  { name: 'a name of a prototype', make: named('constructor'), expect: badName },
  {
    name: 'a name with an escape character',
    make: named('"a\\e[2Jb"'),
    expect: { ...badName, rule: 'front-matter/hidden-escape' },
  },
  { name: 'a name of 300 characters', make: named(long), expect: badName },
  {
    name: 'a skill folder that is a flag',
    make: ({ folder }) => folder({ 'skills/-rf/SKILL.md': skillText('web') }),
    expect: {
      exit: 1,
      code: 'E_MODULE_INVALID',
      rule: 'name/folder-pattern',
      file: 'skills/-rf',
    },
  },
  { name: 'a tree with the entry ..', make: segment('..'), expect: unsafe('../evil.md') },
  {
    name: 'a tree with an entry that holds a slash',
    make: segment('../../x'),
    expect: unsafe('../../x'),
  },
  {
    name: 'a tree with an absolute entry',
    make: segment('/etc/cron.d'),
    expect: unsafe('/etc/cron.d'),
  },
  {
    name: 'a tree with backslashes',
    make: segment('..\\..\\x'),
    expect: unsafe('..\\..\\x/evil.md'),
  },
  { name: 'a tree with a drive letter', make: segment('C:'), expect: unsafe('C:/evil.md') },
  {
    name: 'a tree with an empty name',
    make: file(''),
    expect: { exit: 3, code: 'E_NOT_A_REPOSITORY' },
  },
  { name: 'a file called nul.md', make: file('nul.md'), expect: unsafe('skills/web/nul.md') },
  { name: 'a file called COM¹', make: file('COM¹'), expect: unsafe('skills/web/COM¹') },
  { name: 'a file with a dot at its end', make: file('a.'), expect: unsafe('skills/web/a.') },
  { name: 'a file with a space at its end', make: file('a '), expect: unsafe('skills/web/a ') },
  {
    name: 'a file with an NTFS stream',
    make: file('a.md:evil'),
    expect: unsafe('skills/web/a.md:evil'),
  },
  {
    name: 'a file with a newline',
    make: file('a\nerror[E_X]: forged'),
    expect: unsafe('skills/web/a\nerror[E_X]: forged'),
  },
  {
    name: 'a file with an escape sequence',
    make: file('a\u001b[2J\u001b]8;;http://evil\u0007'),
    expect: unsafe('skills/web/a\u001b[2J\u001b]8;;http://evil\u0007'),
  },
  { name: 'a file with a tab', make: file('a\tb'), expect: unsafe('skills/web/a\tb') },
  {
    name: 'a file whose name is reordered on screen',
    make: file('readme\u202Edm.sh'),
    expect: unsafe('skills/web/readme\u202Edm.sh'),
  },
  {
    name: 'a file with invisible tag characters in its name',
    make: file('a\u{e0041}\u{e0042}.md'),
    expect: unsafe('skills/web/a\u{e0041}\u{e0042}.md'),
  },
  { name: 'a file called -rf', make: file('-rf'), expect: withFile('-rf') },
  { name: 'a file called --help', make: file('--help'), expect: withFile('--help') },
  { name: 'a file called $(touch x)', make: file('$(touch x)'), expect: withFile('$(touch x)') },
  {
    name: 'a file called __proto__',
    make: file('__proto__'),
    expect: {
      exit: 1,
      code: 'E_MODULE_INVALID',
      rule: 'file/special-name',
      file: 'skills/web/__proto__',
    },
  },
  { name: 'a file name of 300 bytes', make: file(long), expect: unsafe(`skills/web/${long}`) },
  {
    name: 'a path of 33 folders',
    make: ({ repository }) => repository({ [`${deep}/a/b/c`]: 'x' }),
    expect: { exit: 1, code: 'E_LIMIT', rule: 'limit/depth', file: `${deep}/a/b` },
  },
  {
    name: 'a tree with a name that is not UTF-8',
    make: file(Buffer.from([0x66, 0xff])),
    expect: { exit: 1, code: 'E_PATH_UNSAFE', rule: 'path/encoding', file: 'skills/web/f\ufffd' },
  },
]
