// The labelled records and the real modules that `bench:audit` runs over, as modules in memory.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { root } from '../../scripts/workspace.mjs'

/** The folder of the corpus: `SKILLS_CORPUS`, else `../shared/corpus` beside the clone; `undefined` where neither is. */
export function corpusFolder() {
  const folder = resolve(root, process.env.SKILLS_CORPUS ?? '../shared/corpus')
  return existsSync(folder) ? folder : undefined
}

/**
 * Every record of a labelled set, sorted by id: `{ id, label, category, provenance, source, files }` with files as
 * a map of path to text. Texts stay in memory: nothing of a record is ever written to disk.
 */
export function readRecords(folder) {
  return readFileSync(join(folder, 'manifest.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => readRecord(folder, JSON.parse(line)))
    .sort((left, right) => (left.id < right.id ? -1 : 1))
}

function readRecord(folder, { id, record, label, category, kind, provenance, source }) {
  const { files } = JSON.parse(readFileSync(join(folder, record), 'utf8'))
  return {
    id,
    label,
    category,
    kind,
    provenance,
    source: source.repo,
    files: new Map(files.map(({ path, content }) => [path, content])),
    executables: new Set(files.filter(({ mode }) => mode === '755').map(({ path }) => path)),
  }
}

/** A folder of real files as a map of path to bytes. */
export function readFolder(folder) {
  const files = new Map()
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, entry)
    if (statSync(path).isFile()) files.set(entry.split(sep).join('/'), readFileSync(path))
  }
  return files
}

/**
 * Which half a record belongs to, by its source repository alone, so that a rule which learnt one source's wording
 * is seen: sources in order of the hash of their name, each to the half that has fewer records of its label.
 */
export function splitBySource(records) {
  const halves = new Map()
  for (const label of ['malicious', 'benign']) {
    const counts = new Map()
    for (const record of records.filter((one) => one.label === label))
      counts.set(record.source, (counts.get(record.source) ?? 0) + 1)
    const sizes = { A: 0, B: 0 }
    for (const source of [...counts.keys()].sort((left, right) =>
      key(left) < key(right) ? -1 : 1,
    )) {
      const half = sizes.A <= sizes.B ? 'A' : 'B'
      sizes[half] += counts.get(source)
      halves.set(`${label} ${source}`, half)
    }
  }
  return (record) => halves.get(`${record.label} ${record.source}`)
}

function key(name) {
  return createHash('sha256').update(name).digest('hex')
}
