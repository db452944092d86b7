import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { visibleJson, writeOutputs } from '@skills/core'
import { type GateReport, reportFiles } from '@skills/gate'
import type { Context, Warning } from '../context.ts'
import { gateData } from './gate-data.ts'
import type { GateRequest } from './gate-request.ts'

interface Written {
  readonly written: readonly string[]
  readonly warnings: readonly Warning[]
}

/**
 * Write every report into the folder that a flag names, over those of an earlier run. Only file names of ours stand
 * there: a scanner's name has been checked. Throws E_WRITE, E_FILE_EXISTS for what is no plain file.
 */
export async function writeReports(
  { machine }: Context,
  { outputDir }: GateRequest,
  report: GateReport,
): Promise<Written> {
  if (outputDir === undefined) return { written: [], warnings: [] }
  const { files, left } = reportFiles(report)
  const texts = { ...files, 'gate.json': `${visibleJson(gateData(report))}\n` }
  const outputs = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]),
  )
  const folder = resolve(machine.cwd, outputDir)
  const run = randomBytes(6).toString('hex')
  const written = await writeOutputs(folder, outputs, { run, replace: true })
  const message = `${left} findings, the mildest, did not fit into SARIF; other reports have them all.`
  return { written, warnings: left === 0 ? [] : [{ code: 'W_REPORT_CUT', message }] }
}
