import { SkillsError } from '@skills/core'
import type { AskAssistants } from '@skills/operations'

/** Ask on the terminal which assistants to install for; those that were detected are marked. */
export const askAssistants: AskAssistants = async (options) => {
  const { isCancel, multiselect } = await import('@clack/prompts')
  const answer = await multiselect({
    message: 'Which assistants should read these skills?',
    options: options.map(({ id, name, detected }) => ({
      value: id,
      label: name,
      ...(detected ? { hint: 'detected' } : {}),
    })),
    initialValues: options.filter((option) => option.detected).map((option) => option.id),
    required: true,
  })
  if (!isCancel(answer)) return answer
  throw new SkillsError('E_CANCELLED', 'Cancelled. Nothing was written.', {
    remedy: 'Name the assistants instead: --assistant claude-code,cursor',
  })
}
