import { isAllowedBy } from '@skills/policy'
import type { ChangedFile } from '../../../change/change.ts'
import { endingOf } from '../../../change/file-kind.ts'
import type { Evidence } from '../../stage.ts'
import { type ContributionCheck, failsWith, moot } from '../check.ts'

export const fileTypes: ContributionCheck = {
  id: 'file-types',
  title: 'Endings of changed files',
  weight: 1,
  why: 'The policy names the kinds of files that a change may have.',
  remedy: 'Leave the file out, or ask for its ending in contribution.fileTypes.',
  ask: ({ change }, { fileTypes: lists }) => {
    if (lists.length === 0) return moot('no ending is asked for')
    const known = lists.map((list) => list.map((ending) => ending.toLowerCase()))
    return failsWith(
      change.files.flatMap((file) => {
        const ending = endingOf(file.path)
        const isKnown = ending === '' || known.every((list) => list.includes(`.${ending}`))
        return isKnown ? [] : [at(file, `Its ending is .${ending}.`)]
      }),
    )
  },
}

export const allowedPaths: ContributionCheck = {
  id: 'allowed-paths',
  title: 'Paths that a change may touch',
  weight: 2,
  why: 'The policy names the parts of the project that are open to changes.',
  remedy: 'Leave the file out, or ask for its path in contribution.paths.allow.',
  ask: ({ change }, { allowedPaths: lists }) => {
    if (lists.length === 0) return moot('no path is asked for')
    return failsWith(
      change.files
        .filter(
          (file) =>
            !lists.every((globs) => pathsOf(file).every((path) => isAllowedBy(globs, [path]))),
        )
        .map((file) => at(file, 'The policy does not open this path.')),
    )
  },
}

export const protectedPaths: ContributionCheck = {
  id: 'protected-paths',
  title: 'Files that the project keeps itself',
  weight: 1,
  why: 'Read-me, licence and security files are what drive-by changes touch most and need least.',
  remedy: 'Leave the file out, or say why it has to change.',
  ask: ({ change }, { deniedPaths }) => {
    const globs = deniedPaths.map((glob) => glob.toLowerCase())
    return failsWith(
      change.files
        .filter((file) => pathsOf(file).some((path) => isAllowedBy(globs, [path.toLowerCase()])))
        .map((file) => at(file, 'The project keeps this file itself.')),
    )
  },
}

function pathsOf({ path, oldPath }: ChangedFile): string[] {
  return oldPath === undefined ? [path] : [oldPath, path]
}

function at({ path }: ChangedFile, text: string): Evidence {
  return { text, file: path, line: 1 }
}
