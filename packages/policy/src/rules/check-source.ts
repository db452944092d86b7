import { gitSpecs, isLoopbackUrl } from '@skills/core'
import { moduleNames } from '../module-names.ts'
import { deniedBy, isAllowedBy } from '../patterns/glob.ts'
import type { Check, Violation } from '../violation.ts'

/** Where a module comes from, before anything is fetched. */
export const checkSource: Check<'source'> = (layer, facts) => [
  ...(layer.isBuiltIn ? plainHttp(layer, facts) : []),
  ...denied(layer, facts),
  ...notAllowed(layer, facts),
  ...wrongScheme(layer, facts),
  ...looseSpec(layer, facts),
]

const plainHttp: Check<'source'> = (_layer, { url }) => {
  if (url?.startsWith('http:') !== true || isLoopbackUrl(url)) return []
  return [
    {
      rule: 'source/plain-http',
      path: [],
      message: 'Plain http is allowed only to addresses of this machine.',
      remedy: `Use https: ${url.replace('http:', 'https:')}`,
    },
  ]
}

const denied: Check<'source'> = ({ policy }, facts) => {
  const index = deniedBy(policy.sources?.deny ?? [], facts.names)
  const listed = (policy.deny ?? []).flatMap((entry, at): Violation[] => {
    const { source, module, skill, digest, reason } = entry
    // With these keys in the entry, content decides.
    if (skill !== undefined || digest !== undefined) return []
    if (source !== undefined && deniedBy([source], facts.names) === -1) return []
    if (module !== undefined && deniedBy([module], moduleNames(facts)) === -1) return []
    return [
      {
        rule: 'deny/listed',
        path: ['deny', at],
        message: `${facts.module} from ${named(facts)} is denied: ${reason}`,
        remedy: 'Use another module.',
      },
    ]
  })
  if (index === -1) return listed
  return [
    ...listed,
    {
      rule: 'sources/deny',
      path: ['sources', 'deny', index],
      message: `The source ${named(facts)} is denied by ${policy.sources?.deny?.[index]}.`,
      remedy: 'Use another source.',
    },
  ]
}

const notAllowed: Check<'source'> = ({ policy }, facts) => {
  const { allow, default: otherwise } = policy.sources ?? {}
  if (allow === undefined && otherwise !== 'deny') return []
  if (isAllowedBy(allow ?? [], facts.names)) return []
  return [
    {
      rule: 'sources/allow',
      path: allow === undefined ? ['sources', 'default'] : ['sources', 'allow'],
      message: `The source ${named(facts)} is not among those allowed.`,
      remedy: listed('Allowed are', allow ?? []),
    },
  ]
}

const wrongScheme: Check<'source'> = ({ policy }, facts) => {
  const { schemes } = policy.sources ?? {}
  if (schemes === undefined || schemes.includes(facts.scheme)) return []
  return [
    {
      rule: 'sources/schemes',
      path: ['sources', 'schemes'],
      message: `${named(facts)} is fetched by ${facts.scheme}, which is not among the schemes allowed.`,
      remedy: listed('Allowed are', schemes),
    },
  ]
}

const looseSpec: Check<'source'> = ({ policy }, facts) => {
  const wanted = policy.sources?.gitSpec
  if (wanted === undefined || facts.gitSpec === undefined) return []
  if (gitSpecs.indexOf(facts.gitSpec) >= gitSpecs.indexOf(wanted)) return []
  return [
    {
      rule: 'sources/git-spec',
      path: ['sources', 'gitSpec'],
      message: `${named(facts)} is named less exactly than "${wanted}".`,
      remedy: specRemedies[wanted],
    },
  ]
}

const specRemedies = {
  any: '',
  branch: 'Name a branch, a version or a commit: SOURCE#main, SOURCE@^1.2',
  tag: 'Name a version range or a commit: SOURCE@^1.2, SOURCE#<40 hex digits>',
  rev: 'Name the full commit: SOURCE#<40 hex digits>',
} as const

function named({ names }: { readonly names: readonly string[] }): string {
  return names[0] ?? 'of nowhere'
}

/** A few of a list, for people. */
export function listed(what: string, values: readonly string[]): string {
  if (values.length === 0) return 'Nothing is allowed. Ask whoever owns the policy.'
  const shown = values.slice(0, 5).join(', ')
  return `${what}: ${shown}${values.length > 5 ? `, and ${values.length - 5} more` : ''}.`
}
