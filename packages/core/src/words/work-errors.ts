import { advisoryErrors } from './advisory-errors.ts'
import { componentErrors } from './component-errors.ts'
import { gateErrors } from './gate-errors.ts'
import { policyCommandErrors } from './policy-command-errors.ts'
import { publishingErrors } from './publishing-errors.ts'
import { registryErrors } from './registry-errors.ts'
import { trustErrors } from './trust-errors.ts'

/** Rows of the table of errors that one kind of work alone needs, a file each. */
export const workErrors: typeof advisoryErrors &
  typeof componentErrors &
  typeof gateErrors &
  typeof policyCommandErrors &
  typeof publishingErrors &
  typeof registryErrors &
  typeof trustErrors = {
  ...advisoryErrors,
  ...componentErrors,
  ...gateErrors,
  ...policyCommandErrors,
  ...publishingErrors,
  ...registryErrors,
  ...trustErrors,
}
