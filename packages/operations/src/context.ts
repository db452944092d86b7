import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  enterStore,
  type Machine,
  type NetworkSettings,
  openStore,
  ownProcessMark,
  type Store,
  sweepScratch,
} from '@skills/core'
import type { StageTimer } from './in-stage.ts'

/** What is worth telling a person while an operation runs; machines get the result alone. */
export interface Progress {
  readonly step: 'resolve' | 'fetch' | 'read' | 'audit' | 'apply'
  readonly text: string
}

/** What every operation is given: the machine, how it may reach out, and whom to tell. */
export interface Context {
  readonly machine: Machine
  readonly network: NetworkSettings
  readonly report: (progress: Progress) => void
  /** Times the stages of an operation; left out: nobody wants to know. */
  readonly timed?: StageTimer
}

/** A warning beside a result: nothing stopped, but a person should know. */
export interface Warning {
  readonly code: `W_${string}`
  readonly message: string
  /** The rule behind it, where there is one. */
  readonly rule?: string
  readonly file?: string
  readonly line?: number
}

/**
 * Run with the store open. What is added stays in scratch until it is kept; scratch is removed at the
 * end whatever happens; as long as it stands, nobody cleans the store. A run that must write nothing (`isolated`) has its scratch outside our folders.
 */
export async function withStore<Result>(
  context: Context,
  options: { readonly isolated: boolean },
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  const folder = join(context.machine.folders.data, 'store')
  const own = `${ownProcessMark()}.${randomBytes(6).toString('hex')}`
  if (!options.isolated) sweepScratch(join(folder, 'scratch'))
  const scratch = options.isolated ? join(tmpdir(), `skills-${own}`) : join(folder, 'scratch', own)
  const store = openStore({ folder, scratch })
  try {
    if (!options.isolated) await enterStore({ folder, scratch })
    return await use(store)
  } finally {
    await store.close()
  }
}
