import { byCodeUnit } from '@skills/core'
import { catalogues, taxonomy } from '../../taxonomy/taxonomy.ts'

/** Ids of catalogues as SARIF has them: `run.taxonomies`, and what a rule says of them. */
export interface SarifTaxonomies {
  readonly components: readonly object[]
  /** The relationships of a rule that names these ids; ids of no known catalogue are left out. */
  readonly relationshipsOf: (ids: readonly string[]) => readonly object[]
}

interface Catalogue {
  readonly key: string
  readonly title: string
  readonly edition: string
  readonly ids: readonly string[]
}

/** Make `run.taxonomies` of the ids that rules of this run name, in fixed order. */
export function sarifTaxonomies(ids: readonly string[]): SarifTaxonomies {
  const used = [...new Set(ids)].sort(byCodeUnit)
  const named = Object.entries(catalogues)
    .map(([key, { title, edition }]): Catalogue => {
      return { key, title, edition, ids: used.filter((id) => catalogueOf(id) === key) }
    })
    .filter((catalogue) => catalogue.ids.length > 0)
  return {
    components: named.map(component),
    relationshipsOf: (wanted) => [...new Set(wanted)].flatMap((id) => relationship(id, named)),
  }
}

function catalogueOf(id: string): string {
  return /^[A-Z]+/u.exec(id)?.[0] ?? ''
}

function component({ key, title, edition, ids }: Catalogue): object {
  const titles = new Map<string, string>(Object.entries(taxonomy))
  return {
    name: key,
    ...(edition === '' ? {} : { version: edition }),
    shortDescription: { text: title },
    isComprehensive: false,
    taxa: ids.map((id) => ({ id, ...describedAs(titles.get(id)) })),
  }
}

function describedAs(title: string | undefined): object {
  return title === undefined ? {} : { shortDescription: { text: title } }
}

function relationship(id: string, named: readonly Catalogue[]): object[] {
  const index = named.findIndex(({ ids }) => ids.includes(id))
  const catalogue = named[index]
  if (catalogue === undefined) return []
  const toolComponent = { name: catalogue.key, index }
  return [{ target: { id, index: catalogue.ids.indexOf(id), toolComponent }, kinds: ['relevant'] }]
}
