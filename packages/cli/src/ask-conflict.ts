import { SkillsError } from '@skills/core'
import type { AskConflict } from '@skills/operations'
import type { Session } from './base-command.ts'
import { patchLines } from './render/render-diff.ts'

interface Asked {
  readonly yes: boolean
  readonly force: boolean
  readonly 'on-conflict'?: string | undefined
}

/** Asks a person about each folder in the way; `undefined` where nobody is to be asked, or a flag has answered. */
export function conflictAsker(session: Session, flags: Asked): AskConflict | undefined {
  const isAnswered = flags.yes || flags.force || flags['on-conflict'] !== undefined
  if (!session.terminal.asks || isAnswered) return undefined
  return async ({ path, message, canReplace, diff }) => {
    for (;;) {
      const question = `${message} What should happen to ${path}?`
      const answer = await session.asking(() => choose(question, canReplace))
      if (answer !== 'diff') return answer
      const lines = (await diff()).flatMap((patch) => patchLines(patch, session.paint))
      session.tell({ data: {}, lines: lines.length === 0 ? ['No file differs.'] : lines })
    }
  }
}

const answers = {
  keep: 'keep mine, and leave it alone',
  replace: 'take theirs, and keep a backup of mine',
  diff: 'show the difference',
  stop: 'stop here; nothing is written',
} as const

type Answer = keyof typeof answers

async function choose(message: string, canReplace: boolean): Promise<Answer> {
  const { isCancel, select } = await import('@clack/prompts')
  const offered = (['keep', 'replace', 'diff', 'stop'] as const).filter(
    (one) => canReplace || one === 'keep' || one === 'stop',
  )
  const options = offered.map((value) => ({ value, label: answers[value] }))
  const answer = await select<Answer>({ message, options, initialValue: 'keep' })
  if (!isCancel(answer)) return answer
  throw new SkillsError('E_CANCELLED', 'Cancelled. Nothing was written.', {
    remedy: 'Answer on the command line: --on-conflict skip, or --on-conflict overwrite',
  })
}
