import { contributionChecks, contributionLimitKeys, type Policy } from '@skills/core'
import { sayList, sayValue } from './say-list.ts'
import type { Statement } from './statement.ts'

const section = 'contribution'
const at = (...keys: readonly string[]) =>
  ({ section, path: ['contribution', ...keys], rule: undefined }) as const

/** What a policy says of a change, and of the gate that judges it. */
export function sayContribution(policy: Policy): Statement[] {
  return [...sayTrailers(policy), ...sayChecks(policy), ...sayLists(policy), ...sayGate(policy)]
}

function sayTrailers({ contribution = {} }: Policy): Statement[] {
  const { signOff, assistedBy, aiSignOff, coAuthorAi, threshold } = contribution
  return [
    ...sayValue(signOff, {
      ...at('signOff'),
      texts: {
        optional: 'A change may go without Signed-off-by',
        warn: 'A change without Signed-off-by is warned of',
        required: 'A person signs off every change with Signed-off-by',
      },
    }),
    ...sayValue(assistedBy, {
      ...at('assistedBy'),
      texts: {
        optional: 'A change may say which assistant helped',
        'when-disclosed': 'A change that tells of an assistant names it with Assisted-by',
        required: 'Every change says with Assisted-by which assistant helped',
      },
    }),
    ...sayValue(aiSignOff, {
      ...at('aiSignOff'),
      texts: {
        allow: 'An assistant may stand in Signed-off-by',
        warn: 'An assistant in Signed-off-by is warned of',
        deny: 'No assistant signs off: a person answers for a change',
      },
    }),
    ...sayValue(coAuthorAi, {
      ...at('coAuthorAi'),
      texts: {
        allow: 'An assistant may stand in Co-authored-by',
        warn: 'An assistant in Co-authored-by is warned of',
        deny: 'No assistant stands in Co-authored-by',
      },
    }),
    ...(threshold === undefined
      ? []
      : [
          {
            ...at('threshold'),
            text: `Failed checks of weight ${threshold} together stop a change`,
          },
        ]),
  ]
}

const levels = {
  off: 'is not asked',
  warn: 'counts against a change',
  fail: 'stops a change',
} as const

function sayChecks({ contribution = {} }: Policy): Statement[] {
  const { checks = {}, limits = {} } = contribution
  return [
    ...contributionChecks.flatMap((check) => {
      const level = checks[check]
      if (level === undefined) return []
      return [{ ...at('checks', check), text: `The check ${check} ${levels[level]}` }]
    }),
    ...contributionLimitKeys.flatMap((key) => {
      const bound = limits[key]
      return bound === undefined ? [] : [{ ...at('limits', key), text: `${bounds[key]}: ${bound}` }]
    }),
  ]
}

const bounds: Readonly<Record<(typeof contributionLimitKeys)[number], string>> = {
  descriptionCharacters: 'Characters of a description at most',
  emoji: 'Emoji in title and description at most',
  codeReferences: 'Paths and calls named in a description at most',
  extraSections: 'Headings beside those of the template at most',
  subjectCharacters: 'Characters of the first line of a commit message at most',
  messageCharacters: 'Characters of a commit message at most',
  changedLines: 'Lines changed at most',
  changedFiles: 'Files changed at most',
  fileLines: 'Lines added to one file at most',
  generatedPercent: 'Percent of added lines in generated files at most',
  whitespacePercent: 'Percent of changed lines that differ in blanks alone at most',
  commentPercent: 'Percent of added code that is comments at most',
  addedComments: 'Lines of comments added at most',
  duplicateLines: 'Added lines that stand there twice at most',
  untestedLines: 'Lines of code added without a change of tests at most',
  coveredPercent: 'Percent of added lines that tests reach at least',
}

function sayLists({ contribution = {} }: Policy): Statement[] {
  const { branches = {}, paths = {}, fileTypes, tasks } = contribution
  return [
    ...sayList(branches.targets, {
      ...at('branches', 'targets'),
      text: 'A change is made against',
      none: 'No branch takes a change',
    }),
    ...sayList(branches.blockedSources, {
      ...at('branches', 'blockedSources'),
      text: 'The branch of a change is not called',
    }),
    ...sayList(paths.allow, {
      ...at('paths', 'allow'),
      text: 'A change touches only',
      none: 'A change touches no file',
    }),
    ...sayList(paths.deny, { ...at('paths', 'deny'), text: 'A change should not touch' }),
    ...sayList(fileTypes, {
      ...at('fileTypes'),
      text: 'Changed files have one of these endings',
      none: 'Changed files have no ending',
    }),
    ...sayList(tasks, { ...at('tasks'), text: 'Every box is ticked in these sections' }),
  ]
}

function sayGate({ gate = {} }: Policy): Statement[] {
  const inGate = (key: string) => ({ section, path: ['gate', key], rule: undefined }) as const
  const { approvals, protectedApprovals } = gate
  return [
    ...sayList(gate.require, {
      ...inGate('require'),
      text: 'The gate does not pass while one of these stages cannot decide',
    }),
    ...(approvals === undefined
      ? []
      : [{ ...inGate('approvals'), text: `Approvals that a change needs: ${approvals}` }]),
    ...(protectedApprovals === undefined
      ? []
      : [
          {
            ...inGate('protectedApprovals'),
            text: `Approvals that a change of protected files needs: ${protectedApprovals}`,
          },
        ]),
    ...sayValue(gate.codeOwners, {
      ...inGate('codeOwners'),
      texts: {
        optional: 'Owners of changed files need not approve',
        required: 'An owner of every changed file approves',
      },
    }),
  ]
}
