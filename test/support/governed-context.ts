import { withRegistries } from '../../packages/operations/src/policy/governed.ts'
import { builtInGate, type Governed } from '../../packages/operations/src/policy/policy-gate.ts'
import { repositoryRoot } from './repository-root.ts'

/** A context under the built-in floor, for tests of one step that asks policy. */
export function governedContext(): Governed {
  const now = new Date('2026-01-01T00:00:00Z')
  const folder = '/nowhere'
  const context = {
    machine: {
      cwd: folder,
      home: folder,
      env: {},
      platform: process.platform,
      folders: { config: folder, data: folder, cache: folder },
      productRoot: repositoryRoot,
      version: '0.0.0',
      now: () => now,
    },
    network: { offline: true, caFile: undefined, env: {}, userAgent: 'skills/test' },
    report: () => undefined,
    policy: builtInGate(now),
  }
  return withRegistries(context, undefined)
}
