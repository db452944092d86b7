import { detectAssistants } from '@skills/assistants'
import { describe, expect, it } from 'vitest'
import { machineWith, project, user } from './site.ts'

function detect(existing: readonly string[], env: Record<string, string> = {}, scope = project) {
  return detectAssistants((path) => existing.includes(path), scope, machineWith(env))
}

describe('recognising assistants', () => {
  it('finds nothing where nothing is', () => {
    expect(detect([])).toEqual([])
  })

  it('sees markers of a project, folders below home and programs on PATH apart', () => {
    expect(
      detect(['/project/.cursor', '/home/dev/.claude', '/bin/codex'], { PATH: '/bin' }),
    ).toEqual([
      { id: 'claude-code', project: false, home: true, onPath: false },
      { id: 'codex', project: false, home: false, onPath: true },
      { id: 'cursor', project: true, home: false, onPath: false },
    ])
  })

  it.each([
    '.agents',
    '.agents/skills',
    'AGENTS.md',
    '.github',
    '.github/workflows',
    '.vscode',
    '.vscode/settings.json',
    '.idea',
    'data',
    'agent',
  ])('is not misled by %s', (marker) => {
    expect(detect([`/project/${marker}`])).toEqual([])
  })

  it('takes a Copilot instruction file for every Copilot that works on files', () => {
    expect(detect(['/project/.github/copilot-instructions.md']).map((one) => one.id)).toEqual([
      'copilot-cli',
      'copilot-cloud',
      'copilot-vscode',
    ])
  })

  it('does not take the folder of Antigravity for Gemini CLI', () => {
    expect(detect(['/home/dev/.gemini'])).toEqual([])
  })

  it('looks where a variable says the home is, also in a project', () => {
    expect(detect(['/srv/claude'], { CLAUDE_CONFIG_DIR: '/srv/claude' })).toMatchObject([
      { id: 'claude-code', home: true },
    ])
    expect(detect(['/home/dev/.claude'], { CLAUDE_CONFIG_DIR: '/srv/claude' })).toEqual([])
  })

  it('has no project at user scope', () => {
    expect(detect(['/home/dev/.cursor'], {}, user)).toEqual([
      { id: 'cursor', project: false, home: true, onPath: false },
    ])
  })

  it('never looks for programs in relative folders of PATH', () => {
    const asked: string[] = []
    const exists = (path: string) => asked.push(path) < 0
    detectAssistants(exists, project, machineWith({ PATH: ':.:bin:../x' }))
    expect(
      asked.every((path) => path.startsWith('/project/') || path.startsWith('/home/dev/')),
    ).toBe(true)
  })

  it('adds the endings of Windows to program names', () => {
    const machine = machineWith(
      { Path: 'C:\\bin', PATHEXT: '.EXE;.CMD' },
      'win32',
      'C:\\Users\\dev',
    )
    const found = detectAssistants((path) => path === 'C:\\bin\\gemini.cmd', project, machine)
    expect(found).toEqual([{ id: 'gemini-cli', project: false, home: false, onPath: true }])
  })
})
