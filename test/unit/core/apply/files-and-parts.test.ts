import fs from 'node:fs'
import path from 'node:path'
import { isSkillsError } from '@skills/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readState } from '../../../../packages/core/src/record/index.ts'
import { makeScopeSite, type ScopeSite } from '../../../support/scope-site.ts'
import { tree } from '../../../support/tree.ts'

let site: ScopeSite
beforeEach(() => {
  site = makeScopeSite()
})
afterEach(() => site.remove())

const nothing = { skills: {}, places: [] }
const ops = (operations: readonly { readonly op: string; readonly display: string }[]) =>
  operations.map(({ op, display }) => `${op} ${display}`)

describe('a component that is one file', () => {
  it('stands beside the files of people and goes without them', async () => {
    site.write('.claude/commands/mine.md', 'mine')
    const before = tree(site.root)
    const { operations } = await site.run({ ...nothing, commands: { fix: 'fix it' } })
    expect(ops(operations)).toEqual(['create .claude/commands/fix.md'])
    expect(site.read('.claude/commands/fix.md')).toBe('fix it')
    await site.run(nothing)
    expect(tree(site.root)).toEqual(before)
  })

  it('takes the folders with it that were made for it', async () => {
    await site.run({ ...nothing, commands: { fix: 'fix it' } })
    await site.run(nothing)
    expect(tree(site.root)).toEqual({})
  })

  it('is a conflict where a person has a file of that name, and skip and overwrite settle it', async () => {
    site.write('.claude/commands/fix.md', 'mine')
    const run = { ...nothing, commands: { fix: 'fix it' } }
    await expect(site.run(run)).rejects.toSatisfy((error) => isSkillsError(error, 'E_CONFLICT'))
    await site.run({ ...run, onConflict: 'skip' })
    expect(site.read('.claude/commands/fix.md')).toBe('mine')
    const { backups } = await site.run({ ...run, onConflict: 'overwrite' })
    expect(site.read('.claude/commands/fix.md')).toBe('fix it')
    expect(fs.readFileSync(backups[0]?.folder ?? '', 'utf8')).toBe('mine')
  })

  it('is never removed once a person changed it', async () => {
    await site.run({ ...nothing, commands: { fix: 'fix it' } })
    site.write('.claude/commands/fix.md', 'changed')
    await expect(site.run(nothing)).rejects.toSatisfy((error) => isSkillsError(error, 'E_CONFLICT'))
    await site.run({ ...nothing, keepModified: true })
    expect(site.read('.claude/commands/fix.md')).toBe('changed')
  })

  it('is not written through a link', async () => {
    site.write('elsewhere.md', 'theirs')
    fs.mkdirSync(path.join(site.root, '.claude/commands'), { recursive: true })
    fs.symlinkSync(path.join(site.root, 'elsewhere.md'), `${site.root}/.claude/commands/fix.md`)
    const run = { ...nothing, commands: { fix: 'fix it' }, onConflict: 'overwrite' } as const
    await expect(site.run(run)).rejects.toSatisfy((error) => isSkillsError(error, 'E_CONFLICT'))
    expect(site.read('elsewhere.md')).toBe('theirs')
  })
})

