import { describe, expect, it } from 'vitest'
import { checkSkill, fixSkill } from '../../../../packages/core/src/validate/index.ts'
import {
  limits,
  type Omitted,
  parseRelativePath,
  treeDigest,
} from '../../../../packages/core/src/words/index.ts'
import { snapshotOf } from '../../../support/snapshot-of.ts'

interface Given {
  readonly folder?: string
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly omitted?: readonly Omitted[]
}

/** Check a skill of these files in `skills/web`, unless said otherwise; an empty folder is the module's root. */
function check(skillMarkdown: string | Uint8Array | undefined, given: Given = {}) {
  const own = skillMarkdown === undefined ? {} : { 'SKILL.md': skillMarkdown }
  const { snapshot, read } = snapshotOf({ ...own, ...given.files })
  const folder = given.folder ?? 'skills/web'
  return checkSkill({
    folder: folder === '' ? '' : parseRelativePath(folder),
    files: snapshot.files,
    omitted: given.omitted ?? [],
    read,
  })
}

/** Severity, rule and line of everything found. */
function told(skillMarkdown: string | Uint8Array | undefined, given: Given = {}): string[] {
  return check(skillMarkdown, given).problems.map(({ severity, rule, line }) =>
    [severity, rule, ...(line === undefined ? [] : [line])].join(' '),
  )
}

function withFields(fields: string, body = '# Web\n'): string {
  return `---\nname: web\ndescription: Checks web pages. Use when reviewing them.\n${fields}---\n${body}`
}

describe('a skill that follows the specification', () => {
  it('has no problem and says what it is', () => {
    const text = withFields('license: MIT\ncategory: security\nallowed-tools: Read Bash(git *)\n')
    const { skill, problems } = check(text, { files: { 'references/a.md': '# A\n' } })
    expect(problems.map(({ rule }) => rule)).toEqual(['skill/unknown-key'])
    expect(skill).toMatchObject({
      kind: 'skill',
      name: 'web',
      folder: 'skills/web',
      description: 'Checks web pages. Use when reviewing them.',
      license: 'MIT',
      category: 'security',
      subcategory: undefined,
      allowedTools: 'Read Bash(git *)',
    })
    expect(skill?.files.map(({ path }) => path)).toEqual(['SKILL.md', 'references/a.md'])
    expect(skill?.integrity).toBe(treeDigest(skill?.files ?? []))
  })

  it('may use every field of it', () => {
    const fields =
      'license: MIT\ncompatibility: Needs git\nmetadata:\n  version: "1.0"\nallowed-tools: Read\n'
    expect(told(withFields(fields))).toEqual([])
  })

  it('may have CRLF', () => {
    expect(told(withFields('', '# Web\n').replaceAll('\n', '\r\n'))).toEqual([])
  })

  it('is named by its front matter where the module is the skill', () => {
    const { skill, problems } = check(withFields(''), { folder: '' })
    expect(problems).toEqual([])
    expect(skill).toMatchObject({ name: 'web', folder: '' })
  })
})

describe('fields of the front matter', () => {
  const cases: Readonly<Record<string, readonly [fields: string, told: readonly string[]]>> = {
    'a licence that is a list': ['license: [MIT]\n', ['error schema/type 4']],
    'a licence that is blank': ['license: ""\n', ['error schema/pattern 4']],
    'a compatibility that is a number': ['compatibility: 3.1\n', ['error schema/type 4']],
    'a compatibility over 500 characters': [
      `compatibility: ${'x'.repeat(501)}\n`,
      ['error schema/length 4'],
    ],
    'metadata that is text': ['metadata: text\n', ['error schema/type 4']],
    'a map inside metadata': ['metadata:\n  a:\n    b: c\n', ['error schema/type 4']],
    'a number in metadata, which the reference reads as text': [
      'metadata:\n  version: 1.0\n  beta: true\n',
      ['warning skill/metadata-value 4'],
    ],
    'tools as a list, which assistants accept': [
      'allowed-tools: [Read, Grep]\n',
      ['warning skill/allowed-tools-list 4'],
    ],
    'tools as a list of numbers': ['allowed-tools: [1]\n', ['error schema/type 4']],
    'tools as a map': ['allowed-tools: {Read: true}\n', ['error schema/type 4']],
    'a key of one assistant': ['disable-model-invocation: true\n', ['warning skill/unknown-key 4']],
  }
  for (const [name, [fields, expected]] of Object.entries(cases))
    it(`are told for ${name}`, () => {
      expect(told(withFields(fields))).toEqual(expected)
    })

  it('name the key that was probably meant', () => {
    const { problems } = check(withFields('allowed_tools: Read\n'))
    expect(problems[0]?.remedy).toBe('Did you mean "allowed-tools"?')
  })

  it('keep a list of tools as one text', () => {
    const { skill } = check(withFields('allowed-tools:\n  - Read\n  - Bash(git *)\n'))
    expect(skill?.allowedTools).toBe('Read Bash(git *)')
  })

  it('must have a description of 1 to 1024 characters', () => {
    expect(told('---\nname: web\n---\n')).toEqual(['error schema/missing-key 1'])
    expect(told('---\nname: web\ndescription:\n---\n')).toEqual(['error schema/type 3'])
    expect(told('---\nname: web\ndescription: "  "\n---\n')).toEqual(['error schema/pattern 3'])
    const long = (count: number) => told(`---\nname: web\ndescription: ${'é'.repeat(count)}\n---\n`)
    expect(long(1024)).toEqual([])
    expect(long(1025)).toEqual(['error schema/length 3'])
  })
})

