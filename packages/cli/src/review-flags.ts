import { Flags } from '@oclif/core'
import { SkillsError } from '@skills/core'
import { list } from './flags.ts'

/** Whose reviews count, for a run that asks no file of the user. */
export const reviewerFlags = {
  'allowed-signers': Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    helpValue: 'FILE',
    description: 'who may sign, in the form of ssh-keygen; default: your own file and keys',
  }),
}

export const importFlags = {
  name: Flags.string({ description: 'what to call the team', helpValue: 'NAME', required: true }),
  map: Flags.string({
    ...list,
    description: 'what a word of theirs means here, such as approved=safe-to-install',
    helpValue: 'THEIRS=OURS',
    required: true,
  }),
  except: Flags.string({
    ...list,
    description: 'modules about which their word does not count',
    helpValue: 'MODULE',
  }),
}

/** `theirs=ours` pairs as a table. Throws E_USAGE. */
export function criteriaMap(pairs: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const map = new Map<string, string[]>()
  for (const pair of pairs) {
    const [, theirs, ours] = /^([a-z0-9][a-z0-9-]*)=([a-z0-9][a-z0-9-]*)$/u.exec(pair) ?? []
    if (theirs === undefined || ours === undefined)
      throw new SkillsError('E_USAGE', `${JSON.stringify(pair)} maps no criteria.`, {
        where: { flag: '--map' },
        remedy: 'Write theirs=ours, both in lower-case letters, digits and hyphens.',
      })
    map.set(theirs, [...(map.get(theirs) ?? []), ours])
  }
  return Object.fromEntries(map)
}
