import { describe, expect, it } from 'vitest'
import { nearestCommand } from '../../../packages/cli/src/unknown-command.ts'

const names = ['install', 'mod add', 'mod list', 'uninstall', 'verify']

describe('the nearest command', () => {
  it('is found for a word with a typing mistake, whatever arguments follow', () => {
    expect(nearestCommand(['instal'], names)).toBe('install')
    expect(nearestCommand(['verfy', './pack.tar'], names)).toBe('verify')
  })

  it('is found for two words', () => {
    expect(nearestCommand(['mod', 'ad', './module'], names)).toBe('mod add')
    expect(nearestCommand(['mdo', 'list'], names)).toBe('mod list')
  })

  it('is nothing when no command is near', () => {
    expect(nearestCommand(['quux'], names)).toBeUndefined()
    expect(nearestCommand([], names)).toBeUndefined()
  })
})
