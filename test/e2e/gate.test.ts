import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changed } from '../support/change-sandboxes.ts'
import { hostileChange } from '../support/hostile-change.ts'
import { githubProblems } from '../support/report-problems.ts'

describe('skills gate', () => {
  it('prints a line a stage, and writes every report where it is told to and nothing else', async () => {
    const box = changed()
    const before = box.tree()
    const ran = (await box.skills('gate', '--base', 'main')).exits(0)
    expect(ran.stdout).toMatch(/^contribution\t\tpassed\t/mu)
    expect(box.tree()).toEqual(before)
    ;(await box.skills('gate', 'report', '--base', 'main', '--output-dir', 'out')).exits(0)
    expect(readdirSync(join(box.project, 'out')).sort()).toEqual([
      'ai-review.sarif',
      'contribution.sarif',
      'dependencies.sarif',
      'gate.html',
      'gate.intoto.json',
      'gate.json',
      'gate.md',
      'gl-code-quality-report.json',
      'gl-sast-report.json',
      'human-review.sarif',
      'instructions.sarif',
    ])
    ;(await box.skills('gate', 'report', '--base', 'main')).exits(2)
  })

  it('prints nothing of a stranger that a terminal or a pipeline would take for more than text', async () => {
    const box = hostileChange()
    const ran = (await box.skills('gate', '--event', 'event.json')).exits(1)
    const all = `${ran.stdout}\n${ran.stderr}`
    expect(all).toContain('owned')
    expect(all).not.toMatch(/^\s*::/mu)
    expect(all).not.toContain('##[')
    expect(all).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/u)
    const github = (await box.skills('gate', '--event', 'event.json', '--format', 'github')).exits(
      1,
    )
    expect(githubProblems(github.stdout)).toEqual([])
  })
})
