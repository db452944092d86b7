import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { sha256, treeDigest } from '@skills/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inspectFolder, listFolder } from '../../../../packages/core/src/apply/index.ts'
import { makeScopeSite, type ScopeSite } from '../../../support/scope-site.ts'

let site: ScopeSite
let folder: string
beforeEach(() => {
  site = makeScopeSite()
  folder = `${site.root}/skill`
  site.write('skill/SKILL.md', 'text')
  site.write('skill/scripts/run.sh', 'echo', 0o755)
})
afterEach(() => site.remove())

describe('a folder', () => {
  it('is listed with the digest and executable bit of every file, sorted', () => {
    expect(listFolder(folder)).toEqual({
      kind: 'folder',
      files: [
        { path: 'SKILL.md', executable: false, sha256: sha256('text') },
        { path: 'scripts/run.sh', executable: true, sha256: sha256('echo') },
      ],
    })
  })
  it('has the tree digest that the shell gives', () => {
    const command =
      "find . -type f -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 sha256sum | openssl dgst -sha256 -binary | base64"
    const digest = execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }).trim()
    const found = inspectFolder(folder)
    expect(found).toMatchObject({ state: { integrity: `h1:${digest}` } })
  })
  it('is absent where nothing stands', () => {
    expect(listFolder(`${site.root}/none`)).toEqual({ kind: 'absent' })
    expect(listFolder(`${folder}/SKILL.md/below`)).toEqual({ kind: 'absent' })
  })
  it('differs by an extra file and by a lost one', () => {
    const before = inspectFolder(folder)
    site.write('skill/extra', '')
    expect(inspectFolder(folder)).not.toEqual(before)
    fs.rmSync(`${folder}/extra`)
    fs.rmSync(`${folder}/scripts/run.sh`)
    expect(inspectFolder(folder)).not.toEqual(before)
  })
})

describe('what is never ours', () => {
  it('is a link in place of the folder, told with what it says and not followed', () => {
    fs.symlinkSync(folder, `${site.root}/link`)
    const link = { kind: 'link', state: { linkTo: folder } }
    expect(listFolder(`${site.root}/link`)).toEqual(link)
    expect(inspectFolder(`${site.root}/link`)).toEqual(link)
  })
  it('is a file in place of the folder', () => {
    expect(listFolder(`${folder}/SKILL.md`)).toEqual({ kind: 'foreign', what: 'a file' })
  })
  it('is a folder with a link inside, which is not followed', () => {
    fs.symlinkSync('/etc/passwd', `${folder}/scripts/secret`)
    expect(listFolder(folder)).toEqual({
      kind: 'foreign',
      what: 'a folder that holds a symbolic link (scripts/secret)',
    })
  })
  it('is a folder with a pipe inside, on which nobody waits', () => {
    execFileSync('mkfifo', [`${folder}/pipe`])
    expect(listFolder(folder)).toMatchObject({ what: expect.stringContaining('a special file') })
  })
  it('is a folder whose names would make one listing stand for another', () => {
    const digest = sha256('text')
    fs.writeFileSync(`${folder}/a\n${digest}  b`, '')
    expect(listFolder(folder)).toMatchObject({ kind: 'foreign' })
    expect(treeDigest([{ path: `a\n${digest}  b`, sha256: sha256('') }])).toBe(
      treeDigest([
        { path: 'a', sha256: sha256('') },
        { path: 'b', sha256: digest },
      ]),
    )
  })
  it('is a folder with a name that is no Unicode', () => {
    fs.writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff])]), '')
    expect(listFolder(folder)).toMatchObject({ kind: 'foreign' })
  })
})
