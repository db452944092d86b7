import type { Exception } from './violation.ts'

/** Every accepted violation with its reason. The list only shrinks: an entry without use fails. */
export const exceptions: readonly Exception[] = [
  {
    rule: 'banned-call',
    file: 'packages/cli/src/base-command.ts',
    about: 'process.env',
    reason: 'an error is shown with SKILLS_DEBUG even when no machine could be made from the flags',
  },
]
