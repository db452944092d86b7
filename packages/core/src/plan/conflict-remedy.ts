import type { Operation } from '../words/plan.ts'

/** The commands that change what stands on disk; those with the same flags name the same way out. */
export type ConflictCommand =
  | 'install'
  | 'update'
  | 'import'
  | 'adopt'
  | 'uninstall'
  | 'undo'
  | 'ci'

type Reason = Extract<Operation, { op: 'conflict' }>['reason']

const withConflictFlag: Readonly<Record<Reason, string>> = {
  'not-ours':
    'Leave it alone with --on-conflict skip, replace it with --on-conflict overwrite (a backup is kept), or move it away.',
  modified:
    'Leave it alone with --on-conflict skip, or replace it with --on-conflict overwrite (a backup is kept).',
  foreign: 'Move it away by hand, or leave it alone with --on-conflict skip.',
}

/** What to do next about a conflict: each command names only flags that it has. */
const remedies: Readonly<Record<ConflictCommand, Readonly<Record<Reason, string>>>> = {
  install: withConflictFlag,
  update: withConflictFlag,
  import: withConflictFlag,
  adopt: withConflictFlag,
  undo: withConflictFlag,
  uninstall: {
    'not-ours': 'Leave it where it is and let go of it with --keep-modified, or move it away.',
    modified:
      'Leave it where it is and let go of it with --keep-modified, or first put back what was installed: skills install --on-conflict overwrite (a backup is kept).',
    foreign: 'Move it away by hand, or leave it and let go of it with --keep-modified.',
  },
  ci: {
    'not-ours': 'Move it away; this command never replaces what it did not write.',
    modified:
      'This command never overwrites a local edit. Take the edit back, or replace it: skills install --on-conflict overwrite (a backup is kept).',
    foreign: 'Move it away by hand.',
  },
}

export function conflictRemedy(command: ConflictCommand | undefined, reason: Reason): string {
  return remedies[command ?? 'install'][reason]
}
