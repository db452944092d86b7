import type { Standing } from '../../standing-skills.ts'
import { type Check, ok, type Patient, warning } from '../check.ts'

/** Folders that are not ours, and why an assistant would pass one over. */
export const unmanaged: Check = {
  id: 'unmanaged',
  run: (patient) => {
    const foreign = foreignSkills(patient)
    const rows = foreign.filter(({ ignored }) => ignored !== undefined).map(passedOver)
    const read = foreign.filter(({ ignored }) => ignored === undefined)
    if (read.length > 0) {
      const names = read.map(({ display }) => display).join(', ')
      rows.push(
        warning(
          `Not installed by skills, so nothing is known of where it came from: ${names}.`,
          'Take over what has the bytes of the lock: skills adopt. Install the others from their source, or check them: skills validate PATH',
        ),
      )
    }
    return rows.length > 0
      ? rows
      : [ok('Every skill in the folders of assistants was installed by skills.')]
  },
}

function foreignSkills({ survey }: Patient): Standing[] {
  return survey()
    .places.flatMap(({ standing }) => standing)
    .filter(({ isOurs, kind }) => !isOurs && kind !== 'dangling')
}

function passedOver({ display, ignored }: Standing): ReturnType<typeof warning> {
  return warning(
    `${display} was not installed by skills, and assistants may pass it over: ${ignored}.`,
    `Mend it (see skills validate), or remove the folder.`,
  )
}
