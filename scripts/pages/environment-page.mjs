import { importSource } from '../bundle.mjs'
import { generatedNote, page, table } from './markdown.mjs'

const source = 'packages/cli/src/environment.ts'

/** docs/reference/environment.md */
export async function environmentPage() {
  const { environmentVariables } = await importSource(source)
  return page([
    generatedNote(source),
    '# Environment variables',
    '',
    'Nothing else in the environment changes what `skills` does. No variable switches policy off.',
    '',
    ...table(
      ['variable', 'meaning'],
      environmentVariables.map(({ name, meaning }) => [`\`${name}\``, meaning]),
    ),
  ])
}
