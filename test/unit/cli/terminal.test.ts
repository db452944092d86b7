import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { exitCodeRows } from '../../../packages/cli/src/exit-codes.ts'
import { conflictChoice, scopeRequest } from '../../../packages/cli/src/requests.ts'
import { currentTerminal } from '../../../packages/cli/src/terminal.ts'

const choices = { quiet: false, json: false, color: undefined }
const streams = ['stdin', 'stdout', 'stderr'] as const

function sitAt(...terminals: readonly (typeof streams)[number][]): void {
  for (const name of streams)
    vi.spyOn(process, name, 'get').mockReturnValue(
      Object.assign(Object.create(process[name]), { isTTY: terminals.includes(name) }),
    )
}

beforeEach(() => {
  for (const name of ['CI', 'TERM', 'NO_COLOR', 'FORCE_COLOR']) vi.stubEnv(name, undefined)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe('a person at both ends', () => {
  it('is asked, sees progress, tables and colours', () => {
    sitAt(...streams)
    expect(currentTerminal(choices)).toEqual({
      asks: true,
      shows: true,
      decorates: true,
      color: true,
      remarkColor: true,
    })
  })

  it.each([
    ['CI', '1'],
    ['CI', 'true'],
    ['TERM', 'dumb'],
  ])('is not asked with %s=%s', (name, value) => {
    sitAt(...streams)
    vi.stubEnv(name, value)
    expect(currentTerminal(choices)).toMatchObject({ asks: false, shows: false, decorates: true })
  })

  it('is asked where CI says no', () => {
    sitAt(...streams)
    for (const value of ['', '0', 'false']) {
      vi.stubEnv('CI', value)
      expect(currentTerminal(choices).asks).toBe(true)
    }
  })

  it('is neither asked nor shown progress with --json, and not shown it with --quiet', () => {
    sitAt(...streams)
    expect(currentTerminal({ ...choices, json: true })).toMatchObject({ asks: false, shows: false })
    expect(currentTerminal({ ...choices, quiet: true })).toMatchObject({ asks: true, shows: false })
  })
})

describe('a pipe', () => {
  it('at either end is never asked', () => {
    sitAt('stdout', 'stderr')
    expect(currentTerminal(choices).asks).toBe(false)
    sitAt('stdin', 'stderr')
    expect(currentTerminal(choices)).toMatchObject({ asks: false, decorates: false, color: false })
  })

  it('takes colours away from its own stream alone', () => {
    sitAt('stdin', 'stdout')
    expect(currentTerminal(choices)).toMatchObject({ color: true, remarkColor: false })
    sitAt('stdin', 'stderr')
    expect(currentTerminal(choices)).toMatchObject({ color: false, remarkColor: true })
  })
})

describe('colours', () => {
  it('follow the flag, then NO_COLOR, then FORCE_COLOR, then the stream', () => {
    const color = (flag?: boolean) => currentTerminal({ ...choices, color: flag }).color
    sitAt()
    vi.stubEnv('FORCE_COLOR', '1')
    expect(color()).toBe(true)
    vi.stubEnv('NO_COLOR', '1')
    expect(color()).toBe(false)
    expect(color(true)).toBe(true)
    sitAt(...streams)
    vi.stubEnv('NO_COLOR', '')
    for (const off of ['0', 'false']) {
      vi.stubEnv('FORCE_COLOR', off)
      expect(color()).toBe(false)
    }
  })
})

describe('flags as operations take them', () => {
  it('of the scope are passed on, absent ones as nothing', () => {
    expect(scopeRequest({})).toEqual({ project: undefined, scope: undefined, global: false })
    expect(scopeRequest({ global: true, project: 'x' })).toMatchObject({
      global: true,
      project: 'x',
    })
  })

  it('of a conflict: what was typed out wins over --force', () => {
    expect(conflictChoice({})).toBe('fail')
    expect(conflictChoice({ force: true })).toBe('overwrite')
    expect(conflictChoice({ force: true, 'on-conflict': 'skip' })).toBe('skip')
  })
})

describe('the table of exit statuses', () => {
  it('has each status once, with a meaning and the errors that end with it', () => {
    const rows = exitCodeRows()
    expect(rows.map((row) => row.status)).toEqual([0, 1, 2, 3, 4, 5, 70, 130])
    expect(rows.every((row) => row.meaning !== '')).toBe(true)
    expect(rows.find((row) => row.status === 4)?.errors).toContain('E_VERIFY')
    expect(rows[0]?.errors).toEqual([])
  })
})
