import {
  allPlaces,
  everyWrittenPlace,
  findAssistant,
  placesFor,
  readsAgentsFolder,
  seenTwice,
  writtenPath,
} from '@skills/assistants'
import { isSkillsError, type Layout, type Machine, type Scope } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { idsAt, machineWith, project, scopeAt, user } from './site.ts'

function places(
  wanted: readonly string[],
  options: { scope?: Scope; layout?: Layout; machine?: Machine } = {},
) {
  const { scope = project, layout = 'native', machine = machineWith() } = options
  return placesFor({ assistants: wanted, component: 'skill', scope, layout, machine })
}

function codeOf(run: () => unknown) {
  try {
    run()
  } catch (error) {
    if (isSkillsError(error)) return { code: error.code, text: `${error.message} ${error.remedy}` }
    throw error
  }
  return undefined
}

const readersOfClaude = expect.arrayContaining([
  'claude-code',
  'copilot-cli',
  'copilot-vscode',
  'cursor',
  'opencode',
])

describe('places of a project', () => {
  it('gives each assistant its own folder and names all who read it', () => {
    expect(places(['claude-code'])).toEqual([
      {
        component: 'skill',
        scope: 'project',
        display: '.claude/skills',
        folder: '/project/.claude/skills',
        assistants: ['claude-code'],
        readers: readersOfClaude,
      },
    ])
  })

  it('joins assistants with one folder in one place', () => {
    expect(places(['copilot-vscode', 'copilot-cli'])).toMatchObject([
      { display: '.github/skills', assistants: ['copilot-cli', 'copilot-vscode'] },
    ])
  })

  it('answers the same for one assistant whoever else is asked for', () => {
    for (const layout of ['native', 'shared'] as const)
      for (const scope of [project, user]) {
        const ids = idsAt(scope.kind)
        const together = places(ids, { scope, layout })
        for (const id of ids) {
          const [alone] = places([id], { scope, layout })
          const shared = together.filter((place) => place.assistants.includes(id))
          expect(shared.map((place) => place.folder)).toEqual([alone?.folder])
          expect(shared[0]?.readers).toEqual(alone?.readers)
        }
        expect(places([...ids].reverse(), { scope, layout })).toEqual(together)
      }
  })

  it('always counts the assistant served among the readers', () => {
    for (const layout of ['native', 'shared'] as const)
      for (const scope of [project, user])
        for (const place of places(idsAt(scope.kind), { scope, layout }))
          expect(place.readers).toEqual(expect.arrayContaining([...place.assistants]))
  })

  it('writes the shared folder for all who read it, and the own folder for the others', () => {
    const wanted = ['claude-code', 'codex', 'cursor', 'gemini-cli', 'opencode']
    const shared = places(wanted, { layout: 'shared' })
    expect(shared.map((place) => place.display)).toEqual(['.claude/skills', '.agents/skills'])
    expect(shared[1]?.assistants).toEqual(['codex', 'cursor', 'gemini-cli', 'opencode'])
    for (const id of idsAt('project')) {
      const [place] = places([id], { layout: 'shared' })
      const assistant = findAssistant(id)
      const reads = assistant !== undefined && readsAgentsFolder(assistant, 'skill', 'project')
      expect(place?.display === '.agents/skills').toBe(reads)
    }
  })

  it('is not moved by variables, which are about home', () => {
    const machine = machineWith({ CLAUDE_CONFIG_DIR: '/elsewhere', CODEX_HOME: 'relative' })
    expect(places(['claude-code', 'codex'], { machine })).toEqual(places(['claude-code', 'codex']))
  })

  it('refuses an unknown assistant, an alias too', () => {
    expect(codeOf(() => places(['copilot']))?.code).toBe('E_ASSISTANT_UNKNOWN')
    expect(codeOf(() => places(['__proto__']))?.code).toBe('E_ASSISTANT_UNKNOWN')
  })

  it('has nothing to say for nobody', () => {
    expect(places([])).toEqual([])
  })

  it('says so where an assistant has no such scope', () => {
    const cloud = findAssistant('copilot-cloud')
    if (cloud === undefined) throw new Error('the table lost a row')
    const failure = codeOf(() =>
      writtenPath(cloud, { component: 'skill', kind: 'user', layout: 'native' }),
    )
    expect(failure?.code).toBe('E_USAGE')
    expect(failure?.text).toContain('--scope project')
  })
})

