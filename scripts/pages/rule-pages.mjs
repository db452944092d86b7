import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, root } from '../workspace.mjs'
import { generatedNote, page } from './markdown.mjs'

const source = 'packages/audit/src/rules'
const examplesMax = 2
const linesMax = 24
const columnsMax = 160

/**
 * A page a rule, `rules/<id>.md`: what, why, remedy, and examples from its fixtures, which the tests run, so that they
 * are true. Hidden characters are shown as `\u{…}`.
 */
export function rulePages(metas, { printable, titleOf }) {
  return Object.fromEntries(
    metas.map((meta) => [`rules/${meta.id}.md`, rulePage(meta, { printable, titleOf })]),
  )
}

function rulePage(meta, { printable, titleOf }) {
  const { id, title, severity, confidence, lifecycle, since, taxonomy, references } = meta
  return page([
    generatedNote(`${source}/${id}`),
    `# ${id}: ${title}`,
    '',
    `Severity ${severity}, confidence ${confidence}, ${lifecycle}, since ${since}. A finding may be milder or worse,`,
    'by what stands around it.',
    '',
    `**What** ${meta.what}`,
    '',
    `**Why** ${meta.why}`,
    '',
    `**Remedy** ${meta.remedy}`,
    '',
    ...(taxonomy.length === 0 ? [] : ['| catalogue | title |', '| --- | --- |']),
    ...taxonomy.map((one) => `| ${one} | ${titleOf(one)} |`),
    ...(taxonomy.length === 0 ? [] : ['']),
    ...references.map((link) => `- <${link}>`),
    ...(references.length === 0 ? [] : ['']),
    ...examples(id, { printable, kind: 'bad', head: 'Found' }),
    ...examples(id, { printable, kind: 'ok', head: 'Not found' }),
  ])
}

function examples(id, { printable, kind, head }) {
  const folder = join(root, source, id, 'fixtures')
  const cases = readdirSync(folder)
    .filter((name) => name.startsWith(`${kind}.`))
    .sort()
  if (cases.length === 0) return []
  return [
    `## ${head}`,
    '',
    ...cases.slice(0, examplesMax).flatMap((name) => {
      const words = name.slice(kind.length + 1).replaceAll('-', ' ')
      return [`### ${capital(words)}`, '', ...filesOf(join(folder, name), printable)]
    }),
  ]
}

function filesOf(folder, printable) {
  return filesBelow(folder)
    .filter((path) => path !== 'expected.json' && statSync(join(folder, path)).size < 20_000)
    .slice(0, 3)
    .flatMap((path) => {
      const bytes = readFileSync(join(folder, path))
      if (bytes.includes(0)) return []
      const lines = printable(bytes.toString('utf8')).trimEnd().split('\n')
      const shown = lines.slice(0, linesMax).map((line) => cut(line))
      const more = lines.length > linesMax ? ['…'] : []
      const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1))
      return [`\`./${path}\``, '', `${fence}text`, ...shown, ...more, fence, '']
    })
}

function longestRun(lines) {
  const runs = lines.flatMap((line) => line.match(/`+/gu) ?? [])
  return Math.max(0, ...runs.map((run) => run.length))
}

function cut(line) {
  const plain = line.replace(/\s+$/u, '')
  return plain.length > columnsMax ? `${plain.slice(0, columnsMax)}…` : plain
}

function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