describe('names', () => {
  const named = (name: string) => `---\ndescription: text\nname: ${name}\n---\n`

  it('must be that of the folder', () => {
    const { skill, problems } = check(named('other'))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      severity: 'error',
      rule: 'name/folder',
      file: 'skills/web/SKILL.md',
      line: 3,
      skill: 'web',
    })
    expect(skill?.name).toBe('web')
  })

  it('must be there and be text', () => {
    expect(told('---\ndescription: text\n---\n')).toEqual(['error schema/missing-key 1'])
    expect(told(named('12'), { folder: 'skills/12' })).toEqual(['error schema/type 3'])
  })

  for (const name of ['Web', 'a--b', '-a', 'a-', 'a_b', 'a.b', 'ä', '"a/b"', '"../up"'])
    it(`must have the form of the specification, unlike ${name}`, () => {
      expect(told(named(name)).slice(0, 1)).toEqual(['error name/pattern 3'])
    })

  it('must not be a device or a key of prototypes', () => {
    expect(told(named('con'), { folder: '' })).toEqual(['error name/pattern 3'])
    expect(told(named('constructor'), { folder: 'skills/constructor' })).toEqual([
      'error name/pattern 3',
    ])
  })

  it('that cannot be a folder leave no skill behind, but say which', () => {
    const { skill, problems } = check(named('Web_Pages'), { folder: 'skills/Web_Pages' })
    expect(skill).toBeUndefined()
    expect(problems.map(({ rule, skill: label }) => [rule, label])).toEqual([
      ['name/pattern', 'Web_Pages'],
    ])
  })

  it('of a folder are checked where the front matter gives another', () => {
    expect(told(named('web'), { folder: 'skills/Web Pages' })).toEqual([
      'error name/folder-pattern',
      'error name/folder 3',
    ])
  })

  it('of a root skill that lead out of a folder are refused', () => {
    const { skill, problems } = check(named('../../.git/hooks'), { folder: '' })
    expect(skill).toBeUndefined()
    expect(problems.map(({ rule }) => rule)).toEqual(['name/pattern'])
  })
})

describe('files', () => {
  it('must include SKILL.md in exactly these letters', () => {
    const { problems } = check(undefined, { files: { 'skill.md': withFields('') } })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      severity: 'error',
      rule: 'skill/file-name',
      remedy: 'Rename it: git mv skill.md SKILL.md',
    })
    expect(told(undefined, { files: { 'README.md': '' } })).toEqual(['error skill/file-name'])
  })

  it('must be valid UTF-8 where they are SKILL.md', () => {
    const bytes = Buffer.concat([Buffer.from(withFields('')), Buffer.from([0xff])])
    expect(told(bytes)).toEqual(['error front-matter/encoding'])
    const overlong = Buffer.concat([Buffer.from(withFields('')), Buffer.from([0xc0, 0xaf])])
    expect(told(overlong)).toEqual(['error front-matter/encoding'])
  })

  it('must not make SKILL.md too large', () => {
    const text = withFields('', 'x'.repeat(limits.skillMarkdownBytesMax))
    expect(told(text)).toEqual(['error skill/too-large'])
  })

  it('must not be Git LFS pointers', () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`
    const { problems } = check(withFields(''), { files: { 'assets/logo.png': pointer } })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      severity: 'error',
      rule: 'file/lfs-pointer',
      file: 'skills/web/assets/logo.png',
    })
    const about = { 'about.md': `# LFS\n\n${pointer}` }
    expect(told(withFields(''), { files: about })).toEqual([])
  })

  it('must not be submodules, and special files are told', () => {
    const omitted: readonly Omitted[] = [
      { path: 'lib', reason: 'submodule' },
      { path: 'socket', reason: 'special-file' },
      { path: '.git', reason: 'git-folder' },
    ]
    expect(told(withFields(''), { omitted })).toEqual([
      'error file/submodule',
      'warning file/special',
    ])
  })

  it('that are too large are told without being read', () => {
    const { snapshot, read } = snapshotOf({ 'SKILL.md': withFields(''), 'big.bin': 'x' })
    const files = snapshot.files.map((file) =>
      file.path === 'big.bin' ? { ...file, size: limits.fileBytesMax + 1 } : file,
    )
    const { problems } = checkSkill({
      folder: parseRelativePath('web'),
      files,
      omitted: [],
      read: (file) => {
        expect(file.path).not.toBe('big.bin')
        return read(file)
      },
    })
    expect(problems.map(({ rule }) => rule)).toEqual(['file/too-large'])
  })

  it('that are a SKILL.md further down are noted', () => {
    const files = { 'examples/other/SKILL.md': withFields('') }
    expect(told(withFields(''), { files })).toEqual(['note skill/nested'])
  })
})

