import { resolve } from 'node:path'
import { writeReport } from '@skills/core'
import type { Context } from '../context.ts'

/** Write a report where `--output` says. Throws E_WRITE, E_FILE_INVALID. */
export function saveReport({ machine }: Context, file: string, text: string): Promise<void> {
  return writeReport(resolve(machine.cwd, file), text)
}