describe('a component that is a part of a shared file', () => {
  const file = '.mcp.lines'

  it('leaves every other byte and the mode as they were, and gives the file back', async () => {
    site.write(file, '\ufefftheirs=1\r\nlast\n', 0o600)
    const before = tree(site.root)
    await site.run({ ...nothing, parts: { a: '1', b: '2' } })
    expect(site.read(file).startsWith('\ufefftheirs=1\r\nlast\n')).toBe(true)
    expect(fs.statSync(path.join(site.root, file)).mode & 0o777).toBe(0o600)
    await site.run(nothing)
    expect(tree(site.root)).toEqual(before)
    expect(readState(site.scope).shared).toBeUndefined()
  })

  it('takes a file that we made with its last part, and not before', async () => {
    await site.run({ ...nothing, parts: { a: '1', b: '2' } })
    await site.run({ ...nothing, parts: { a: '1' } })
    expect(site.read(file)).toBe('a=1\n')
    await site.run(nothing)
    expect(tree(site.root)).toEqual({})
  })

  it('leaves a file that we made where a person wrote into it', async () => {
    await site.run({ ...nothing, parts: { a: '1' } })
    fs.appendFileSync(path.join(site.root, file), 'theirs=1\n')
    await site.run(nothing)
    expect(site.read(file)).toBe('theirs=1\n')
  })

  it('never replaces one of that name which was there before', async () => {
    site.write(file, 'a=theirs\n')
    const run = { ...nothing, parts: { a: '1' } }
    await expect(site.run(run)).rejects.toSatisfy((error) => isSkillsError(error, 'E_CONFLICT'))
    await site.run({ ...run, onConflict: 'skip' })
    await site.run(nothing)
    expect(site.read(file)).toBe('a=theirs\n')
  })

  it('keeps the whole file where a changed part is overwritten', async () => {
    await site.run({ ...nothing, parts: { a: '1' } })
    site.write(file, 'a=changed\nb=2\n')
    const run = { ...nothing, parts: { a: '2' }, onConflict: 'overwrite' } as const
    const { backups } = await site.run(run)
    expect(site.read(file)).toBe('a=2\nb=2\n')
    expect(fs.readFileSync(backups[0]?.folder ?? '', 'utf8')).toBe('a=changed\nb=2\n')
  })

  it('refuses where the file changed between plan and write, whatever part of it', async () => {
    site.write(file, 'theirs=1\n')
    const meanwhile = () => site.write(file, 'theirs=2\n')
    const run = site.run({ ...nothing, parts: { a: '1' }, meanwhile })
    await expect(run).rejects.toSatisfy((error) => isSkillsError(error, 'E_CONFLICT'))
    expect(site.read(file)).toBe('theirs=2\n')
  })

  it('follows a link once and writes the file behind it, which stays a link', async () => {
    site.write('real.lines', 'theirs=1\n')
    fs.symlinkSync('real.lines', path.join(site.root, file))
    await site.run({ ...nothing, parts: { a: '1' } })
    expect(site.read('real.lines')).toBe('theirs=1\na=1\n')
    expect(fs.lstatSync(path.join(site.root, file)).isSymbolicLink()).toBe(true)
    await site.run(nothing)
    expect(site.read('real.lines')).toBe('theirs=1\n')
  })

  it('leaves a link alone that leads out of the project', async () => {
    fs.writeFileSync(path.join(site.top, 'outside'), 'theirs=1\n')
    fs.symlinkSync('../outside', path.join(site.root, file))
    await site.run({ ...nothing, parts: { a: '1' } })
    expect(fs.readFileSync(path.join(site.top, 'outside'), 'utf8')).toBe('theirs=1\n')
  })

  it('refuses bytes that are no text', async () => {
    fs.writeFileSync(path.join(site.root, file), Buffer.from([0xff, 0xfe]))
    await expect(site.run({ ...nothing, parts: { a: '1' } })).rejects.toSatisfy((error) =>
      isSkillsError(error, 'E_FILE_INVALID'),
    )
  })

  it('forgets a part that a person took out', async () => {
    await site.run({ ...nothing, parts: { a: '1', b: '1' } })
    site.write(file, 'b=1\n')
    await site.run({ ...nothing, parts: { b: '2' } })
    expect(Object.keys(readState(site.scope).owned)).toEqual([`${site.root}/${file}#mcp/b`])
  })

  it('changes nothing when it is run again', async () => {
    const run = { ...nothing, commands: { fix: '1' }, parts: { a: '1' } }
    await site.run(run)
    const before = tree(site.root)
    expect((await site.run(run)).applied).toBe(false)
    expect(tree(site.root)).toEqual(before)
  })
})
