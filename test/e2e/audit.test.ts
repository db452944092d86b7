import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Sandbox, sandbox } from '../support/cli.ts'
import { sandboxWithPack, skillText } from '../support/packs.ts'
import { sarifProblems } from '../support/sarif-problems.ts'

const bidi = skillText('bad', 'Text \u202eabc')

function withBad(): Sandbox {
  return sandboxWithPack().file('pack/skills/bad/SKILL.md', bidi)
}

/** What a run left in the home folder besides its verdicts, which the next one of the same bytes takes from there. */
function leftIn(box: Sandbox): string[] {
  const verdicts = '.cache/skills/verdicts/v1'
  return Object.keys(box.tree('../home')).filter(
    (path) => !path.startsWith(verdicts) && !`${verdicts}/`.startsWith(`${path}/`),
  )
}

describe('skills audit', () => {
  it('answers with status 1, every finding starting with the argument as it was given', async () => {
    const box = withBad()
    for (const [given, file] of [
      ['pack', 'pack/skills/bad/SKILL.md'],
      ['./pack/', './pack/skills/bad/SKILL.md'],
      ['pack/skills/bad', 'pack/skills/bad/SKILL.md'],
      ['pack/skills/bad/SKILL.md', 'pack/skills/bad/SKILL.md'],
      ['.', './pack/skills/bad/SKILL.md'],
      [join(box.project, 'pack'), join(box.project, 'pack/skills/bad/SKILL.md')],
    ] as const) {
      const { data } = (await box.skills('audit', given, '--rule', 'HID-002', '--json'))
        .exits(1)
        .json()
      expect(
        data.findings.map((one: { file: string }) => one.file),
        given,
      ).toEqual([file])
    }
    expect(leftIn(box)).toEqual([])
  })

  it('ends with 0 below the threshold, 2 for what cannot be meant and 3 for what is not there', async () => {
    const box = withBad()
    ;(await box.skills('audit', 'pack', '--fail-on', 'critical')).exits(0)
    ;(await box.skills('audit', 'pack', '--fail-on', 'never')).exits(0)
    ;(await box.skills('audit', 'pack', '--skip-rule', 'HID')).exits(0)
    ;(await box.skills('audit', 'pack', '--rule', 'NOPE')).exits(2)
    ;(await box.skills('audit', 'pack', '--fail-on', 'bad')).exits(2)
    ;(await box.skills('audit', 'pack', '--sarif-in', 'x')).exits(2)
    ;(await box.skills('audit', './nowhere')).exits(3)
    ;(await box.skills('audit', 'pack', '--baseline', 'nowhere.json')).exits(3)
    ;(await box.file('x.sarif', '{').skills('audit', 'pack', '--sarif-in', 'lint=x.sarif')).exits(3)
  })

  it('looks, without an argument, at what assistants read here, managed or not', async () => {
    const box = sandbox()
      .file('.claude/skills/bad/SKILL.md', bidi)
      .file('sub/AGENTS.md', 'Text \u202eabc')
      .file('skills/own/SKILL.md', bidi)
    const { data } = (await box.skills('audit', '--rule', 'HID-002', '--json')).exits(1).json()
    expect(
      data.findings.map((one: { file: string; skill?: string }) => [one.file, one.skill]),
    ).toEqual([
      ['.claude/skills/bad/SKILL.md', 'bad'],
      ['sub/AGENTS.md', undefined],
    ])
    const user = sandbox()
    const other = user.withFolder('../home').file('../home/.claude/skills/bad/SKILL.md', bidi)
    const mine = (await other.skills('audit', '--global', '--rule', 'HID-002', '--json'))
      .exits(1)
      .json()
    expect(mine.data.findings[0].file).toBe('~/.claude/skills/bad/SKILL.md')
  })

  it('takes a registered module and one that is not, and leaves nothing behind', async () => {
    const box = sandboxWithPack()
    ;(await box.skills('mod', 'add', './pack')).exits(0)
    const before = box.tree('..')
    ;(await box.skills('audit', 'pack')).exits(0)
    ;(await box.skills('scan', './pack')).exits(0)
    expect(box.tree('..')).toEqual(before)
  })

  it('writes a report where it is told, the same twice', async () => {
    const box = withBad()
    const report = (name: string) => readFileSync(join(box.project, name), 'utf8')
    ;(await box.skills('audit', 'pack', '--format', 'sarif', '--output', 'a.sarif')).exits(1)
    ;(
      await box.skills(
        'audit',
        join(box.project, 'pack'),
        '--format',
        'sarif',
        '--output',
        'b.sarif',
      )
    ).exits(1)
    expect(sarifProblems(report('a.sarif'))).toEqual([])
    expect(report('b.sarif')).toBe(report('a.sarif'))
    expect(report('a.sarif')).not.toContain(box.project)
    const { stdout } = await box.skills('audit', 'pack', '--format', 'sarif')
    expect(stdout).toBe(report('a.sarif'))
    const json = await box.skills('audit', 'pack', '--format', 'json')
    expect(json.json()).toEqual((await box.skills('audit', 'pack', '--json')).json())
  })

  it('accepts what a baseline has, and fails on what is new', async () => {
    const box = withBad()
    ;(await box.skills('audit', 'pack', '--write-baseline', 'base.json')).exits(1)
    ;(await box.skills('audit', 'pack', '--baseline', 'base.json')).exits(0)
    const second = box.file('pack/skills/new/SKILL.md', skillText('new', 'Other \u202etext'))
    const { data } = (await second.skills('audit', 'pack', '--baseline', 'base.json', '--json'))
      .exits(1)
      .json()
    expect(data.summary).toMatchObject({ high: 1, suppressed: 1 })
    ;(await box.file('base.json', '{}').skills('audit', 'pack', '--baseline', 'base.json')).exits(3)
  })

  it('adds what other scanners found, and opens no path that they name', async () => {
    const sarif = {
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'lint' } },
          results: [
            {
              ruleId: 'r',
              level: 'error',
              message: { text: 'bad' },
              locations: [{ physicalLocation: { artifactLocation: { uri: '../../etc/passwd' } } }],
            },
          ],
        },
      ],
    }
    const box = sandboxWithPack().file('lint.sarif', JSON.stringify(sarif))
    const words = ['audit', 'pack', '--sarif-in', 'lint=lint.sarif'] as const
    const { data } = (await box.skills(...words, '--json')).exits(1).json()
    expect(data.findings[0]).toMatchObject({
      rule: 'lint/r',
      tool: 'lint',
      file: 'lint.sarif',
      line: 1,
      severity: 'high',
    })
    const { stdout } = await box.skills(...words, '--format', 'sarif')
    expect(sarifProblems(stdout)).toEqual([])
  })

  it('refuses to write through a link', async () => {
    const box = withBad()
    const { symlinkSync } = await import('node:fs')
    symlinkSync(join(box.home, 'target'), join(box.project, 'out.md'))
    ;(await box.skills('audit', 'pack', '--format', 'markdown', '--output', 'out.md')).exits(3)
    expect(leftIn(box)).toEqual([])
  })
})