describe('places below home', () => {
  it('shows folders below home with ~', () => {
    expect(places(['opencode'], { scope: user })).toMatchObject([
      { display: '~/.config/opencode/skills', folder: '/home/dev/.config/opencode/skills' },
    ])
  })

  it('follows the variable of the assistant, and only of that one', () => {
    const machine = machineWith({ CLAUDE_CONFIG_DIR: '/srv/claude' })
    expect(places(['claude-code'], { scope: user, machine })).toMatchObject([
      { display: '/srv/claude/skills', folder: '/srv/claude/skills', readers: ['claude-code'] },
    ])
    expect(places(['claude-code'], { scope: user })[0]?.readers).toEqual(
      expect.arrayContaining(['claude-code', 'copilot-vscode', 'cursor', 'opencode']),
    )
  })

  it.each([
    ['COPILOT_HOME', 'copilot-cli', '/x/skills'],
    ['XDG_CONFIG_HOME', 'opencode', '/x/opencode/skills'],
    ['GEMINI_CLI_HOME', 'gemini-cli', '/x/.gemini/skills'],
    ['CODEX_HOME', 'codex', '/home/dev/.agents/skills'],
  ])('with %s writes for %s to %s', (variable, id, folder) => {
    const machine = machineWith({ [variable]: '/x' })
    expect(places([id], { scope: user, machine })[0]?.folder).toBe(folder)
  })

  it('counts a reader whose variable points at the folder', () => {
    const machine = machineWith({ CODEX_HOME: '/home/dev/.claude' })
    expect(places(['claude-code'], { scope: user, machine })[0]?.readers).toContain('codex')
  })

  it('gives two Copilots two places where only one was moved', () => {
    const machine = machineWith({ COPILOT_HOME: '/x' })
    const both = places(['copilot-cli', 'copilot-vscode'], { scope: user, machine })
    expect(both.map((place) => place.folder)).toEqual(['/x/skills', '/home/dev/.copilot/skills'])
  })

  it.each(['', ' ', '\t'])('takes the blank value %j for the default', (value) => {
    const machine = machineWith({ CLAUDE_CONFIG_DIR: value })
    expect(places(['claude-code'], { scope: user, machine })).toEqual(
      places(['claude-code'], { scope: user }),
    )
  })

  it.each(['claude', './claude', '~/claude', '../x', 'C:\\claude'])(
    'refuses the relative %j',
    (value) => {
      const machine = machineWith({ CLAUDE_CONFIG_DIR: value })
      const failure = codeOf(() => places(['claude-code'], { scope: user, machine }))
      expect(failure?.code).toBe('E_VARIABLE')
      expect(failure?.text).toContain('CLAUDE_CONFIG_DIR')
      expect(codeOf(() => allPlaces('claude-code', user, machine))?.code).toBe('E_VARIABLE')
    },
  )

  it('does not stop one assistant for the variable of another', () => {
    const machine = machineWith({ CLAUDE_CONFIG_DIR: 'relative' })
    expect(places(['cursor'], { scope: user, machine })).toEqual(
      places(['cursor'], { scope: user }),
    )
  })

  it('shows the usual folder where the variable says the same', () => {
    const machine = machineWith({ CLAUDE_CONFIG_DIR: '/home/dev/.config/../.claude/' })
    expect(places(['claude-code'], { scope: user, machine })).toEqual(
      places(['claude-code'], { scope: user }),
    )
  })

  it('stays one place where home itself is a link and a variable uses the link', () => {
    const real = scopeAt('user', '/data/dev')
    const machine = machineWith({ CLAUDE_CONFIG_DIR: '/home/dev/.claude' })
    expect(places(['claude-code'], { scope: real, machine })).toMatchObject([
      { display: '~/.claude/skills', folder: '/data/dev/.claude/skills' },
    ])
  })

  it('uses the rules of Windows there, where letter case does not count', () => {
    const home = 'C:\\Users\\dev'
    const machine = machineWith({ CLAUDE_CONFIG_DIR: 'c:\\users\\dev\\.claude' }, 'win32', home)
    expect(places(['claude-code'], { scope: scopeAt('user', home), machine })).toMatchObject([
      { display: '~/.claude/skills', folder: 'C:\\Users\\dev\\.claude\\skills' },
    ])
    const moved = machineWith({ CLAUDE_CONFIG_DIR: 'D:\\claude' }, 'win32', home)
    expect(places(['claude-code'], { scope: scopeAt('user', home), machine: moved })).toMatchObject(
      [{ display: 'D:\\claude\\skills', folder: 'D:\\claude\\skills' }],
    )
  })
})

