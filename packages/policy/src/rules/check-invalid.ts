import type { Check } from '../violation.ts'

/** Invalid components are never written; the built-in floor says so, and nothing can accept it. */
export const checkInvalid: Check<'content'> = ({ isBuiltIn }, { problems }) =>
  !isBuiltIn
    ? []
    : problems
        .filter(({ severity }) => severity === 'error')
        .map(({ message, remedy, skill }) => ({
          rule: 'content/invalid',
          path: [],
          message,
          remedy,
          ...(skill === undefined ? {} : { skill }),
        }))
