import { documentedIds, expandAssistants, findAssistant, formerNames } from '@skills/assistants'
import { isSkillsError } from '@skills/core'
import { describe, expect, it } from 'vitest'

function failure(words: readonly string[]) {
  try {
    expandAssistants(words)
  } catch (error) {
    if (isSkillsError(error)) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('naming assistants', () => {
  it('finds an assistant by id only', () => {
    expect(findAssistant('cursor')?.name).toBe('Cursor')
    expect(findAssistant('copilot')).toBeUndefined()
    expect(findAssistant('Cursor')).toBeUndefined()
  })

  it('takes copilot for both Copilots', () => {
    expect(expandAssistants(['copilot'])).toEqual(['copilot-cli', 'copilot-vscode'])
  })

  it('takes a name that an assistant no longer has, and tells the one of today', () => {
    expect(expandAssistants(['windsurf'])).toEqual(['devin-desktop'])
    expect(formerNames(['windsurf', 'cursor'])).toEqual([
      { word: 'windsurf', id: 'devin-desktop', until: '2026-06-02' },
    ])
    expect(formerNames(['devin-desktop'])).toEqual([])
  })

  it('answers each once and in table order, whatever the order asked', () => {
    const words = ['opencode', 'copilot', 'copilot-cli', 'claude-code', 'claude', 'opencode']
    const ids = ['claude-code', 'copilot-cli', 'copilot-vscode', 'opencode']
    expect(expandAssistants(words)).toEqual(ids)
    expect(expandAssistants([...words].reverse())).toEqual(ids)
    expect(expandAssistants([])).toEqual([])
  })

  it('lists every unknown word, the nearest names and all ids that somebody documents', () => {
    const error = failure(['cursr', 'claude-code', 'wordperfect'])
    expect(error.code).toBe('E_ASSISTANT_UNKNOWN')
    expect(error.exitStatus).toBe(2)
    expect(error.message).toContain('"cursr"')
    expect(error.message).toContain('"wordperfect"')
    expect(error.remedy).toContain('Did you mean cursor?')
    for (const id of documentedIds) expect(error.remedy).toContain(id)
    expect(error.remedy).toContain('skills assistants')
    expect(error.remedy).toContain('copilot means copilot-cli and copilot-vscode')
  })

  it.each([
    '',
    ' cursor',
    'CURSOR',
    '__proto__',
    'constructor',
    'all',
    '../cursor',
    'cursor\u0000',
    'x'.repeat(100_000),
  ])('refuses %j', (word) => {
    expect(failure([word]).code).toBe('E_ASSISTANT_UNKNOWN')
  })

  it('shows control characters of a word escaped', () => {
    expect(failure(['a\u001b[31m']).message).toContain('"a\\u001b[31m"')
  })
})
