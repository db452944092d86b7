import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { ownProcessMark } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { type CliResult, type Sandbox, sandbox } from '../support/cli.ts'
import { packFiles } from '../support/operations-site.ts'
import { skillText } from '../support/packs.ts'
import { tree } from '../support/tree.ts'

const install = ['install', './pack', '--assistant', 'claude-code,cursor']

function withPack(box: Sandbox): Sandbox {
  for (const [file, text] of Object.entries(packFiles(1)))
    box.file(`pack/${file}`, text, file.endsWith('.sh') ? 0o755 : 0o644)
  return box
}

/** Ten runs that start together, and how each ended. */
async function tenTimes(start: (index: number) => Promise<CliResult>): Promise<CliResult[]> {
  return Promise.all(Array.from({ length: 10 }, (_, index) => start(index)))
}

/** The codes of a serial order: what ran either did its work or was told what it could not. */
function expectCodes(results: readonly CliResult[], allowed: readonly number[]): void {
  for (const { code, stderr } of results) expect(allowed, stderr).toContain(code)
}

function dataFolder(box: Sandbox): string {
  return join(box.home, '.local/share/skills')
}

/** No lock, journal, temporary file, scratch or stage is left of any run. */
function leftovers(...folders: readonly string[]): string[] {
  const names = folders.flatMap((folder) => Object.keys(tree(folder)))
  return names.filter((name) => /lock\.|\.tmp$|journal|scratch\/|skills-stage/u.test(name))
}

describe('ten runs at once', () => {
  it('of install make what one makes, also where a killed run has left its lock', async () => {
    const single = withPack(sandbox())
    ;(await single.skills(...install)).exits(0)
    const box = withPack(sandbox())
    const results = await tenTimes(() => box.skills(...install))
    expectCodes(results, [0])
    expect(results.filter(({ stderr }) => !stderr.includes('Nothing to do'))).toHaveLength(1)
    expect(box.tree()).toEqual(single.tree())
    const states = join(dataFolder(box), 'state/v1')
    const [state = ''] = Object.keys(tree(states))
    const dead = ownProcessMark().replace(/-\d+$/u, '-1')
    writeFileSync(join(states, state, `lock.${dead}.0123456789ab`), '')
    box.file('pack/skills/lint/SKILL.md', skillText('lint', 'Changed.'))
    const again = await tenTimes(() => box.skills('install'))
    expectCodes(again, [0])
    expect(again.filter(({ stderr }) => !stderr.includes('Nothing to do'))).toHaveLength(1)
    ;(await box.skills('verify')).exits(0)
    expect(leftovers(dataFolder(box), box.project)).toEqual([])
  })

  it('of install and uninstall end as one of them, whole', async () => {
    const box = withPack(sandbox())
    const clean = box.tree()
    const results = await tenTimes((index) =>
      index % 2 === 0 ? box.skills(...install) : box.skills('uninstall', 'pack'),
    )
    expectCodes(
      results.filter((_, index) => index % 2 === 0),
      [0],
    )
    expectCodes(
      results.filter((_, index) => index % 2 === 1),
      [0, 3],
    )
    ;(await box.skills('verify')).exits(0)
    const { data } = (await box.skills('list', '--json')).exits(0).json()
    if (data.modules.length === 0) expect(box.tree()).toEqual(clean)
    else expect(Object.keys(box.tree('.claude/skills'))).toContain('lint/run.sh')
    expect(leftovers(dataFolder(box), box.project)).toEqual([])
  })

  it('of mod add lose no record of one list', async () => {
    const box = sandbox()
    const names = Array.from({ length: 10 }, (_, index) => `pack-${index}`)
    for (const name of names) box.file(`${name}/skills/${name}/SKILL.md`, skillText(name))
    expectCodes(await tenTimes((index) => box.skills('mod', 'add', `./pack-${index}`)), [0])
    const list = JSON.parse(readFileSync(join(dataFolder(box), 'module-list.json'), 'utf8'))
    expect(Object.keys(list.modules)).toEqual(names)
    expect(leftovers(dataFolder(box))).toEqual([])
  })

  it('in two projects over one empty store end well in both', async () => {
    const box = withPack(sandbox())
    const other = `${dirname(box.project)}/other`
    const here = box.withFolder('.')
    box.file('../other/skills.json', '{}\n')
    const results = await tenTimes((index) =>
      index % 2 === 0 ? here.skills(...install) : here.skills(...install, '--project', other),
    )
    expectCodes(results, [0])
    for (const project of [box.project, other])
      (await box.skills('verify', '--project', project)).exits(0)
    expect(tree(`${other}/.claude`)).toEqual(box.tree('.claude'))
    expect(leftovers(dataFolder(box), box.project, other)).toEqual([])
  })

  it('of install, uninstall and store prune on one store lose no byte that somebody relies on', async () => {
    const box = withPack(sandbox())
    const projects = Array.from({ length: 7 }, (_, index) => `${dirname(box.project)}/p${index}`)
    for (const project of projects)
      box.file(relative(box.project, `${project}/skills.json`), '{}\n')
    const at = (index: number) => ['--project', projects[index] ?? '']
    ;(await box.skills(...install, ...at(0))).exits(0)
    const results = await tenTimes((index) => {
      if (index >= 7) return box.skills('store', 'prune', '--days', '0')
      return index === 0
        ? box.skills('uninstall', 'pack', ...at(0))
        : box.skills(...install, ...at(index))
    })
    expectCodes(results, [0])
    const installed = await Promise.all(
      [1, 2, 3].map((index) => box.skills('verify', ...at(index))),
    )
    expectCodes(installed, [0])
    ;(await box.skills('store', 'verify')).exits(0)
    expect(leftovers(dataFolder(box), ...projects)).toEqual([])
  })
})
