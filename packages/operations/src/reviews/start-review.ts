import { decodeUtf8, type Finding, limits, type Snapshot, type Store } from '@skills/core'
import { auditCached } from '../audit-cached.ts'
import { type AuditSummary, summaryOf } from '../content-check.ts'
import type { Context } from '../context.ts'
import { type ModuleBehaviour, moduleBehaviour } from '../module-behaviour.ts'
import { withModule } from '../module-details.ts'
import type { ScopeRequest } from '../scope.ts'

/** One file of the snapshot, as a reviewer has to see it. */
export interface ReviewedFile {
  readonly path: string
  readonly size: number
  readonly executable: boolean
  readonly sha256: string
  /** `null` for bytes that are no text, or a text too long to be read by a person. */
  readonly text: string | null
}

export interface ReviewSheet {
  readonly module: string
  readonly version: string
  readonly source: string
  readonly commit: string | null
  /** What a review of this is about. */
  readonly integrity: string
  readonly files: readonly ReviewedFile[]
  readonly behaviour: ModuleBehaviour
  readonly audit: AuditSummary
  readonly findings: readonly Finding[]
}

/**
 * `skills review start`: everything of the snapshot that a review would be about, from the store and never from a folder
 * that may change. Nothing is recorded.
 */
export function startReview(
  context: Context,
  request: { readonly module: string; readonly scope: ScopeRequest },
): Promise<ReviewSheet> {
  return withModule(context, request, async (obtained, store) => {
    const { module, snapshot, name, version, spec, commit } = obtained
    const report = await auditCached(context.machine, module, store.read)
    const { printSource } = await import('@skills/core')
    return {
      module: name,
      version,
      source: printSource(spec),
      commit: commit ?? null,
      integrity: snapshot.integrity,
      files: filesOf(snapshot, store),
      behaviour: moduleBehaviour(report),
      audit: summaryOf(report.findings),
      findings: report.findings,
    }
  })
}

function filesOf({ files }: Snapshot, store: Pick<Store, 'read'>): readonly ReviewedFile[] {
  return files.map((file) => {
    const { path, size, executable, sha256 } = file
    const isLong = size > limits.skillMarkdownBytesMax
    const text = isLong ? undefined : decodeUtf8(store.read(file))
    const isText = text !== undefined && !text.includes('\u0000')
    return { path, size, executable, sha256, text: isText ? text : null }
  })
}
