import {
  type ContentFacts,
  type GrantableFact,
  type PolicyGrantable,
  type PolicyTools,
  printable,
} from '@skills/core'
import { isAllowedBy, matchesGlob } from '../patterns/glob.ts'
import { doToolsOverlap, isToolInside } from '../patterns/tool-pattern.ts'
import type { Check, Violation } from '../violation.ts'
import { isReviewed } from './check-reviews.ts'
import { listed } from './check-source.ts'

/** What a module could do, read from its files. One violation for each thing that is not allowed. */
export const checkCapabilities: Check<'content'> = (layer, facts) => {
  const { capabilities } = layer.policy
  if (capabilities === undefined) return []
  const { hooks, mcp, network, externalInstructions, tools } = capabilities
  return [
    ...(tools === undefined ? [] : wrongTools(tools, facts)),
    ...wrongScripts(layer, facts),
    ...(hooks === undefined ? [] : wrongHooks(hooks.allow, facts)),
    ...(mcp === undefined ? [] : wrongServers(mcp, facts)),
    ...(network === undefined ? [] : wrongHosts(network.hosts, facts)),
    ...(externalInstructions === 'deny' ? outsideInstructions(facts) : []),
  ]
}

function shown(text: string): string {
  return printable(text.slice(0, 120), { oneLine: true })
}

function wrongTools({ allow, deny = [] }: PolicyTools, facts: ContentFacts): Violation[] {
  return facts.capabilities.tools.flatMap((tool): Violation[] => {
    const index = deny.findIndex((denied) => doToolsOverlap(denied, tool))
    const isLeftOut = allow !== undefined && !allow.some((outer) => isToolInside(outer, tool))
    if (index === -1 && !isLeftOut) return []
    return [
      {
        rule: 'capabilities/tools',
        path: ['capabilities', 'tools', ...(index === -1 ? ['allow'] : ['deny', index])],
        message:
          index === -1
            ? `${facts.module} asks for the tool ${shown(tool)}, which is not among those allowed.`
            : `${facts.module} asks for the tool ${shown(tool)}, and ${deny[index]} is denied.`,
        remedy: 'Leave out the skills that ask for it with --exclude, or use another module.',
        digests: [facts.integrity],
      },
    ]
  })
}

const wrongScripts: Check<'content'> = ({ policy, now }, facts) => {
  const answer = policy.capabilities?.scripts
  const carried = [...facts.capabilities.scripts, ...facts.capabilities.executables]
  const [first] = carried
  if (first === undefined || answer === undefined || answer === 'allow') return []
  if (answer === 'review' && isReviewed(policy.reviews, facts, now)) return []
  const more = new Set(carried).size - 1
  const what = `${shown(first)}${more === 0 ? '' : ` and ${more} more`}`
  return [
    {
      rule: 'capabilities/scripts',
      path: ['capabilities', 'scripts'],
      message:
        answer === 'review'
          ? `${facts.module} carries scripts (${what}) that nobody whose review counts has reviewed.`
          : `${facts.module} carries scripts (${what}), and scripts are denied.`,
      remedy:
        answer === 'review'
          ? `Ask for a review: skills review start ${facts.module}`
          : 'Leave out the skills that carry them with --exclude, or use another module.',
      digests: [facts.integrity],
    },
  ]
}

function isGrantable(allow: readonly PolicyGrantable[], { name, digest }: GrantableFact): boolean {
  return allow.some(
    (one) =>
      matchesGlob(one.name, name) &&
      (one.digest === undefined || one.digest === `sha256:${digest}`),
  )
}

function wrongHooks(allow: readonly PolicyGrantable[], facts: ContentFacts): Violation[] {
  return facts.capabilities.hooks
    .filter((hook) => !isGrantable(allow, hook))
    .map(({ name, digest }) => ({
      rule: 'capabilities/hooks',
      path: ['capabilities', 'hooks', 'allow'],
      message: `The hook ${shown(name)} of ${facts.module} (sha256:${digest}) is not among those allowed.`,
      remedy: 'Install it without --allow-hook, or ask whoever owns the policy.',
      digests: [facts.integrity],
    }))
}

function wrongServers(
  rule: { readonly allow?: readonly PolicyGrantable[]; readonly transports?: readonly string[] },
  facts: ContentFacts,
): Violation[] {
  const { allow, transports } = rule
  return facts.capabilities.mcp.flatMap((server): Violation[] => {
    const { name, digest, transport } = server
    const isNameWrong = allow !== undefined && !isGrantable(allow, server)
    const isWayWrong =
      transports !== undefined && (transport === undefined || !transports.includes(transport))
    if (!isNameWrong && !isWayWrong) return []
    const why = isNameWrong
      ? 'is not among those allowed'
      : `is reached by ${transport ?? 'nobody knows what'}, which is not allowed`
    return [
      {
        rule: 'capabilities/mcp',
        path: ['capabilities', 'mcp', isNameWrong ? 'allow' : 'transports'],
        message: `The MCP server ${shown(name)} of ${facts.module} (sha256:${digest}) ${why}.`,
        remedy: 'Install it without --allow-mcp, or ask whoever owns the policy.',
        digests: [facts.integrity],
      },
    ]
  })
}

function wrongHosts(allowed: readonly string[], facts: ContentFacts): Violation[] {
  const { hosts } = facts.capabilities
  const rule = 'capabilities/network'
  const path = ['capabilities', 'network', 'hosts']
  const digests = [facts.integrity]
  if (hosts === undefined)
    return [
      {
        rule,
        path,
        message: `Nobody can say which hosts ${facts.module} names.`,
        remedy: 'Update skills, or ask whoever owns the policy.',
        digests,
      },
    ]
  return hosts
    .filter((host) => !isAllowedBy(allowed, [host]))
    .map((host) => ({
      rule,
      path,
      message: `${facts.module} names the host ${shown(host)}, which is not among those allowed.`,
      remedy: listed('Allowed are', allowed),
      digests,
    }))
}

function outsideInstructions(facts: ContentFacts): Violation[] {
  const found = facts.capabilities.externalInstructions
  if (found !== undefined && found.length === 0) return []
  const what =
    found === undefined
      ? `Nobody can say whether ${facts.module} follows instructions from elsewhere`
      : `${facts.module} follows instructions from elsewhere: ${shown(found[0] ?? '')}`
  return [
    {
      rule: 'capabilities/external-instructions',
      path: ['capabilities', 'externalInstructions'],
      message: `${what}.`,
      remedy: 'Leave out the skills that do with --exclude, or use another module.',
      digests: [facts.integrity],
    },
  ]
}
