import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sandbox, sandbox } from '../support/cli.ts'
import { corpus, corpusReason } from '../support/corpus.ts'
import { createGitRepository } from '../support/git-repository.ts'
import { type GitServer, startGitServer } from '../support/git-server.ts'
import { tree, treeOfFiles } from '../support/tree.ts'

const prodsec = corpus('prodsec-skills')
const places = ['.claude/skills', '.cursor/skills', '.github/skills']

describe.skipIf(prodsec === undefined)(
  `the main job on 134 real skills (${corpusReason} → skipped)`,
  () => {
    let server: GitServer
    let address: string
    let box: Sandbox
    let served: string

    beforeAll(async () => {
      served = mkdtempSync(join(tmpdir(), 'skills-served-'))
      const repository = createGitRepository(join(served, 'prodsec-skills.git'))
      const first = repository.commitFolder(prodsec ?? '')
      repository.tag('v1.0.0', first)
      repository.tag('v1.1.0', first, { annotated: true })
      server = await startGitServer(served)
      address = `${server.url}/prodsec-skills.git`
      box = sandbox()
      box.file('README.md', 'a project\n')
      ;(await box.skills('mod', 'add', address)).exits(0)
      ;(await box.skills('install', '--assistant', 'claude-code,cursor,copilot')).exits(0)
    })

    afterAll(async () => {
      await server.close()
      rmSync(served, { recursive: true, force: true })
    })

    test('every skill stands in the place of every assistant, byte for byte', () => {
      const source = treeOfFiles(join(prodsec ?? '', 'module/skills'))
      expect(Object.keys(source)).toHaveLength(134)
      for (const place of places)
        expect(treeOfFiles(join(box.project, place)), place).toEqual(source)
    })

    test('list names version, commit and assistants', async () => {
      const { data } = (await box.skills('list', '--json')).exits(0).json()
      expect(data.modules).toMatchObject([
        {
          name: 'prodsec-skills',
          version: '1.1.0',
          scope: 'project',
          assistants: ['claude-code', 'cursor', 'copilot'],
        },
      ])
      expect(data.modules[0].skills).toHaveLength(134)
      expect(data.modules[0].commit).toMatch(/^[0-9a-f]{40}$/)
      expect(data.modules[0].integrity).toMatch(/^h1:/)
    })

    test('a second install changes no byte and no time, and asks nobody', async () => {
      const before = tree(box.project, { times: true })
      const asked = server.requests.length
      const again = (await box.skills('install')).exits(0)
      expect(again.stderr).toContain('Nothing to do')
      expect(tree(box.project, { times: true })).toEqual(before)
      expect(server.requests).toHaveLength(asked)
    })

    test('verify is clean, and names each kind of change', async () => {
      ;(await box.skills('verify')).exits(0)
      const file = join(box.project, '.cursor/skills/aws-security/SKILL.md')
      const original = box.text('.cursor/skills/aws-security/SKILL.md')
      const added = join(box.project, '.claude/skills/aws-security/extra.md')
      const removed = join(box.project, '.github/skills/aws-security/SKILL.md')

      appendFileSync(file, 'x')
      await expectDifference(box, '.cursor/skills/aws-security/SKILL.md', 'modified')
      writeFileSync(file, original)

      chmodSync(file, 0o755)
      await expectDifference(box, '.cursor/skills/aws-security/SKILL.md', 'modified')
      chmodSync(file, 0o644)

      writeFileSync(added, 'mine')
      await expectDifference(box, '.claude/skills/aws-security/extra.md', 'unexpected')
      unlinkSync(added)

      unlinkSync(removed)
      await expectDifference(box, '.github/skills/aws-security/SKILL.md', 'missing')
      writeFileSync(removed, original)
      ;(await box.skills('verify')).exits(0)
    })

    test('an install in another project needs no server once the bytes are known', async () => {
      const other = join(box.home, 'other')
      mkdirSync(other)
      for (const file of ['skills.json', 'skills.lock'])
        writeFileSync(join(other, file), box.text(file))
      ;(await box.skills('install', '--project', other, '--offline')).exits(0)
      expect(readdirSync(join(other, '.claude/skills'))).toHaveLength(134)
    })

    test('uninstall gives the project back byte for byte', async () => {
      ;(await box.skills('uninstall', 'prodsec-skills')).exits(0)
      expect(Object.keys(tree(box.project))).toEqual(['README.md'])
    })

    test('a selection takes what it names, and says what would fit before writing', async () => {
      const one = sandbox()
      ;(await one.skills('mod', 'add', address)).exits(0)
      const plan = (await one.skills('install', '-a', 'claude-code', '--dry-run', '--json'))
        .exits(0)
        .json()
      expect(plan.data.applied).toBe(false)
      expect(plan.data.plan).toHaveLength(134)
      expect(plan.data.budgets[0]).toMatchObject({ assistant: 'claude-code', total: 134 })
      expect(plan.data.budgets[0].listed).toBeGreaterThan(30)
      expect(plan.data.budgets[0].listed).toBeLessThan(36)
      expect(plan.data.budgets[0].fitting.length).toBeGreaterThan(0)
      expect(tree(one.project)).toEqual({})

      ;(await one.skills('install', '-a', 'claude-code', '--skill', 'mcp-*')).exits(0)
      const names = readdirSync(join(one.project, '.claude/skills'))
      expect(names).toHaveLength(3)
      expect(names.every((name) => name.startsWith('mcp-'))).toBe(true)

      ;(await one.skills('uninstall', 'prodsec-skills')).exits(0)
      ;(
        await one.skills(
          'install',
          'prodsec-skills',
          '-a',
          'claude-code',
          '--category',
          'security_auditing',
        )
      ).exits(0)
      expect(readdirSync(join(one.project, '.claude/skills'))).toHaveLength(4)
    })

    test('the user scope is the same machinery below the home folder', async () => {
      const one = sandbox()
      ;(
        await one.skills('install', address, '-g', '-a', 'claude-code', '-s', 'aws-security')
      ).exits(0)
      expect(readdirSync(join(one.home, '.claude/skills'))).toEqual(['aws-security'])
      ;(await one.skills('verify', '-g')).exits(0)
      expect(tree(one.project)).toEqual({})
      ;(await one.skills('uninstall', '-g', 'prodsec-skills')).exits(0)
      expect(Object.keys(tree(one.home)).filter((path) => path.startsWith('.claude'))).toEqual([])
    })
  },
)

async function expectDifference(box: Sandbox, path: string, status: string): Promise<void> {
  const result = (await box.skills('verify', '--json')).exits(4).json()
  expect(result.error).toMatchObject({ code: 'E_VERIFY', file: path })
  const bad = result.data.results.filter((one: { status: string }) => one.status !== 'ok')
  expect(bad).toMatchObject([{ path, status }])
}
