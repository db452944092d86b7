import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, sandbox } from '../support/cli.ts'
import { type FaultyCli, makeFaultyCli } from '../support/faulty-cli.ts'
import { packFiles } from '../support/operations-site.ts'
import { rememberTree } from '../support/remembered-tree.ts'
import { type Tree, tree } from '../support/tree.ts'

// The steps that a journal speaks of, and the lock's; what lies between them is covered in process.
const steps = ['rename', 'unlink', 'rmdir', 'mkdir']
const install = ['install', '--assistant', 'claude-code,cursor']

let cli: FaultyCli
beforeAll(async () => {
  cli = await makeFaultyCli()
})
afterAll(() => cli.remove())

interface Scenario {
  readonly name: string
  readonly prepare: (box: Sandbox) => Promise<void>
  readonly words: readonly string[]
  /** How many changes are killed: all would take minutes. */
  readonly tries: number
}

function pack(box: Sandbox, edition: 1 | 2): void {
  for (const [file, text] of Object.entries(packFiles(edition)))
    box.file(`pack/${file}`, text, file.endsWith('.sh') ? 0o755 : 0o644)
}

async function added(box: Sandbox): Promise<void> {
  pack(box, 1)
  ;(await box.skills('mod', 'add', './pack')).exits(0)
}

async function installed(box: Sandbox): Promise<void> {
  await added(box)
  ;(await box.skills(...install)).exits(0)
}

const scenarios: readonly Scenario[] = [
  {
    name: 'mod add',
    prepare: async (box) => pack(box, 1),
    words: ['mod', 'add', './pack'],
    tries: 6,
  },
  { name: 'a first install', prepare: added, words: install, tries: 14 },
  {
    name: 'an install of changed bytes',
    prepare: async (box) => {
      await installed(box)
      pack(box, 2)
    },
    words: ['install'],
    tries: 12,
  },
  { name: 'an uninstall', prepare: installed, words: ['uninstall', 'pack'], tries: 12 },
]

/** Numbers from 1 to `last`, evenly spread, first and last with them. */
function spread(last: number, tries: number): number[] {
  const step = Math.max(1, (last - 1) / (tries - 1))
  const all = Array.from({ length: tries }, (_, index) => Math.round(1 + index * step))
  return [...new Set(all)].filter((at) => at <= last)
}

describe.each(scenarios)('$name, killed', ({ prepare, words, tries }) => {
  it('is reported by reading commands and put right by the next run', async () => {
    const box = sandbox()
    const top = dirname(box.project)
    await prepare(box)
    const restore = rememberTree(top)
    const changes = await cli.changesOf(box, steps, ...words)
    const wanted = box.tree()
    expect(changes.length).toBeGreaterThan(5)
    for (const at of spread(changes.length, tries)) {
      restore()
      const mode = at % 2 === 0 ? 'kill' : 'kill-after'
      const where = `${mode} ${at} of ${changes.length}: ${changes[at - 1]}`
      const killed = await cli.with(box, { mode, at, only: steps }).skills(...words)
      expect(killed.signal, `${where}\n${killed.stderr}`).toBe('SIGKILL')
      await expectOnlyReport(box, { words: at % 3 === 0 ? ['list'] : ['verify'], where })
      const next = await box.skills(...words)
      const isDone = words[0] === 'uninstall' && next.code === 3
      if (!isDone) expect(next.exits(0).stderr, where).not.toContain('interrupted')
      expect(box.tree(), where).toEqual(wanted)
      expect(leftovers(box), where).toEqual([])
    }
  })
})

/** A reading command names the interrupted run where there is one, and changes nothing at all. */
async function expectOnlyReport(
  box: Sandbox,
  { words, where }: { readonly words: readonly string[]; readonly where: string },
): Promise<void> {
  const before = everything(box)
  const isPending = stateFiles(box).includes('journal.json')
  const report = await box.skills(...words, '--json')
  expect([0, 4], `${where}\n${report.stdout}`).toContain(report.code)
  const warns = report.json().warnings.some(({ code }) => code === 'W_INTERRUPTED')
  expect(warns, where).toBe(isPending)
  expect(everything(box), where).toEqual(before)
}

function everything(box: Sandbox): Tree {
  return tree(dirname(box.project), { times: true })
}

function dataFolder(box: Sandbox): string {
  return join(box.home, '.local/share/skills')
}

function stateFiles(box: Sandbox): string[] {
  const states = join(dataFolder(box), 'state/v1')
  if (!existsSync(states)) return []
  return readdirSync(states).flatMap((name) => readdirSync(join(states, name)))
}

/** Locks, journals, temporary files and scratch that no run needs any more. */
function leftovers(box: Sandbox): string[] {
  const scratch = join(dataFolder(box), 'store/scratch')
  const names = [
    ...stateFiles(box),
    ...readdirSync(dataFolder(box)),
    ...(existsSync(scratch) ? readdirSync(scratch).map((name) => `scratch/${name}`) : []),
  ]
  return names.filter((name) => /^scratch\/|lock\.|\.tmp$|journal/u.test(name))
}
