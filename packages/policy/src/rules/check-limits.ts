import { sizeBytes } from '../units.ts'
import type { Check, Violation } from '../violation.ts'

/** How much is selected of a module. */
export const checkLimits: Check<'content'> = ({ policy }, facts) => {
  const { bytes, files, skills, depth } = policy.limits ?? {}
  const measured = [
    ['bytes', facts.size.bytes, bytes === undefined ? undefined : sizeBytes(bytes), 'bytes'],
    ['files', facts.size.files, files, 'files'],
    ['skills', facts.skills.length, skills, 'skills'],
    ['depth', facts.size.depth, depth, 'folders below each other'],
  ] as const
  return measured.flatMap(([key, found, most, unit]): Violation[] =>
    most === undefined || found <= most
      ? []
      : [
          {
            rule: `limits/${key}`,
            path: ['limits', key],
            message: `${facts.module} has ${found} ${unit}; at most ${most} are allowed.`,
            remedy: 'Choose fewer of its skills with --skill or --exclude.',
            digests: [facts.integrity],
          },
        ],
  )
}
