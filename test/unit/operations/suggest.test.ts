import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Integrity, parseComponentName, type Skill } from '@skills/core'
import { describe, expect, test } from 'vitest'
import { findTopics } from '../../../packages/operations/src/suggest/find-topics.ts'
import { rankSkills } from '../../../packages/operations/src/suggest/rank-skills.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const skill = (name: string, description: string): Skill => ({
  kind: 'skill',
  name: parseComponentName(name),
  folder: '',
  files: [],
  integrity: 'h1:' as Integrity,
  description,
  license: undefined,
  category: undefined,
  subcategory: undefined,
  allowedTools: undefined,
})

describe('what a project is made of', () => {
  test('signs are file names, folder names and endings; no link is followed and no dependency looked at', () => {
    const root = temporaryFolder()
    writeFileSync(join(root, 'go.mod'), '')
    mkdirSync(join(root, 'src/charts'), { recursive: true })
    mkdirSync(join(root, 'node_modules/x'), { recursive: true })
    writeFileSync(join(root, 'node_modules/x/a.rs'), '')
    const outside = temporaryFolder()
    writeFileSync(join(outside, 'pom.xml'), '')
    symlinkSync(outside, join(root, 'elsewhere'))
    expect(findTopics(root).map((topic) => topic.topic)).toEqual(['Go', 'Helm'])
  })
})

describe('which skills fit', () => {
  const go = [{ topic: 'Go', signs: [], words: ['go', 'golang'] }]

  test('a name says more than a sentence, and strangers are left out', () => {
    const ranked = rankSkills(
      [
        skill('zebra', 'Nothing to see.'),
        skill('review', 'Reviews go code.'),
        skill('go-security', 'Secures it.'),
      ],
      go,
    )
    expect(ranked.map((one) => one.name)).toEqual(['go-security', 'review'])
    expect(ranked[0]?.topics).toEqual(['Go'])
  })

  test('equal scores are in order of name, whatever the order they come in', () => {
    const skills = [skill('b-go', 'x'), skill('a-go', 'x')]
    expect(rankSkills(skills, go)).toEqual(rankSkills([...skills].reverse(), go))
    expect(rankSkills(skills, go).map((one) => one.name)).toEqual(['a-go', 'b-go'])
  })

  test('words are whole words', () => {
    expect(rankSkills([skill('gopher', 'Category of goals.')], go)).toEqual([])
  })
})
