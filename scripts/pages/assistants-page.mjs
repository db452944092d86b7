import { importSource } from '../bundle.mjs'
import { generatedNote, page, table } from './markdown.mjs'

const source = 'packages/assistants'

const sureness = {
  source: 'read in its own source or program',
  documented: 'read in its documentation',
  'documented-unread': 'documented, by the word of others',
  'third-party': "somebody else's word",
}

/** docs/reference/assistants.md */
export async function assistantsPage() {
  const { assistants, leftOut } = await importSource(`${source}/src/index.ts`)
  const documented = assistants.filter(({ isHearsay }) => isHearsay !== true)
  const hearsay = assistants.filter(({ isHearsay }) => isHearsay === true)
  return page([
    generatedNote(source),
    '# Assistants',
    '',
    'Where each assistant reads. `skills` writes one folder an assistant and scope with',
    '`--layout native`; the others are read as well, so a skill there is seen, too. Other components are',
    'written where `written` says so, in the form of that assistant; `skills audit` looks at all of them.',
    '',
    ...table(
      ['id', 'name', 'also called', 'status', 'folders known by'],
      documented.map(({ id, name, aliases, status, ended, places }) => [
        `\`${id}\``,
        name,
        list(aliases, ''),
        ended === undefined ? status : `${status} (${ended.on})`,
        sureness[places.skill.confidence],
      ]),
    ),
    ...documented.flatMap(assistantSection),
    '## By one installer',
    '',
    'Of these nothing but the list of one installer is known, so the plan says that it relies on it. They are',
    'never chosen because of a folder that stands in a project; name them with `--assistant`.',
    '',
    ...table(
      ['id', 'project', 'user'],
      hearsay.map(({ id, places: { skill } }) => [
        `\`${id}\``,
        list(skill.project === undefined ? [] : [skill.project.writeTo]),
        list(skill.user === undefined ? [] : [skill.user.writeTo]),
      ]),
    ),
    `Read from: <${hearsay[0].sources[0].link}> (${hearsay[0].sources[0].read}).`,
    '',
    '## Left out',
    '',
    ...leftOut.map(({ id, reason }) => `- \`${id}\`: ${reason}`),
    '',
  ])
}

function assistantSection(assistant) {
  const { id, name, vendor, detection, homes, places, sources, formerly, ended } = assistant
  return [
    `## ${name}`,
    '',
    `\`--assistant ${id}\`${vendor === undefined ? '' : `, by ${vendor}`}. ${recognised(detection)}`,
    '',
    ...(formerly ?? []).map(
      (former) =>
        `Until ${former.until} it was \`${former.id}\`, which goes on to work and says so.\n`,
    ),
    ...(ended === undefined
      ? []
      : [`At its end (${ended.on}): ${ended.says}. A plan that writes for it warns.`, '']),
    ...homes.map(homeText),
    ...skillLines(places.skill),
    ...otherLines(places),
    'Read from:',
    '',
    ...sources.map(({ about, link, read, confidence }) => {
      return `- ${about}: <${link}> (${read}, ${confidence})`
    }),
    '',
  ]
}

function recognised({ project, home, programs }) {
  const machine = [
    ...(home.length > 0 ? [list(home)] : []),
    ...(programs.length > 0 ? [`the programs ${list(programs)}`] : []),
  ]
  const inProject =
    project.length === 0
      ? 'Not recognised in a project'
      : `Recognised in a project by ${list(project)}`
  return `${inProject}; on a machine by ${machine.length === 0 ? 'nothing' : machine.join(' or ')}.`
}

function homeText({ variable, replaces, platform, below }) {
  const on = { win32: 'On Windows ', linux: 'On Linux ' }[platform] ?? ''
  const folder = below === undefined ? '' : `, with \`${below}\` below it,`
  return `${on}\`${variable}\`${folder} takes the place of \`${replaces}\`.\n`
}

function skillLines({ project, user, precedence, confidence, listing, quirks }) {
  const row = (scope, places) =>
    places === undefined
      ? []
      : [
          [
            scope,
            `\`${places.writeTo}\``,
            list([...places.native.filter((path) => path !== places.writeTo), ...places.alsoReads]),
            list(places.mayRead ?? []),
          ],
        ]
  return [
    ...table(
      ['skills', 'written', 'also read', 'perhaps read'],
      [...row('project', project), ...row('user', user)],
    ),
    `Known by: ${sureness[confidence]}. Two with one name: ${precedence}.`,
    ...(listing === undefined
      ? []
      : [
          '',
          `Descriptions: ${listing.charactersTotal} characters for all skills together, at most ` +
            `${listing.charactersPerEntryMax} of each count; ${listing.whatHappens}.`,
        ]),
    '',
    ...quirks.map((quirk) => `- ${quirk}`),
    ...(quirks.length > 0 ? [''] : []),
  ]
}

function otherLines(places) {
  const rows = ['command', 'agent', 'instructions', 'mcp', 'hook'].flatMap((component) => {
    const files = places[component]
    if (files === undefined) return []
    const { project, user, format, key, confidence, writes } = files
    const shape = key === undefined ? format : `${format}, \`${key}\``
    return [[component, list(project), list(user), shape, confidence, writtenText(writes)]]
  })
  return rows.length === 0
    ? []
    : table(['also reads', 'project', 'user', 'format', 'known by', 'written'], rows)
}

/** Where components of this kind are written: `<name>.md` in a folder, or a part of a file. */
function writtenText(writes = {}) {
  const places = [writes.project, writes.user].filter((one) => one !== undefined)
  return list(
    places.map(({ path, form }) => (form.kind === 'files' ? `${path}/NAME${form.suffix}` : path)),
    'no',
  )
}

function list(values, none = 'nothing') {
  return values.length === 0 ? none : values.map((value) => `\`${value}\``).join(', ')
}
