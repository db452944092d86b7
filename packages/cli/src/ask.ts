import { SkillsError } from '@skills/core'
import type { AskAssistants, AskModules } from '@skills/operations'

/** Ask on the terminal which assistants to install for; those that were detected are marked. */
export const askAssistants: AskAssistants = (options) =>
  choose({
    message: 'Which assistants should read these skills?',
    options: options.map(({ id, name, detected }) => ({
      value: id,
      label: name,
      ...(detected ? { hint: 'detected' } : {}),
    })),
    initialValues: options.filter((option) => option.detected).map((option) => option.id),
    instead: '--assistant claude-code,cursor',
  })

/** Ask on the terminal which modules to install where nothing is wanted yet. */
export const askModules: AskModules = (names) =>
  choose({
    message: 'Nothing is wanted here yet. Which modules should be installed?',
    options: names.map((name) => ({ value: name, label: name })),
    initialValues: [],
    instead: 'skills install NAME',
  })

interface Question {
  readonly message: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly initialValues: readonly string[]
  /** How to answer on the command line. */
  readonly instead: string
}

/** Throws E_CANCELLED where a person leaves the question. */
async function choose({ message, options, initialValues, instead }: Question): Promise<string[]> {
  const { isCancel, multiselect } = await import('@clack/prompts')
  const answer = await multiselect({
    message,
    options: [...options],
    initialValues: [...initialValues],
    required: true,
  })
  if (!isCancel(answer)) return answer
  throw new SkillsError('E_CANCELLED', 'Cancelled. Nothing was written.', {
    remedy: `Answer on the command line: ${instead}`,
  })
}
