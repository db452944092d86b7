import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../support/repository-root.ts'
import { tree } from '../support/tree.ts'

let folder: string

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'skills-test-')))
  for (const name of ['home', 'tmp', 'bin']) mkdirSync(join(folder, name))
  symlinkSync(process.execPath, join(folder, 'bin', 'node'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The quickstart with an empty home and nothing but Node on the PATH. */
function quickstart() {
  const [home, temporary, programs] = ['home', 'tmp', 'bin'].map((name) => join(folder, name))
  const script = join(repositoryRoot, 'scripts/quickstart.mjs')
  const ran = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { HOME: home, TMPDIR: temporary, PATH: programs },
  })
  return { ...ran, home: join(folder, 'home'), temporary: join(folder, 'tmp') }
}

describe('the quickstart', () => {
  test('shows the whole way without git, touches nothing of the user, and says what is next', () => {
    const { status, stdout, stderr, home, temporary } = quickstart()
    expect(status, stderr).toBe(0)
    expect(stderr).not.toContain('error[')
    expect(stderr).toContain('Done: 9 created.')
    expect(tree(home)).toEqual({})

    const [scratch = ''] = readdirSync(temporary)
    for (const place of ['.claude/skills', '.cursor/skills', '.github/skills']) {
      expect(readdirSync(join(temporary, scratch, 'project', place))).toHaveLength(3)
      expect(stdout).toContain(`${place}/write-review-statement/`)
    }
    const verified = stdout.split('\n').filter((line) => /^[a-z]+\t\./u.test(line))
    expect(verified.filter((line) => !/^(?:ok|create)\t/u.test(line))).toEqual([])

    const commands = stdout
      .slice(stdout.indexOf('In your own project, run:'))
      .split('\n')
      .filter((line) => line.includes('bin/run.js'))
      .map((line) => line.replace(/^.*bin\/run\.js"? /u, ''))
    expect(commands).toEqual([
      'mod add RedHatProductSecurity/prodsec-skills',
      'install --assistant claude-code',
    ])
  })
})
