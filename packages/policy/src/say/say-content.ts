import type { Policy, PolicyCapabilities, PolicyGrantable } from '@skills/core'
import { oneOrMore, sayList, sayValue } from './say-list.ts'
import type { Statement } from './statement.ts'

/** What a policy says of licences, findings, abilities and sizes. */
export function sayContent(policy: Policy): Statement[] {
  return [
    ...sayLicenses(policy),
    ...sayFindings(policy),
    ...sayAdvisories(policy),
    ...sayCapabilities(policy.capabilities ?? {}),
    ...sayLimits(policy),
  ]
}

const unknownTexts = {
  allow: 'A missing licence, or one that SPDX does not know, is allowed',
  warn: 'A missing licence, or one that SPDX does not know, is warned of',
  deny: 'A missing licence, or one that SPDX does not know, is refused',
} as const

function sayLicenses({ licenses = {} }: Policy): Statement[] {
  const { allow, deny, unknown, clarify = [] } = licenses
  const section = 'licenses'
  const isImplied = unknown === undefined && (allow !== undefined || deny !== undefined)
  return [
    ...sayList(allow, {
      section,
      path: ['licenses', 'allow'],
      rule: 'licenses/allow',
      text: 'The licence can be met with these alone',
      none: 'No licence is allowed',
    }),
    ...sayList(deny, {
      section,
      path: ['licenses', 'deny'],
      rule: 'licenses/deny',
      text: 'The licence can be met without',
    }),
    ...sayValue(isImplied ? 'deny' : unknown, {
      section,
      path: ['licenses', isImplied ? (allow === undefined ? 'deny' : 'allow') : 'unknown'],
      rule: 'licenses/unknown',
      texts: unknownTexts,
    }),
    ...clarify.map(
      ({ digest, license, reason }, index): Statement => ({
        section,
        path: ['licenses', 'clarify', index],
        rule: undefined,
        text: 'A person found out the licence of these bytes',
        values: [license, digest],
        note: reason,
      }),
    ),
  ]
}

const toleratedTexts = {
  none: 'No finding at all is tolerated',
  info: 'Findings that only inform are tolerated; worse ones stop a write',
  low: 'Findings up to low severity are tolerated; worse ones stop a write',
  medium: 'Findings up to medium severity are tolerated; high and critical ones stop a write',
} as const

function sayFindings({ findings = {} }: Policy): Statement[] {
  const section = 'findings'
  return [
    ...sayValue(findings.maxSeverity, {
      section,
      path: ['findings', 'maxSeverity'],
      rule: 'findings/max-severity',
      texts: toleratedTexts,
    }),
    ...sayList(findings.deny, {
      section,
      path: ['findings', 'deny'],
      rule: 'findings/deny',
      text: 'Findings of these rules stop a write at any severity',
    }),
  ]
}

const advisoryTexts = {
  none: 'No known vulnerability is tolerated',
  low: 'Known vulnerabilities up to low severity are tolerated',
  medium: 'Known vulnerabilities up to medium severity are tolerated',
  high: 'Known vulnerabilities up to high severity are tolerated',
} as const

function sayAdvisories({ advisories = {} }: Policy): Statement[] {
  const section = 'findings'
  const { maxSeverity, maxDbAge } = advisories
  return [
    ...sayValue(maxSeverity, {
      section,
      path: ['advisories', 'maxSeverity'],
      rule: 'advisories/max-severity',
      texts: advisoryTexts,
    }),
    ...(maxDbAge === undefined
      ? []
      : [
          {
            section,
            path: ['advisories', 'maxDbAge'],
            rule: 'advisories/max-db-age',
            text: `The advisories at hand are at most ${maxDbAge} old`,
          } as const,
        ]),
  ]
}

function grantText({ name, digest }: PolicyGrantable): string {
  return digest === undefined ? name : `${name} with ${digest}`
}

const section = 'capabilities'

function sayCapabilities(capabilities: PolicyCapabilities): Statement[] {
  const { tools = {}, network, externalInstructions } = capabilities
  const rule = 'capabilities/tools'
  return [
    ...sayList(tools.allow, {
      section,
      path: ['capabilities', 'tools', 'allow'],
      rule,
      text: 'Skills ask only for tools inside',
      none: 'Skills ask for no tool',
    }),
    ...sayList(tools.deny, {
      section,
      path: ['capabilities', 'tools', 'deny'],
      rule,
      text: 'Skills never ask for anything of the tools',
    }),
    ...sayCarried(capabilities),
    ...sayList(network?.hosts, {
      section,
      path: ['capabilities', 'network', 'hosts'],
      rule: 'capabilities/network',
      text: 'Modules name only the hosts',
      none: 'Modules name no host',
    }),
    ...sayValue(externalInstructions, {
      section,
      path: ['capabilities', 'externalInstructions'],
      rule: 'capabilities/external-instructions',
      texts: {
        allow: 'Skills may fetch instructions from elsewhere while they are used',
        deny: 'Skills fetch no instructions from elsewhere while they are used',
      },
    }),
  ]
}

function sayCarried({ scripts, hooks, mcp = {} }: PolicyCapabilities): Statement[] {
  return [
    ...sayValue(scripts, {
      section,
      path: ['capabilities', 'scripts'],
      rule: 'capabilities/scripts',
      texts: {
        allow: 'Scripts and executables are allowed',
        review:
          'Scripts and executables only where somebody whose review counts approved the module',
        deny: 'No scripts and no executables',
      },
    }),
    ...sayList(hooks?.allow.map(grantText), {
      section,
      path: ['capabilities', 'hooks', 'allow'],
      rule: 'capabilities/hooks',
      text: 'A person may grant only the hooks',
      none: 'Nobody may grant a hook',
    }),
    ...sayList(mcp.allow?.map(grantText), {
      section,
      path: ['capabilities', 'mcp', 'allow'],
      rule: 'capabilities/mcp',
      text: 'A person may grant only the MCP servers',
      none: 'Nobody may grant an MCP server',
    }),
    ...sayList(mcp.transports, {
      section,
      path: ['capabilities', 'mcp', 'transports'],
      rule: 'capabilities/mcp',
      text: 'MCP servers are reached only by',
      none: 'MCP servers are reached by no way at all',
    }),
  ]
}

function sayLimits({ limits = {} }: Policy): Statement[] {
  const { bytes, files, skills, depth, listing } = limits
  const texts = {
    bytes: bytes === undefined ? undefined : `A module has at most ${bytes}`,
    files:
      files === undefined ? undefined : `A module has at most ${oneOrMore(files, 'file', 'files')}`,
    skills:
      skills === undefined
        ? undefined
        : `A module has at most ${oneOrMore(skills, 'skill', 'skills')}`,
    depth:
      depth === undefined
        ? undefined
        : `Folders of a module lie at most ${oneOrMore(depth, 'level', 'levels')} deep`,
    listing:
      listing === undefined
        ? undefined
        : `Descriptions take at most ${listing} percent of what an assistant lists`,
  } as const
  const keys = ['bytes', 'files', 'skills', 'depth', 'listing'] as const
  return keys.flatMap((key): Statement[] => {
    const text = texts[key]
    if (text === undefined) return []
    return [{ section: 'limits', path: ['limits', key], rule: `limits/${key}`, text }]
  })
}
