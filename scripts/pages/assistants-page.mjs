import { importSource } from '../bundle.mjs'
import { generatedNote, page, table } from './markdown.mjs'

const source = 'packages/assistants'

/** docs/reference/assistants.md */
export async function assistantsPage() {
  const { assistants } = await importSource(`${source}/src/index.ts`)
  return page([
    generatedNote(source),
    '# Assistants',
    '',
    'Where each assistant reads. The first folder is the one `skills` writes with `--layout native`;',
    'the others are read as well, so a skill there is seen, too.',
    '',
    ...table(
      ['id', 'name', 'also called', 'status'],
      assistants.map(({ id, name, aliases, status }) => [
        `\`${id}\``,
        name,
        aliases.map((alias) => `\`${alias}\``).join(', '),
        status,
      ]),
    ),
    ...assistants.flatMap(assistantSection),
  ])
}

function assistantSection(assistant) {
  const { id, name, detection, homes, places, sources } = assistant
  return [
    `## ${name}`,
    '',
    `\`--assistant ${id}\`. Recognised in a project by ${list(detection.project)}; on a machine by ` +
      `${list(detection.home)} or the programs ${list(detection.programs)}.`,
    '',
    ...homes.map(
      ({ variable, replaces }) => `\`${variable}\` takes the place of \`${replaces}\`.\n`,
    ),
    ...Object.entries(places).flatMap(([component, place]) => placeLines(component, place)),
    'Read from:',
    '',
    ...sources.map(({ about, link, read, confidence }) => {
      return `- ${about}: <${link}> (${read}, ${confidence})`
    }),
    '',
  ]
}

function placeLines(component, { project, user, precedence, listing, quirks }) {
  const row = (scope, places) =>
    places === undefined
      ? []
      : [
          [
            component,
            scope,
            `\`${places.writeTo}\``,
            list([...places.native.filter((path) => path !== places.writeTo), ...places.alsoReads]),
          ],
        ]
  return [
    ...table(
      ['component', 'scope', 'written', 'also read'],
      [...row('project', project), ...row('user', user)],
    ),
    `Two with one name: ${precedence}.`,
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

function list(values) {
  return values.length === 0 ? 'nothing' : values.map((value) => `\`${value}\``).join(', ')
}
