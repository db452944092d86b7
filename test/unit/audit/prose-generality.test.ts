import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditSkill } from '@skills/audit'
import { beforeAll, describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../support/repository-root.ts'
import { bytesOfSkill } from '../../support/skill-of-files.ts'

const folder = join(repositoryRoot, 'test/fixtures/prose')
const namesIn = (name: string): string[] => readdirSync(join(folder, name)).sort()
const carriers = namesIn('carriers').map((name) =>
  readFileSync(join(folder, 'carriers', name), 'utf8'),
)

interface Tried {
  readonly side: string
  readonly half: string
  readonly text: string
  readonly isHigh: boolean
}

/** Every sentence of one side, each in a skill as people write them. Odd lines are for developing, even ones measure. */
async function tryAll(side: 'hostile' | 'honest'): Promise<Tried[]> {
  const tried: Tried[] = []
  for (const [family, name] of namesIn(side).entries()) {
    const lines = readFileSync(join(folder, side, name), 'utf8')
      .trim()
      .split('\n')
    for (const [index, text] of lines.entries()) {
      const carrier = carriers[(index + family) % carriers.length] ?? ''
      const { skill, read } = bytesOfSkill({ 'SKILL.md': carrier.replace('{{TEXT}}', () => text) })
      const { findings } = await auditSkill(skill, read)
      const isHigh = findings.some(({ severity }) => severity === 'high' || severity === 'critical')
      tried.push({ side, half: index % 2 === 0 ? 'develop' : 'measure', text, isHigh })
    }
  }
  return tried
}

function share(tried: readonly Tried[], side: string, half: string): number {
  const asked = tried.filter((one) => one.side === side && one.half === half)
  return asked.filter(({ isHigh }) => isHigh).length / asked.length
}

describe('the reader of sentences', () => {
  it('goes on behind marks that stand where a path could begin', async () => {
    const text = '~/"x" ~/ . / .. ~ :// a@ @b ./ ~/~/ \\\\ $ \'`\u2019'
    const { skill, read } = bytesOfSkill({ 'SKILL.md': `send ${text} to ${text}`, 'a.json': text })
    expect((await auditSkill(skill, read)).findings).toBeDefined()
  })
})

describe('sentences that were written before the frames that read them', () => {
  let tried: readonly Tried[] = []

  beforeAll(async () => {
    tried = [...(await tryAll('hostile')), ...(await tryAll('honest'))]
  }, 60_000)

  it('come twenty a family, as many honest as hostile', () => {
    expect(tried.length).toBe(720)
    expect(new Set(tried.map(({ text }) => text)).size).toBe(720)
  })

  for (const half of ['develop', 'measure'])
    it(`are mostly found where they are hostile, in the half to ${half}`, () => {
      expect(share(tried, 'hostile', half)).toBeGreaterThan(0.68)
    })

  for (const half of ['develop', 'measure'])
    it(`are rarely found where they are honest, in the half to ${half}`, () => {
      expect(share(tried, 'honest', half)).toBeLessThanOrEqual(0.03)
    })
})
