import {
  type Advisory,
  decodeUtf8,
  type Problem,
  parseBySchema,
  readJsonText,
  SkillsError,
} from '@skills/core'
import { validate } from '../generated/advisory.validate.js'

/** What an advisory says has happened, worst first. */
export const advisoryKinds = [
  'malicious',
  'takeover',
  'exfiltration',
  'injection',
  'vulnerable',
  'unmaintained',
] as const
export type AdvisoryKind = (typeof advisoryKinds)[number]

/** Kinds that no policy can let through: the bytes are an attack. */
export const blockingKinds: readonly AdvisoryKind[] = ['malicious', 'takeover']

/** What is wrong with one advisory's text, or the advisory. `file` stands in every problem. */
export function readAdvisory(
  bytes: Uint8Array,
  file: string,
):
  | { readonly ok: true; readonly advisory: Advisory }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const text = decodeUtf8(bytes)
  if (text === undefined) return wrong('The file is not UTF-8.', file, 1)
  const quick = quickly(text)
  if (quick !== undefined && validate(quick)) return { ok: true, advisory: quick }
  const read = readJsonText(text)
  if (!read.ok) {
    const [first] = read.problems
    return wrong(first?.message ?? 'The file is no JSON.', file, first?.line ?? 1)
  }
  const parsed = parseBySchema(validate, read.json, file)
  return parsed.ok ? { ok: true, advisory: parsed.value } : parsed
}

/** Throws E_ADVISORY_INVALID with all that is wrong. */
export function parseAdvisory(bytes: Uint8Array, file: string): Advisory {
  const read = readAdvisory(bytes, file)
  if (read.ok) return read.advisory
  throw invalidAdvisory(read.problems)
}

export function invalidAdvisory(problems: readonly Problem[]): SkillsError {
  const [first] = problems
  return new SkillsError(
    'E_ADVISORY_INVALID',
    first?.message ?? 'The file is no advisory in the form of OSV.',
    {
      where: {
        file: first?.file ?? '',
        ...(first?.line === undefined ? {} : { line: first.line }),
      },
      remedy:
        first?.remedy ?? 'Write it in the form of OSV 1.7: https://ossf.github.io/osv-schema/',
      problems,
    },
  )
}

/**
 * The kind it states; `MAL-` is the prefix of malware reports (ossf/malicious-packages). Anything else with a package is
 * a vulnerability.
 */
export function kindOf({ id, database_specific: own }: Advisory): AdvisoryKind {
  return own?.kind ?? (id.startsWith('MAL-') ? 'malicious' : 'vulnerable')
}

export function isBlocking(advisory: Advisory): boolean {
  return blockingKinds.includes(kindOf(advisory))
}

/** Databases hold a hundred thousand of them: only a text with something wrong is read with its lines. */
function quickly(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function wrong(message: string, file: string, line: number) {
  const remedy = 'Write it in the form of OSV 1.7: https://ossf.github.io/osv-schema/'
  const problem = { severity: 'error', rule: 'advisory/form', message, file, line, remedy } as const
  return { ok: false, problems: [problem] } as const
}
