import { describe, expect, it } from 'vitest'
import { candidatesFor, type Names } from '../../../packages/cli/src/complete/candidates.ts'
import type {
  CommandShape,
  CommandSurface,
} from '../../../packages/cli/src/complete/command-surface.ts'
import { completeWords, typedWord } from '../../../packages/cli/src/complete/complete-words.ts'

function command(id: string, rest: Partial<CommandShape> = {}): CommandShape {
  return {
    id,
    aliases: [],
    hiddenAliases: [],
    hidden: false,
    summary: id,
    args: {},
    flags: {},
    ...rest,
  }
}

const surface: CommandSurface = {
  commands: [
    command('install', {
      hiddenAliases: ['i'],
      args: { module: { name: 'module' } },
      flags: {
        assistant: {
          name: 'assistant',
          type: 'option',
          char: 'a',
          aliases: ['agent'],
          delimiter: ',',
        },
        color: { name: 'color', type: 'boolean', allowNo: true },
        layout: { name: 'layout', type: 'option', options: ['native', 'shared'] },
        secret: { name: 'secret', type: 'boolean', hidden: true },
      },
    }),
    command('mod:add', {
      args: { source: { name: 'source' } },
      flags: { name: { name: 'name', type: 'option' } },
    }),
    command('mod:remove', { args: { name: { name: 'name' } } }),
    command('why', { args: { subject: { name: 'subject' } } }),
    command('help', { args: { subject: { name: 'subject' } } }),
    command('complete', { hidden: true }),
  ],
  topics: [{ name: 'mod', description: 'modules' }, { name: 'install' }],
}
const names: Names = {
  module: ['acme', 'pack'],
  skill: ['review'],
  assistant: ['claude-code', 'codex', 'cursor'],
}

function offered(...words: readonly string[]): string[] {
  return candidatesFor(completeWords(surface, words), typedWord(words), () => names).map(
    ({ text }) => text,
  )
}

describe('completion', () => {
  it('offers commands and topics, and never a hidden command', () => {
    expect(offered('')).toEqual(['help', 'install', 'mod', 'why'])
    expect(offered('in')).toEqual(['install'])
    expect(offered('comp')).toEqual([])
  })

  it('offers the verbs of a topic', () => {
    expect(offered('mod', '')).toEqual(['add', 'remove'])
    expect(offered('mod', 'r')).toEqual(['remove'])
    expect(offered('mod', 'nothing', '')).toEqual([])
  })

  it('offers flags, with their negations and without hidden ones', () => {
    expect(offered('install', '--')).toEqual(['--assistant', '--color', '--layout', '--no-color'])
    expect(offered('i', '--la')).toEqual(['--layout'])
  })

  it('offers the values of a flag in every way to write them', () => {
    expect(offered('install', '-a', 'c')).toEqual(['claude-code', 'codex', 'cursor'])
    expect(offered('install', '--agent', 'cu')).toEqual(['cursor'])
    expect(offered('install', '-a', 'cursor,co')).toEqual(['cursor,codex'])
    expect(offered('install', '--assistant=cursor,cl')).toEqual(['--assistant=cursor,claude-code'])
    expect(offered('install', '--layout', '')).toEqual(['native', 'shared'])
  })

  it('reads a flag that bash has broken at its equals sign', () => {
    expect(offered('install', '--layout', '=', 'n')).toEqual(['--layout=native'])
    expect(offered('install', '--layout', '=')).toEqual(['--layout=native', '--layout=shared'])
  })

  it('offers names by what an argument means', () => {
    expect(offered('install', 'p')).toEqual(['pack'])
    expect(offered('install', '--layout', 'native', 'a')).toEqual(['acme'])
    expect(offered('mod', 'remove', '')).toEqual(['acme', 'pack'])
    expect(offered('why', '')).toEqual(['acme', 'pack', 'review'])
    expect(offered('help', '')).toEqual(['help', 'install', 'mod', 'why'])
    expect(offered('help', 'mod', '')).toEqual(['add', 'remove'])
  })

  it('leaves files, and names that a person makes up, to the shell', () => {
    expect(completeWords(surface, ['mod', 'add', './pa'])).toEqual({ kind: 'files' })
    expect(completeWords(surface, ['mod', 'add', './pack', '--name', ''])).toEqual({
      kind: 'files',
    })
  })
})
