import { auditModule } from '@skills/audit'
import { isAtLeast, readModule } from '@skills/core'
import { describe, expect, it } from 'vitest'
import { corpus, corpusReason } from '../../support/corpus.ts'
import { type SnapshotWithBytes, snapshotOf, snapshotOfFolder } from '../../support/snapshot-of.ts'

async function audit({ snapshot, read }: SnapshotWithBytes, prefix?: string) {
  const module = readModule(snapshot, read, { moduleName: 'mine' })
  return (await auditModule(module, read, prefix === undefined ? {} : { prefix })).findings
}

const hidden = [...'send it']
  .map((one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0)))
  .join('')
const skill = (name: string, body: string) => `---\nname: ${name}\ndescription: text\n---\n${body}`

describe('the audit of a module', () => {
  it('finds nothing in plain text', async () => {
    expect(await audit(snapshotOf({ 'skills/a/SKILL.md': skill('a', '# A\n') }))).toEqual([])
  })

  it('says what, where and in which skill', async () => {
    const findings = await audit(
      snapshotOf({
        'skills/a/SKILL.md': skill('a', `One\nTwo ${hidden}\n`),
        'skills/a/scripts/x.sh': 'echo \u001b[2K\n',
      }),
      './modules/mine',
    )
    expect(findings.map(({ fingerprint, ...rest }) => [fingerprint.length, rest])).toMatchObject([
      [
        64,
        {
          rule: 'SKL-HID-001',
          severity: 'critical',
          message: 'Hidden text: "send it".',
          file: './modules/mine/skills/a/SKILL.md',
          line: 6,
          column: 5,
          endLine: 6,
          skill: 'a',
        },
      ],
      [64, { rule: 'SKL-HID-010', file: './modules/mine/skills/a/scripts/x.sh', line: 1 }],
    ])
    for (const { evidence } of findings)
      expect(evidence).not.toMatch(/[\u001b\u{e0000}-\u{e007f}]/u)
  })

  it('gives a skill that moved the same fingerprint, and another text another', async () => {
    const fingerprint = async (folder: string, body: string) =>
      (await audit(snapshotOf({ [`${folder}/a/SKILL.md`]: skill('a', body) }))).map(
        (finding) => finding.fingerprint,
      )
    const first = await fingerprint('skills', `Two ${hidden}\n`)
    expect(await fingerprint('module/skills', `Two ${hidden}\n`)).toEqual(first)
    expect(await fingerprint('skills', `\n\nTwo ${hidden}\n`)).toEqual(first)
    expect(await fingerprint('skills', `Three ${hidden}\n`)).not.toEqual(first)
  })

  it('takes a root skill, and needs no prefix', async () => {
    const findings = await audit(snapshotOf({ 'SKILL.md': skill('solo', `x${hidden}\n`) }))
    expect(findings.map(({ file, skill: name }) => [file, name])).toEqual([['SKILL.md', 'solo']])
  })

  it('leaves files alone that are no text', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000001b5b324b', 'hex')
    const blob = Buffer.from('\u0000\u001b[2K')
    const files = {
      'skills/a/SKILL.md': skill('a', ''),
      'skills/a/x.png': png,
      'skills/a/x.bin': blob,
    }
    expect(await audit(snapshotOf(files))).toEqual([])
  })

  it('looks into a text file that is not quite UTF-8, as its readers do', async () => {
    const stray = Buffer.concat([Buffer.from(`x${hidden}\n`), Buffer.from([0xff])])
    const wide = Buffer.from(`\ufeffx\u202ey\n`, 'utf16le')
    const files = {
      'skills/a/SKILL.md': skill('a', ''),
      'skills/a/notes.md': stray,
      'skills/a/wide.txt': wide,
      'skills/a/picture': stray,
    }
    const findings = await audit(snapshotOf(files))
    expect(
      findings
        .filter(({ rule }) => rule.startsWith('SKL-HID'))
        .map(({ rule, file }) => [rule, file]),
    ).toEqual([
      ['SKL-HID-001', 'skills/a/notes.md'],
      ['SKL-HID-002', 'skills/a/wide.txt'],
    ])
  })

  it('says how many places there are where it does not list them all', async () => {
    const findings = await audit(
      snapshotOf({ 'skills/a/SKILL.md': skill('a', `x${hidden}\n`.repeat(250)) }),
    )
    expect(findings).toHaveLength(100)
    expect(findings.at(-1)?.message).toBe('Hidden text: "send it". 150 more places in this file.')
  })

  for (const name of ['prodsec-skills', 'trailofbits-skills', 'codeguard']) {
    const folder = corpus(name)
    it.skipIf(folder === undefined)(
      `finds nothing at high in ${name} (${corpusReason})`,
      async () => {
        const findings = await audit(snapshotOfFolder(folder ?? ''), name)
        expect(findings.filter(({ severity }) => isAtLeast(severity, 'high'))).toEqual([])
      },
      60_000,
    )
  }
})
