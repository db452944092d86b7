/** Rows of the table of errors (`error-codes.ts`) about advisories. */
export const advisoryErrors = {
  E_ADVISORY_INVALID: {
    kind: 'environment',
    title: 'An advisory cannot be read',
    explanation:
      'A file of a database of advisories is not in the form of OSV. The database is not taken over, since the one that is missing could be the one that matters. What was there before stays.',
  },
  E_ADVISORY_UNKNOWN: {
    kind: 'usage',
    title: 'No such advisory',
    explanation:
      'No database at hand has an advisory of this id or alias. `skills advisory list` prints them.',
  },
  E_ADVISORIES_MISSING: {
    kind: 'environment',
    title: 'There are no advisories at hand',
    explanation:
      'Nobody fetched a database of advisories yet, so that nobody can say what is affected. `skills advisory sync SOURCE` fetches one.',
  },
  E_ADVISORIES_STALE: {
    kind: 'environment',
    title: 'The advisories at hand are too old',
    explanation:
      'A database was made or asked for longer ago than policy, or 90 days, allows. What it does not know yet could be what matters.',
  },
  E_AFFECTED: {
    kind: 'findings',
    title: 'An advisory concerns something installed',
    explanation:
      'The bytes, the version or a package of something that is installed here stand in an advisory. Each is listed with what to do.',
  },
  E_ADVISORIES_DAMAGED: {
    kind: 'environment',
    title: 'A database of advisories is damaged',
    explanation:
      'The files in the cache do not fit together. Fetching the database anew mends it: `skills advisory sync SOURCE`.',
  },
} as const
