import { expect, test } from 'vitest'
import { sandboxWithPack } from '../support/packs.ts'

test('a .lola-req is taken over with sources, refs, sub-folders and assistants', async () => {
  const box = sandboxWithPack().file(
    '.lola-req',
    [
      '# our modules',
      'https://git.example.org/team/web.git@v1.2.0#subdirectory=module&assistant=cursor,claude-code',
      'git+https://git.example.org/team/db.git',
      'reviewing-skills>=1.0,<2',
      './pack',
      '',
    ].join('\n'),
  )
  ;(await box.skills('import', '.lola-req')).exits(0)
  expect(JSON.parse(box.text('skills.json')).modules).toEqual({
    module: {
      source: 'https://git.example.org/team/web.git//module#v1.2.0',
      assistants: ['cursor', 'claude-code'],
    },
    db: { source: 'https://git.example.org/team/db.git' },
    'reviewing-skills': { source: 'reviewing-skills', version: '>=1.0 <2' },
    pack: { source: './pack' },
  })
})

test('lines that cannot be taken over are all named, and nothing is written', async () => {
  const box = sandboxWithPack().file('.lola-req', '@market/web\n./pack\nweb!=1.0\n')
  const result = (await box.skills('import', '.lola-req', '--json')).exits(3).json()
  expect(result.error).toMatchObject({ code: 'E_IMPORT', file: '.lola-req', line: 1 })
  expect(result.data.problems.map((one: { line: number }) => one.line)).toEqual([1, 3])
  expect(Object.keys(box.tree())).not.toContain('skills.json')
})

test("Vercel's lock is taken over by source, with the skills it names", async () => {
  const entry = (source: string, ref?: string) => ({
    source,
    sourceType: 'github',
    computedHash: 'a'.repeat(64),
    ref,
  })
  const box = sandboxWithPack().file(
    'skills-lock.json',
    JSON.stringify({
      version: 1,
      skills: { b: entry('owner/repo'), a: entry('owner/repo'), c: entry('other/tools', 'v2') },
    }),
  )
  const { data } = (await box.skills('import', 'skills-lock.json', '--dry-run', '--json'))
    .exits(0)
    .json()
  expect(data.written).toBe(false)
  expect(data.modules).toEqual([
    { name: 'repo', source: 'owner/repo', skills: ['a', 'b'] },
    { name: 'tools', source: 'other/tools#v2', skills: ['c'] },
  ])
})
