import { allPlaces, findAssistant } from '@skills/assistants'
import { isSkillsError, userScope } from '@skills/core'
import { type Check, type Finding, ok, type Patient, problem, warning } from '../check.ts'

/** Who is used here, the folders each reads, and the variables that move them. */
export const assistantsFound: Check = {
  id: 'assistants',
  run: (patient) => {
    const { assistants } = patient.survey()
    if (assistants.length > 0) return assistants.map((id) => rowOf(patient, id))
    return [
      warning(
        'No assistant was recognised here.',
        'Name those that you use: skills install --assistant claude-code,cursor',
      ),
    ]
  },
}

function rowOf({ context: { machine }, scope }: Patient, id: string): Finding {
  const assistant = findAssistant(id)
  const name = assistant?.name ?? id
  const moved = (assistant?.homes ?? [])
    .filter(({ variable }) => (machine.env[variable] ?? '').trim() !== '')
    .map(({ variable }) => `, moved by ${variable}=${machine.env[variable]}`)
  try {
    // A variable that names no folder is told even where the project's own places are asked for.
    allPlaces(id, userScope(machine), machine)
    const places = allPlaces(id, scope, machine).map(({ display }) => display)
    return ok(`${name} reads ${places.join(', ')}${moved.join('')}`)
  } catch (error) {
    if (!isSkillsError(error)) throw error
    return problem(error.message, error.remedy)
  }
}
