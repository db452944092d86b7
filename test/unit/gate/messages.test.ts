import { describe, expect, it } from 'vitest'
import {
  personOf,
  subjectOf,
  textOf,
  trailersOf,
} from '../../../packages/gate/src/message/trailers.ts'
import { isAssistantIdentity } from '../../../packages/gate/src/people/assistant-identity.ts'

describe('trailers', () => {
  it.each([
    [
      'the last paragraph',
      'a\n\nb\n\nFixes: #1\nSigned-off-by: A <a@b>\n',
      ['Fixes', 'Signed-off-by'],
    ],
    ['not the first', 'Fix: a thing\n', []],
    ['not a text', 'a\n\nNote: this is\nno trailer at all\n', []],
    [
      'beside other lines, where one signs',
      'a\n\n(cherry picked from commit 1)\nSigned-off-by: A <a@b>\n',
      ['Signed-off-by'],
    ],
    ['folded', 'a\n\nAssisted-by: one\n  two\nX: y\n', ['Assisted-by', 'X']],
    ['with other ends of lines', 'a\r\n\r\nSigned-off-by: A <a@b>\r\n', ['Signed-off-by']],
  ])('are %s', (_, message, keys) => {
    expect(trailersOf(message).map(({ key }) => key)).toEqual(keys)
  })

  it('are no part of the text', () => {
    const message = '\nsubject \n\nbody\n\nSigned-off-by: A <a@b>\n'
    expect(subjectOf(message)).toBe('subject')
    expect(textOf(message)).toBe('subject \n\nbody')
    expect(personOf('A B <a@b>')).toEqual({ name: 'A B', email: 'a@b' })
    expect(personOf('nobody')).toEqual({ name: 'nobody', email: '' })
  })
})

describe('an assistant', () => {
  it.each([
    ['Claude', 'noreply@anthropic.com'],
    ['Claude Opus 4.5', 'x@y'],
    ['Claude Code (1M context)', ''],
    ['Copilot', '198982749+Copilot@users.noreply.github.com'],
    ['GitHub Copilot', ''],
    ['Cursor Agent', 'cursoragent@cursor.com'],
    ['aider (gpt-4o)', 'noreply@aider.chat'],
    ['ChatGPT', ''],
    ['GPT-5', ''],
    ['AI assistant', ''],
    ['Devin AI', '158243242+devin-ai-integration[bot]@users.noreply.github.com'],
    ['openai codex', ''],
  ])('is %s <%s>', (name, email) => {
    expect(isAssistantIdentity(name, email)).toBe(true)
  })

  it.each([
    ['Claude Shannon', 'claude@bell.example'],
    ['Claude', 'claude.dupont@example.fr'],
    ['Devin', 'devin@example.com'],
    ['Jules Verne', 'jules@example.fr'],
    ['Gemini Rossi', 'gr@example.it'],
    ['Ai Weiwei', 'ai@example.com'],
    ['Amp', 'amp@example.com'],
    ['Test Author', 'author@example.test'],
  ])('is not %s <%s>', (name, email) => {
    expect(isAssistantIdentity(name, email)).toBe(false)
  })

  it('is not asked for in a name that is longer than any', () => {
    expect(isAssistantIdentity(`gpt-4${' '.repeat(50_000)}!`, 'claude '.repeat(10_000))).toBe(false)
  })
})
