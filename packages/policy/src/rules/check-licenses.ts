import { type ContentFacts, type PolicyLicenses, printable } from '@skills/core'
import type { Check, LayerView, Violation } from '../violation.ts'
import { listed } from './check-source.ts'
import { canBeMetWith, canBeMetWithout, parseLicense } from './spdx.ts'

/** What the licences of a module and its skills allow. One violation a licence, however many skills have it. */
export const checkLicenses: Check<'content'> = (layer, facts) => {
  const { licenses } = layer.policy
  if (licenses === undefined) return []
  return [...licensesOf(layer, facts)].flatMap(([text, skills]) =>
    judge(licenses, text).map(
      (found): Violation => ({
        ...found,
        message: `${subjectOf(facts, skills)} ${found.message}`,
        digests: [facts.integrity, ...skills.map(({ integrity }) => integrity)],
      }),
    ),
  )
}

type Skills = ContentFacts['skills']

/** Each licence as written, with the skills under it; the empty text is none. */
function licensesOf(layer: LayerView, facts: ContentFacts): Map<string, Skills> {
  const found = new Map<string, Skills>()
  const whole = layer.clarified.get(facts.integrity)
  for (const skill of facts.skills) {
    const said = skill.license ?? facts.license ?? ''
    const text = layer.clarified.get(skill.integrity) ?? whole ?? said
    found.set(text, [...(found.get(text) ?? []), skill])
  }
  if (facts.skills.length === 0) found.set(whole ?? facts.license ?? '', [])
  return found
}

function subjectOf({ module }: ContentFacts, skills: Skills): string {
  const [first] = skills
  return skills.length === 1 && first !== undefined ? `${module}/${first.name}` : module
}

function judge(licenses: PolicyLicenses, text: string): Omit<Violation, 'digests'>[] {
  const { allow, deny } = licenses
  const expression = parseLicense(text)
  const shown = printable(text.slice(0, 80), { oneLine: true })
  if (expression === undefined) return unknown(licenses, shown)
  const isDenied = deny !== undefined && !canBeMetWithout(expression, deny)
  const isLeftOut = allow !== undefined && !canBeMetWith(text, allow)
  return [
    ...(isDenied
      ? [
          {
            rule: 'licenses/deny',
            path: ['licenses', 'deny'],
            message: `is under ${shown}, which is denied.`,
            remedy: 'Use another module, or leave out the skills under this licence.',
          } as const,
        ]
      : []),
    ...(isLeftOut
      ? [
          {
            rule: 'licenses/allow',
            path: ['licenses', 'allow'],
            message: `is under ${shown}, which is not among the licences allowed.`,
            remedy: listed('Allowed are', allow ?? []),
          } as const,
        ]
      : []),
  ]
}

function unknown(licenses: PolicyLicenses, shown: string): Omit<Violation, 'digests'>[] {
  const { allow, deny } = licenses
  const answer = licenses.unknown ?? (allow === undefined && deny === undefined ? 'allow' : 'deny')
  if (answer === 'allow') return []
  const key = licenses.unknown === undefined ? (allow === undefined ? 'deny' : 'allow') : 'unknown'
  return [
    {
      rule: 'licenses/unknown',
      path: ['licenses', key],
      message:
        shown === ''
          ? 'names no licence.'
          : `says "${shown}", which is no licence that SPDX knows.`,
      remedy: 'Ask the author for an SPDX licence, or say which it is under licenses.clarify.',
      ...(answer === 'warn' ? { isWarning: true } : {}),
    },
  ]
}
