/** Exit statuses of the command line, one table for every command. */
export const exitStatus = {
  clean: 0,
  findings: 1,
  usage: 2,
  environment: 3,
  integrity: 4,
  conflict: 5,
  internal: 70,
  cancelled: 130,
} as const

/** The rows of that table by name. */
export type ExitKind = keyof typeof exitStatus

/** What each status says, in one line for people. */
export const exitMeanings: Readonly<Record<ExitKind, string>> = {
  clean: 'nothing is wrong',
  findings: 'findings or violations at or above the threshold, or a lock that is out of date',
  usage: 'wrong usage, or a faulty skills.json',
  environment: 'something is missing or cannot be read: network, git, a file, a newer format',
  integrity: 'bytes differ from what was recorded, or a path leads elsewhere',
  conflict: 'a person must choose',
  internal: 'a defect of this program',
  cancelled: 'a person cancelled',
}