describe('text', () => {
  it('over 500 lines is a warning', () => {
    expect(told(withFields('', 'line\n'.repeat(500)))).toEqual([])
    expect(told(withFields('', 'line\n'.repeat(501)))).toEqual(['warning skill/long 5'])
  })

  it('names links to missing files, each once, with its line', () => {
    const body = '# Web\n\n[a](references/a.md) [b](references/b.md)\n[b again](references/b.md)\n'
    const files = { 'references/a.md': '# A\n' }
    expect(told(withFields('', body), { files })).toEqual(['warning link/missing 7'])
  })

  it('names links that leave the skill', () => {
    expect(told(withFields('', '[x](../other/SKILL.md) [y](a/../../z.md)\n'))).toEqual([
      'warning link/outside 5',
      'warning link/outside 5',
    ])
  })

  it('leaves links alone that are no relative files', () => {
    const body = [
      '[a](https://example.com/x.md) [b](#part) [c](mailto:a@example.com) [d](/abs/x.md) [e](<{baseDir}/x.md>)',
      '[f](references) [g](references/a.md#part) [h](references/a%20b.md) ![i](./references/a.md "title") [j](.)',
      '`[code](missing.md)` and ``a ` [code](missing.md)``',
      '```md',
      '[fenced](missing.md)',
      '```',
      '~~~~',
      '[fenced](missing.md)',
      '~~~',
      '[still fenced](missing.md)',
      '~~~~',
    ].join('\n')
    const files = { 'references/a.md': '', 'references/a b.md': '' }
    expect(told(withFields('', body), { files })).toEqual([])
  })

  it('finds links in reference definitions, angle brackets and after code', () => {
    const body = '[ref]: missing-a.md\n![x](<missing b.md>)\n`code` [y](missing-(c).md)\n'
    const { problems } = check(withFields('', body))
    expect(problems.map(({ message, line }) => `${line} ${message}`)).toEqual([
      '5 The link "missing-a.md" names a file that the skill does not have.',
      '6 The link "missing b.md" names a file that the skill does not have.',
      '7 The link "missing-(c).md" names a file that the skill does not have.',
    ])
  })

  it('is scanned in little time, whatever it is', () => {
    for (const unit of ['](', '`', '[a](', '``a`', '<', '(', '```\n', '[x]: y\n', '`a``b```c\n']) {
      const text = withFields('', unit.repeat(Math.floor(500_000 / unit.length)))
      const started = process.hrtime.bigint()
      check(text)
      expect(Number(process.hrtime.bigint() - started) / 1e6, unit).toBeLessThan(2_000)
    }
  })
})

describe('everything wrong with a skill', () => {
  it('is told at once', () => {
    const text = '\ufeff---\nname: Other\nlicense: 1\nextra: x\n---\n[x](gone.md)\n'
    expect(told(text)).toEqual([
      'error front-matter/bom 1',
      'error name/pattern 2',
      'error name/folder 2',
      'error schema/missing-key 1',
      'error schema/type 3',
      'warning skill/unknown-key 4',
      'warning link/missing 6',
    ])
  })
})

describe('fixing', () => {
  const fixed = (text: string) => fixSkill(text, check(text).problems)

  it('removes a byte order mark and puts the name right, and nothing else', () => {
    const text =
      '\ufeff---\r\nname: "Other"  # ours\r\ndescription: text\r\nlicense: 1\r\n---\r\nname: Other\r\n'
    expect(fixed(text)).toBe(
      '---\r\nname: "web"  # ours\r\ndescription: text\r\nlicense: 1\r\n---\r\nname: Other\r\n',
    )
  })

  it('changes nothing the second time', () => {
    const once = fixed('---\nname: other\ndescription: text\n---\n')
    expect(once).toBe('---\nname: web\ndescription: text\n---\n')
    expect(check(once).problems).toEqual([])
    expect(fixed(once)).toBe(once)
  })

  it('leaves a right text, a value over several lines, and a folder that cannot be a name', () => {
    const right = withFields('')
    expect(fixed(right)).toBe(right)
    const folded = '---\nname: >-\n  other\ndescription: text\n---\n'
    expect(fixed(folded)).toBe(folded)
    const text = '---\nname: web\ndescription: text\n---\n'
    expect(fixSkill(text, check(text, { folder: 'skills/Web Pages' }).problems)).toBe(text)
  })
})
