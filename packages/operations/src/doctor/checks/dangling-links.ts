import { readlinkSync } from 'node:fs'
import { type Check, ok, problem } from '../check.ts'

/** Links to what is gone, as other installers leave them. */
export const danglingLinks: Check = {
  id: 'links',
  run: ({ survey }) => {
    const dangling = survey()
      .places.flatMap(({ standing }) => standing)
      .filter(({ kind }) => kind === 'dangling')
    if (dangling.length === 0) return [ok('No link leads nowhere.')]
    return dangling.map(({ display, path, isOurs }) =>
      problem(
        `${display} is a link to ${readlinkSync(path)}, which is not there.`,
        isOurs ? 'Put it back: skills install' : 'Remove the link.',
      ),
    )
  },
}
