import { exceptionRemarks } from '../exception-remarks.ts'
import type { Mode } from '../judge-layers.ts'
import { modeOf } from '../judge-layers.ts'
import type { PolicyStack } from '../layer.ts'
import { placedStatements, placeOf } from '../say/effective.ts'
import { type SectionId, type Statement, sections } from '../say/statement.ts'

/** A line of the page. */
export interface PageLine {
  readonly statement: Statement
  /** Layer and line. */
  readonly place: string
  readonly mode: Mode
  /** What a reader should know besides, in our words: that an exception ended. */
  readonly remark: string | undefined
}

export interface PageSection {
  readonly id: SectionId
  readonly title: string
  readonly lines: readonly PageLine[]
}

export interface PageLayer {
  readonly kind: string
  readonly name: string
  readonly sha256: string | undefined
  readonly title: string | undefined
  readonly mode: Mode
  readonly contact:
    | { readonly name?: string; readonly email?: string; readonly url?: string }
    | undefined
}

/** A policy as a page shows it. Texts of the files are as they stand there: whoever renders has to escape them. */
export interface PolicyPage {
  readonly title: string
  readonly layers: readonly PageLayer[]
  /** Only those that have lines. */
  readonly sections: readonly PageSection[]
  /** What stricter lines make moot. */
  readonly overruled: readonly (PageLine & { readonly by: string })[]
  readonly version: string
}

/** The page of a stack: every line that binds, from the parsed layers that are enforced. Pure. */
export function policyPageOf(
  stack: PolicyStack,
  { now, version }: { readonly now: Date; readonly version: string },
): PolicyPage {
  const ended = new Map(
    exceptionRemarks(stack, now)
      .filter(({ kind }) => kind === 'expired' || kind === 'too-long')
      .map(({ file, line, kind }) => [`${file}:${line}`, remarks[kind]]),
  )
  const lines = placedStatements(stack).map((one) => {
    const { statement, layer, mode, overruledBy } = one
    const expires = `${layer.name}:${layer.lineOf([...statement.path, 'expires'])}`
    const remark = statement.path[0] === 'exceptions' ? ended.get(expires) : undefined
    return { statement, place: placeOf(one), mode, remark, overruledBy }
  })
  const own = stack.findLast(({ policy }) => policy.name !== undefined)
  return {
    title: own?.policy.name === undefined ? 'Policy' : `Policy ${own.policy.name}`,
    layers: stack.map(({ kind, name, sha256, policy }, index) => ({
      kind,
      name,
      sha256,
      title: policy.name,
      mode: modeOf(stack, index),
      contact: policy.contact,
    })),
    sections: sectionsOf(lines.filter(({ overruledBy }) => overruledBy === undefined)),
    overruled: lines.flatMap(({ overruledBy, ...line }) =>
      overruledBy === undefined ? [] : [{ ...line, by: placeOf(overruledBy) }],
    ),
    version,
  }
}

const remarks: Readonly<Record<string, string>> = {
  expired: 'ended, and accepts nothing any more',
  'too-long': 'lasts longer than a layer above allows, and accepts nothing',
}

const sectionIds: readonly SectionId[] = [
  'never',
  'sources',
  'people',
  'licenses',
  'findings',
  'capabilities',
  'limits',
  'assistants',
  'require',
  'contribution',
  'exceptions',
  'policy',
]

function sectionsOf(lines: readonly PageLine[]): PageSection[] {
  return sectionIds
    .map((id) => ({
      id,
      title: sections[id],
      lines: lines.filter(({ statement }) => statement.section === id),
    }))
    .filter((section) => section.lines.length > 0)
}
