import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isSkillsError, ownProcessMark, pendingJournal } from '@skills/core'
import { expect } from 'vitest'
import { armFaults, type FaultMode } from './faulty-fs.ts'
import {
  type DiskState,
  diskState,
  type OperationsSite,
  scratchLeft,
  storeFaults,
} from './operations-site.ts'
import { rememberTree } from './remembered-tree.ts'
import { tree } from './tree.ts'

/** One use case on one kind of source: how the disk gets there, and what is done then. */
export interface Scenario {
  readonly name: string
  readonly prepare: (site: OperationsSite) => Promise<unknown>
  readonly run: (site: OperationsSite) => Promise<unknown>
}

/** Errors of the operating system, one after the other. */
const systemCodes = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS', 'EPERM', 'EBUSY'] as const

/** The disk as it was when the scenario starts, kept beside the site, and the one that a good run makes. */
export interface Prepared {
  readonly old: DiskState
  readonly wanted: DiskState
  readonly restore: () => void
  /** How many changes of the disk a good run makes. */
  readonly count: number
  readonly remove: () => void
}

export async function prepareScenario(site: OperationsSite, scenario: Scenario): Promise<Prepared> {
  site.reset()
  await scenario.prepare(site)
  const restore = rememberTree(site.top)
  const old = diskState(site)
  const faults = armFaults({ below: site.top, at: 0, mode: 'count' })
  await scenario.run(site)
  faults.disarm()
  const remove = () => rmSync(site.top, { recursive: true, force: true })
  return { old, wanted: diskState(site), restore, count: faults.log.length, remove }
}

export interface FaultSampling {
  readonly mode: FaultMode
  /** 1 tries every change; 3 every third one. */
  readonly every: number
  readonly only?: readonly string[]
}

/**
 * Let the n-th change of the disk fail, for n = 1, 2, … until a run makes fewer. After each try the disk is the
 * old one (where the run said that it failed) or the new one (where it said that it did not), reading commands
 * write nothing, and the next run makes what a good one makes. Returns how many changes a good run makes.
 */
export async function failEach(
  site: OperationsSite,
  scenario: Scenario,
  { mode, every, only }: FaultSampling,
): Promise<number> {
  const prepared = await prepareScenario(site, scenario)
  try {
    for (let at = 1; ; at += every) {
      prepared.restore()
      const code = systemCodes[at % systemCodes.length] ?? 'ENOSPC'
      const plan = { below: site.top, at, mode, code }
      const faults = armFaults(only === undefined ? plan : { ...plan, only })
      const ended = await endOf(scenario.run(site)).finally(faults.disarm)
      const where = `${mode} ${code} at ${at}: ${faults.log[at - 1]}`
      expectOldOrNew(site, prepared, { ended, where, mayBePending: mode.startsWith('dead') })
      buryThisProcess(site)
      await expectOnlyReports(site, where)
      await expectNextRunRight(site, scenario, { prepared, where })
      if (faults.log.length < at) return faults.log.length
    }
  } finally {
    prepared.remove()
  }
}

/** A failure is an error of ours with a documented code; anything else is a defect. */
export async function endOf(run: Promise<unknown>): Promise<'done' | 'failed'> {
  try {
    await run
    return 'done'
  } catch (error) {
    if (isSkillsError(error, 'E_WRITE', 'E_READ')) return 'failed'
    throw error
  }
}

interface Tried {
  readonly ended: 'done' | 'failed'
  readonly where: string
  /** An unfinished run may be left to the next one. */
  readonly mayBePending: boolean
}

function expectOldOrNew(site: OperationsSite, { old, wanted }: Prepared, tried: Tried): void {
  const { ended, where, mayBePending } = tried
  expect(storeFaults(site), where).toEqual([])
  const pending = pendingJournal(site.scope)
  if (pending?.phase === 'prepared') {
    expect([ended, mayBePending], where).toEqual(['failed', true])
    return
  }
  const now = withoutStages(diskState(site))
  if (ended === 'failed') expect(now, where).toEqual(withoutStages(old))
  else expect(now, where).toEqual(withoutStages(wanted))
}

/** What only a journal still knows of: stages that could not be removed, the journal itself, and its record. */
function withoutStages({ project, moduleList, state }: DiskState): DiskState {
  const keep = (all: DiskState['project'], pattern: RegExp) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !pattern.test(name)))
  return {
    project: keep(project, /^(?:.*\/)?\.skills-stage-|^\.skills\.(?:json|lock)\.[^/]*\.tmp$/u),
    moduleList,
    state: keep(state, /^\.?(?:journal|state)\.json\.[^/]*\.tmp$|^journal\.json$|^runs\//u),
  }
}

/**
 * Make what this process left look as if its process were gone: locks and scratch carry its mark. In life every
 * command is a process of its own.
 */
export function buryThisProcess(site: OperationsSite): void {
  const own = ownProcessMark()
  const dead = own.replace(/-\d+$/u, '-1')
  for (const folder of [site.data, site.scope.stateFolder, join(site.data, 'store/scratch')]) {
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder))
      if (name.includes(own)) renameSync(join(folder, name), join(folder, name.replace(own, dead)))
  }
}

/** `list` and `verify` say that a run was interrupted, and change nothing. */
async function expectOnlyReports(site: OperationsSite, where: string): Promise<void> {
  const before = tree(site.top, { times: true })
  const isPending = pendingJournal(site.scope) !== undefined
  for (const { warnings } of [site.list(), await site.verify()])
    expect(
      warnings.some(({ code }) => code === 'W_INTERRUPTED'),
      where,
    ).toBe(isPending)
  expect(tree(site.top, { times: true }), where).toEqual(before)
}

async function expectNextRunRight(
  site: OperationsSite,
  scenario: Scenario,
  { prepared, where }: { readonly prepared: Prepared; readonly where: string },
): Promise<void> {
  try {
    await scenario.run(site)
  } catch (error) {
    // What is uninstalled already cannot be uninstalled again.
    if (!isSkillsError(error, 'E_MODULE_UNKNOWN')) throw error
  }
  expect(diskState(site), where).toEqual(prepared.wanted)
  expect(pendingJournal(site.scope), where).toBeUndefined()
  expect(storeFaults(site), where).toEqual([])
  expect(scratchLeft(site), where).toEqual([])
  expect(lockClaims(site), where).toEqual([])
}

function lockClaims(site: OperationsSite): string[] {
  const folders = [site.data, site.scope.stateFolder].filter((folder) => existsSync(folder))
  return folders.flatMap((folder) =>
    readdirSync(folder).filter((name) => /^(?:module-list\.)?lock\./u.test(name)),
  )
}
