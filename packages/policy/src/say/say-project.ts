import type { Policy, PolicyException, PolicyRequired } from '@skills/core'
import { sayContribution } from './say-contribution.ts'
import { sayList, sayValue } from './say-list.ts'
import type { Statement } from './statement.ts'

/** What a policy says of readers, the project as a whole, changes, exceptions and itself. */
export function sayProject(policy: Policy): Statement[] {
  return [
    ...sayReaders(policy),
    ...(policy.require ?? []).map(sayRequired),
    ...sayContribution(policy),
    ...sayDelegation(policy),
    ...(policy.exceptions ?? []).map(sayException),
    ...sayItself(policy),
  ]
}

function sayReaders({ assistants = {}, files = {} }: Policy): Statement[] {
  const section = 'assistants'
  return [
    ...sayList(assistants.allow, {
      section,
      path: ['assistants', 'allow'],
      rule: 'assistants/allow',
      text: 'Only these assistants may read what is installed',
      none: 'No assistant may read what is installed',
    }),
    ...sayList(assistants.deny, {
      section,
      path: ['assistants', 'deny'],
      rule: 'assistants/deny',
      text: 'These assistants may not read what is installed',
    }),
    ...sayList(files.protected, {
      section,
      path: ['files', 'protected'],
      rule: 'files/protected',
      text: 'No module writes',
    }),
    ...sayValue(files.unmanaged, {
      section,
      path: ['files', 'unmanaged'],
      rule: 'files/unmanaged',
      texts: {
        allow: 'Skills that no lock has may lie in the folders of assistants',
        warn: 'Skills that lie in the folders of assistants and in no lock are warned of',
        deny: 'No skill lies in the folders of assistants that no lock has',
      },
    }),
  ]
}

function sayRequired({ module, skill, version, reason }: PolicyRequired, index: number): Statement {
  const name = skill === undefined ? module : `${module}/${skill}`
  return {
    section: 'require',
    path: ['require', index],
    rule: 'require/module',
    text: 'Must be installed',
    values: [version === undefined ? name : `${name} ${version}`],
    note: reason,
  }
}

function sayDelegation({ delegation = {} }: Policy): Statement[] {
  const section = 'exceptions'
  const { allow, deny, maxAge } = delegation
  return [
    ...sayList(allow, {
      section,
      path: ['delegation', 'allow'],
      rule: undefined,
      text: 'Layers below may accept violations of',
    }),
    ...sayList(deny, {
      section,
      path: ['delegation', 'deny'],
      rule: undefined,
      text: 'No layer below may accept violations of',
    }),
    ...(maxAge === undefined
      ? []
      : [
          {
            section,
            path: ['delegation', 'maxAge'],
            rule: undefined,
            text: `An exception lasts at most ${maxAge}, here and below`,
          } as const,
        ]),
  ]
}

function sayException(exception: PolicyException, index: number): Statement {
  const { id, rule, digest, fingerprint, owner, approvedBy, reason, expires, ticket } = exception
  return {
    section: 'exceptions',
    path: ['exceptions', index],
    rule: undefined,
    text: `Accepted until ${expires}`,
    values: [
      id,
      rule,
      ...(fingerprint === undefined ? [] : [`finding ${fingerprint}`]),
      digest,
      `owner ${owner}`,
      ...(approvedBy === undefined ? [] : [`approved by ${approvedBy}`]),
      ...(ticket === undefined ? [] : [ticket]),
    ],
    note: reason,
  }
}

function sayItself({ mode, minCli, extends: above }: Policy): Statement[] {
  const section = 'policy'
  return [
    ...sayValue(mode, {
      section,
      path: ['mode'],
      rule: undefined,
      texts: {
        audit: 'Violations only stand in reports',
        warn: 'Violations are warned of and refuse nothing',
        enforce: 'Violations are refused',
      },
    }),
    ...(minCli === undefined
      ? []
      : [
          {
            section,
            path: ['minCli'],
            rule: undefined,
            text: `Only skills ${minCli} or later may act under it`,
          } as const,
        ]),
    ...(above ?? []).map(
      ({ source, sha256 }, index): Statement => ({
        section,
        path: ['extends', index],
        rule: undefined,
        text: 'Another policy stands above it',
        values: [source, `sha256 ${sha256}`],
      }),
    ),
  ]
}
