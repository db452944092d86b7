import type {
  Policy,
  PolicyDenied,
  PolicyPublisher,
  PolicyReviewRule,
  PolicySignature,
  PolicySigner,
} from '@skills/core'
import { oneOrMore, sayList } from './say-list.ts'
import type { Statement } from './statement.ts'

/** What a policy says of names, sources, ages, and the people behind a module. */
export function sayOrigin(policy: Policy): Statement[] {
  return [
    ...(policy.deny ?? []).map(sayDenied),
    ...saySources(policy),
    ...sayReleases(policy),
    ...sayPublishers(policy),
    ...(policy.signatures ?? []).flatMap(saySignature),
    ...sayReviews(policy),
  ]
}

function sayDenied(entry: PolicyDenied, index: number): Statement {
  const { module, skill, source, digest, reason } = entry
  const named = { module, skill, source, digest }
  return {
    section: 'never',
    path: ['deny', index],
    rule: 'deny/listed',
    text: 'Never',
    values: Object.entries(named).flatMap(([key, value]) =>
      value === undefined ? [] : `${key} ${value}`,
    ),
    note: reason,
  }
}

const specTexts = {
  any: 'Git sources may be named in any way',
  branch: 'Git sources name a branch, a tag, a range or a commit',
  tag: 'Git sources name a tag, a range of versions or a commit',
  rev: 'Git sources name a full commit',
} as const

function saySources({ sources = {} }: Policy): Statement[] {
  const { allow, deny, schemes, gitSpec } = sources
  const section = 'sources'
  const isClosed = allow === undefined && sources.default === 'deny'
  return [
    ...sayList(allow, {
      section,
      path: ['sources', 'allow'],
      rule: 'sources/allow',
      text: 'Modules come only from',
      none: 'Modules come from nowhere: no source is allowed',
    }),
    ...(isClosed
      ? [
          {
            section,
            path: ['sources', 'default'],
            rule: 'sources/allow',
            text: 'Modules come from nowhere: no source is allowed',
          } as const,
        ]
      : []),
    ...sayList(deny, {
      section,
      path: ['sources', 'deny'],
      rule: 'sources/deny',
      text: 'Modules never come from',
    }),
    ...sayList(schemes, {
      section,
      path: ['sources', 'schemes'],
      rule: 'sources/schemes',
      text: 'Bytes travel only by',
      none: 'Bytes travel by no way at all',
    }),
    ...(gitSpec === undefined
      ? []
      : [
          {
            section,
            path: ['sources', 'gitSpec'],
            rule: 'sources/git-spec',
            text: specTexts[gitSpec],
          } as const,
        ]),
  ]
}

function sayReleases({ releases }: Policy): Statement[] {
  if (releases === undefined) return []
  const { minAge, bypassFor = [] } = releases
  const section = 'sources'
  const rule = 'releases/min-age'
  return [
    ...(minAge === undefined
      ? []
      : [
          {
            section,
            path: ['releases', 'minAge'],
            rule,
            text: `A version is at least ${minAge} old, by a date that its author cannot set`,
          } as const,
        ]),
    ...(bypassFor.length === 0
      ? []
      : [
          {
            section,
            path: ['releases', 'bypassFor'],
            rule: undefined,
            text: 'A version that an advisory names as its fix need not wait',
          } as const,
        ]),
  ]
}

function sayPublishers({ publishers = {} }: Policy): Statement[] {
  const section = 'people'
  return [
    ...(publishers.require === 'any'
      ? [
          {
            section,
            path: ['publishers', 'require'],
            rule: 'publishers/require',
            text: 'Every module has a verified publisher',
          } as const,
        ]
      : []),
    ...sayList(publishers.allow?.map(publisherText), {
      section,
      path: ['publishers', 'allow'],
      rule: 'publishers/allow',
      text: 'The verified publisher is one of',
      none: 'No publisher is allowed',
    }),
  ]
}

function publisherText({ issuer, subject, until }: PolicyPublisher): string {
  return `${subject} by ${issuer}${until === undefined ? '' : ` until ${until}`}`
}

function signerText({ keyless, sshKey, pgpKey }: PolicySigner): string {
  if (keyless !== undefined) return publisherText(keyless)
  return pgpKey === undefined ? `the key ${sshKey}` : `the OpenPGP key ${pgpKey}`
}

function aboutModules(match: string): string | undefined {
  return match === '**' ? undefined : match
}

function saySignature({ match, anyOf, attestations }: PolicySignature, index: number): Statement[] {
  const section = 'people'
  const about = aboutModules(match)
  return [
    ...sayList(anyOf?.map(signerText), {
      section,
      path: ['signatures', index, 'anyOf'],
      rule: 'signatures/any-of',
      text: 'Signed by one of',
      none: 'Signed by nobody who would do',
      about,
    }),
    ...sayList(
      attestations?.map(({ predicateType }) => predicateType),
      {
        section,
        path: ['signatures', index, 'attestations'],
        rule: 'signatures/attestations',
        text: 'Comes with signed statements of',
        about,
      },
    ),
  ]
}

function sayReviews({ reviews = {} }: Policy): Statement[] {
  const reviewers = reviews.reviewers?.map(
    ({ id, criteria, until }) =>
      `${id} for ${criteria.join(' and ')}${until === undefined ? '' : ` until ${until}`}`,
  )
  return [
    ...(reviews.require ?? []).map(sayReviewRule),
    ...sayList(reviewers, {
      section: 'people',
      path: ['reviews', 'reviewers'],
      rule: undefined,
      text: 'Reviews count from',
      none: 'Reviews count from nobody',
    }),
  ]
}

function sayReviewRule(
  { match, carries, criteria, count = 1, notPublisher }: PolicyReviewRule,
  index: number,
): Statement {
  const who = `Reviewed by ${oneOrMore(count, 'person', 'people')}`
  const other = notPublisher === true ? ', none of them the publisher' : ''
  const where =
    carries === undefined || carries === 'anything' ? '' : `, where it carries ${carries}`
  return {
    section: 'people',
    path: ['reviews', 'require', index],
    rule: 'reviews/require',
    text: `${who}${other}${where}, for`,
    values: [criteria],
    about: aboutModules(match),
  }
}
