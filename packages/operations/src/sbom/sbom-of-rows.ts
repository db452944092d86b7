import { parseIntegrity } from '@skills/core'
import { parseLicense } from '@skills/policy'

/** A module that is installed, as records have it. */
export interface SbomRow {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly commit: string | null
  readonly integrity: string
  readonly license: string | null
  readonly publisher: string | null
  /** The project's root or the home folder, where several are told. */
  readonly place?: string | undefined
  /** Its components, by kind and name. */
  readonly parts: readonly { readonly name: string; readonly integrity: string }[]
}

/** A CycloneDX 1.6 document of modules on record: without time or serial, so that it repeats. */
export async function sbomOfRows(rows: readonly SbomRow[], version: string): Promise<object> {
  const { cycloneDxOfInstalled } = await import('@skills/publish')
  const modules = rows.flatMap(({ integrity, license, publisher, commit, ...row }) => {
    const digest = parseIntegrity(integrity)
    // A record without a digest cannot be read in the first place.
    if (digest === undefined) return []
    return {
      ...row,
      integrity: digest,
      license:
        license === null
          ? undefined
          : { text: license, isExpression: parseLicense(license) !== undefined },
      publisher: publisher ?? undefined,
      commit: commit ?? undefined,
    }
  })
  return cycloneDxOfInstalled(modules, version)
}