describe('the gates before a write', () => {
  it('refuse with rule, place and remedy, and leave no byte', async () => {
    const box = withBad()
    const added = (await box.skills('mod', 'add', './pack', '--json')).exits(1).json()
    expect(added.error).toMatchObject({
      code: 'E_FINDINGS',
      rule: 'SKL-HID-002',
      file: 'skills/bad/SKILL.md',
    })
    expect(added.error?.remedy).toContain('--exclude bad')
    const installed = (await box.skills('install', './pack', '-a', 'claude-code', '--json'))
      .exits(1)
      .json()
    expect(installed.error?.code).toBe('E_FINDINGS')
    expect(Object.keys(box.tree('.')).filter((path) => !path.startsWith('pack'))).toEqual([])
  })

  it('refuse an update that brings a finding, and leave what is installed as it is', async () => {
    const box = sandboxWithPack()
    ;(await box.skills('install', './pack', '-a', 'claude-code')).exits(0)
    const before = box.tree('.claude')
    const records = ['skills.json', 'skills.lock'].map((name) => box.text(name))
    box.file('pack/skills/bad/SKILL.md', bidi)
    const { error } = (await box.skills('update', '--json')).exits(1).json()
    expect(error).toMatchObject({ code: 'E_FINDINGS', rule: 'SKL-HID-002' })
    expect(error?.remedy).toContain('--exclude bad')
    expect(box.tree('.claude')).toEqual(before)
    expect(['skills.json', 'skills.lock'].map((name) => box.text(name))).toEqual(records)
  })
})
