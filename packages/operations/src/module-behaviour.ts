import type { AuditReport } from '@skills/audit'
import { byCodeUnit } from '@skills/core'

/** What the audit reads from code and configuration, by kind, with what one item of it is called. */
const behaviourKinds = {
  hosts: 'host',
  commands: 'command',
  pathsRead: 'reads',
  pathsWritten: 'writes',
  secrets: 'secret',
  languages: 'language',
  packages: 'package',
  servers: 'server',
  hooks: 'hook command',
  outsideInstructions: 'outside instructions',
} as const

export type BehaviourKind = keyof typeof behaviourKinds

/**
 * What a module's code would do: hosts it asks, programs it starts, paths outside it touches, secrets by name. Read
 * anew from the bytes each time and never locked, since a better reader would find more in the same bytes.
 */
export type ModuleBehaviour = Readonly<Record<BehaviourKind, readonly string[]>>

/** The behaviour of all skills of a module in one. */
export function moduleBehaviour({ capabilities }: AuditReport): ModuleBehaviour {
  const all = (kind: BehaviourKind): readonly string[] =>
    [...new Set(capabilities.flatMap((one) => one[kind]))].sort(byCodeUnit)
  return {
    hosts: all('hosts'),
    commands: all('commands'),
    pathsRead: all('pathsRead'),
    pathsWritten: all('pathsWritten'),
    secrets: all('secrets'),
    languages: all('languages'),
    packages: all('packages'),
    servers: all('servers'),
    hooks: all('hooks'),
    outsideInstructions: all('outsideInstructions'),
  }
}

/** Each kind with what one item of it is called, in the order of the table. */
export function behaviourEntries<Item>(
  behaviour: Readonly<Record<BehaviourKind, Item>>,
): readonly (readonly [what: string, item: Item])[] {
  return [
    [behaviourKinds.hosts, behaviour.hosts],
    [behaviourKinds.commands, behaviour.commands],
    [behaviourKinds.pathsRead, behaviour.pathsRead],
    [behaviourKinds.pathsWritten, behaviour.pathsWritten],
    [behaviourKinds.secrets, behaviour.secrets],
    [behaviourKinds.languages, behaviour.languages],
    [behaviourKinds.packages, behaviour.packages],
    [behaviourKinds.servers, behaviour.servers],
    [behaviourKinds.hooks, behaviour.hooks],
    [behaviourKinds.outsideInstructions, behaviour.outsideInstructions],
  ]
}
