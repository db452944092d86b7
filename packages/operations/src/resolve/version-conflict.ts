import {
  type Asker,
  type ContestedModule,
  type Problem,
  printable,
  SkillsError,
  type VersionConflict,
} from '@skills/core'

/** Why no choice of versions satisfies everything, for people and machines. */
export function versionConflict(conflict: VersionConflict): SkillsError {
  const problems = [...conflict.twins.map(twinProblem), ...conflict.modules.flatMap(moduleProblems)]
  return new SkillsError('E_VERSION_CONFLICT', headline(conflict), {
    where: { file: 'skills.json' },
    rule: 'resolve/conflict',
    problems,
    remedy: remedyOf(conflict),
    data: { conflict },
  })
}

function headline({ modules, twins }: VersionConflict): string {
  const [twin] = twins
  if (twin !== undefined) return twinText(twin)
  const contested = modules.find(({ askedBy }) => askedBy.length > 1) ?? modules[0]
  if (contested === undefined)
    return 'No choice of versions satisfies everything that is asked for.'
  const asked = contested.askedBy.map((asker) => `${asker.by} asks for ${asker.range}`)
  return shown(`No version of ${contested.name} satisfies everyone: ${asked.join('; ')}.`)
}

type Twin = VersionConflict['twins'][number]

function twinText([left, right]: Twin): string {
  const text =
    left.name === right.name
      ? `${left.name} is asked for from two sources: ${left.source} and ${right.source}.`
      : `${left.source} is asked for under two names: ${left.name} and ${right.name}.`
  return shown(text)
}

function twinProblem(twin: Twin): Problem {
  return problem(twinText(twin), 'One name stands for one source: ask for one of them.')
}

function moduleProblems({ name, askedBy, tried, more }: ContestedModule): Problem[] {
  const refusals = tried.map(({ version, refused }) => `${version}: ${refused}`)
  const rest = more > 0 ? `; and ${more} more` : ''
  const looked =
    refusals.length === 0 ? 'There is no version of it.' : `Tried ${refusals.join('; ')}${rest}.`
  return [
    ...askedBy.map((asker) =>
      problem(`${name}: ${asker.range} is asked for by ${way(asker)}.`, narrower),
    ),
    problem(`${name}: ${looked}`, narrower),
  ]
}

const narrower =
  'Ask for versions that fit together in skills.json, or leave one of the modules out.'

/** `web 1.2.0 (skills.json → all 1.0.0 → web 1.2.0)`; the manifest itself needs no way. */
function way({ by, chain }: Asker): string {
  return chain.length < 2 ? by : `${by} (${chain.join(' → ')})`
}

function problem(message: string, remedy: string): Problem {
  return { severity: 'error', rule: 'resolve/conflict', message: shown(message), remedy }
}

function remedyOf({ modules }: VersionConflict): string {
  const names = [
    ...new Set(modules.flatMap(({ askedBy }) => askedBy.flatMap(({ chain }) => chain[1] ?? []))),
  ]
  const which = names.length === 0 ? '' : ` The way leads over ${names.slice(0, 5).join(', ')}.`
  return shown(`${narrower}${which}`)
}

function shown(text: string): string {
  return printable(text, { oneLine: true })
}