describe('folders that a variable moves on one platform only', () => {
  it('stand in the folder of the application on Windows', () => {
    const home = 'C:\\Users\\dev'
    const roaming = 'C:\\Users\\dev\\AppData\\Local'
    const at = { scope: scopeAt('user', home) }
    const moved = machineWith({ LOCALAPPDATA: roaming }, 'win32', home)
    expect(places(['hermes'], { ...at, machine: moved })).toMatchObject([
      { folder: 'C:\\Users\\dev\\AppData\\Local\\hermes\\skills' },
    ])
    const own = machineWith({ LOCALAPPDATA: roaming, HERMES_HOME: 'D:\\h' }, 'win32', home)
    expect(places(['hermes'], { ...at, machine: own })).toMatchObject([{ folder: 'D:\\h\\skills' }])
  })

  it('stay elsewhere', () => {
    const machine = machineWith({ LOCALAPPDATA: 'relative' })
    expect(places(['hermes'], { scope: user, machine })).toEqual(
      places(['hermes'], { scope: user }),
    )
  })
})

describe('a folder that nobody confirmed to be read', () => {
  it('has that reader all the same, and is not written for it', () => {
    expect(places(['codex'])[0]?.readers).toContain('factory-droid')
    expect(places(['factory-droid'], { layout: 'shared' })).toMatchObject([
      { display: '.factory/skills' },
    ])
  })
})

describe('every place that may be written', () => {
  it.each([project, user])('holds what any set of assistants is given ($kind)', (scope) => {
    const all = everyWrittenPlace('skill', scope, machineWith())
    const byFolder = new Map(all.map((place) => [place.folder, place]))
    expect(byFolder.size).toBe(all.length)
    for (const layout of ['native', 'shared'] as const)
      for (const place of places(idsAt(scope.kind), { scope, layout })) {
        const known = byFolder.get(place.folder)
        expect(known?.assistants).toEqual(expect.arrayContaining([...place.assistants]))
        expect(known?.readers).toEqual(place.readers)
      }
  })

  it('is told where a variable is relative: that stops who is asked for and nobody else', () => {
    const machine = machineWith({ CODEX_HOME: 'relative', QWEN_HOME: './x' })
    expect(everyWrittenPlace('skill', user, machine)).toEqual(
      everyWrittenPlace('skill', user, machineWith()),
    )
  })
})

describe('all places of an assistant', () => {
  it('lists what it writes first and then what it also reads', () => {
    expect(allPlaces('cursor', project, machineWith()).map((place) => place.display)).toEqual([
      '.cursor/skills',
      '.agents/skills',
      '.claude/skills',
      '.codex/skills',
    ])
  })

  it('names readers as placesFor does', () => {
    for (const scope of [project, user])
      for (const id of idsAt(scope.kind))
        expect(allPlaces(id, scope, machineWith())[0]?.readers).toEqual(
          places([id], { scope })[0]?.readers,
        )
  })
})

describe('seeing a skill twice', () => {
  it('is said of assistants nobody asked for as well', () => {
    const twice = ['.claude/skills', '.agents/skills']
    expect(seenTwice(places(['claude-code', 'codex']))).toEqual(
      expect.arrayContaining(
        ['copilot-cli', 'copilot-vscode', 'cursor', 'opencode'].map((assistant) => ({
          assistant,
          places: twice,
        })),
      ),
    )
  })

  it('is not said where nobody confirmed that one of the folders is read', () => {
    const both = places(['codex', 'factory-droid'])
    expect(both.map(({ readers }) => readers.includes('factory-droid'))).toEqual([true, true])
    expect(seenTwice(both).map(({ assistant }) => assistant)).not.toContain('factory-droid')
  })

  it('does not happen with one place', () => {
    for (const id of idsAt('project')) expect(seenTwice(places([id]))).toEqual([])
    expect(seenTwice([])).toEqual([])
  })
})
