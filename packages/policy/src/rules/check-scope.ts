import { satisfiesPick } from '@skills/core'
import { isAllowedBy } from '../patterns/glob.ts'
import type { Check, Violation } from '../violation.ts'

/** What must be installed. */
export const checkRequired: Check<'scope'> = ({ policy }, facts) =>
  (policy.require ?? []).flatMap((wanted, index): Violation[] => {
    const { module, skill, version, source, reason } = wanted
    const found = facts.modules.find(
      ({ name, sources = [] }) =>
        name === module && (source === undefined || isAllowedBy([source], sources)),
    )
    const isOldEnough =
      version === undefined ||
      (found !== undefined && satisfiesPick(found.version, { kind: 'range', range: version }))
    const hasSkill = skill === undefined || found?.skills.includes(skill) === true
    if (found !== undefined && isOldEnough && hasSkill) return []
    const what = `${module}${skill === undefined ? '' : `/${skill}`}${version === undefined ? '' : ` ${version}`}`
    return [
      {
        rule: 'require/module',
        path: ['require', index],
        message: `${what} must be installed here${source === undefined ? '' : ` from ${source}`}${reason === undefined ? '' : `: ${reason}`}.`,
        remedy: `Install it: skills install ${module}${version === undefined ? '' : `@${version}`}`,
      },
    ]
  })

/** How full each assistant's listing may be. */
export const checkListing: Check<'scope'> = ({ policy }, facts) => {
  const most = policy.limits?.listing
  if (most === undefined) return []
  return facts.listings
    .filter(({ used, budget }) => budget > 0 && used * 100 > budget * most)
    .map(({ assistant, used, budget }) => ({
      rule: 'limits/listing',
      path: ['limits', 'listing'],
      message: `The descriptions take ${Math.ceil((used * 100) / budget)} percent of the listing budget of ${assistant}; at most ${most} are allowed.`,
      remedy: 'Choose fewer skills with --skill or --exclude.',
    }))
}

/** Skills that an assistant reads and no lock has. */
export const checkUnmanaged: Check<'scope'> = ({ policy }, facts) => {
  const answer = policy.files?.unmanaged
  const [first] = facts.unmanaged ?? []
  if (answer === undefined || answer === 'allow' || first === undefined) return []
  const count = facts.unmanaged?.length ?? 0
  return [
    {
      rule: 'files/unmanaged',
      path: ['files', 'unmanaged'],
      message: `${count === 1 ? 'A skill lies' : `${count} skills lie`} in assistants' folders and in no lock: ${first}${count === 1 ? '' : ', …'}.`,
      remedy: 'Remove them, or take them into a module.',
      ...(answer === 'warn' ? { isWarning: true } : {}),
    },
  ]
}
