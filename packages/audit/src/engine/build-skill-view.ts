import { inspectFrontMatter, type ReadFile, type Skill, toolTokens } from '@skills/core'
import type { Coverage, CoverageGap } from '../coverage/coverage.ts'
import { fileFormat } from '../files/file-format.ts'
import type { OpaqueFile, SkillDocument, SkillView } from '../skill/skill-view.ts'
import { readTextDocument } from '../text-document.ts'
import { withCrossFileFlows } from './cross-file-flows.ts'
import { fileLinks } from './file-links.ts'
import { openOpaque } from './open-opaque.ts'
import { readDocument } from './read-document.ts'

interface BuiltView {
  readonly view: SkillView
  readonly coverage: Coverage
}

/** What is gathered while the files of a skill are read. */
interface Gathered {
  readonly documents: SkillDocument[]
  readonly opaque: OpaqueFile[]
  readonly formats: Map<string, string>
  readonly gaps: CoverageGap[]
}

/** Read a skill's files once, for all rules. `read` may throw E_INTEGRITY. */
export async function buildSkillView(skill: Skill, read: ReadFile): Promise<BuiltView> {
  const gathered: Gathered = { documents: [], opaque: [], formats: new Map(), gaps: [] }
  for (const file of skill.files) await readFile(gathered, file, read(file))
  const { gaps } = gathered
  const bytes = skill.files.reduce((total, { size }) => total + size, 0)
  const unread = gaps.reduce((total, gap) => total + gap.bytes, 0)
  return {
    view: viewOf(skill, { ...gathered, documents: await withCrossFileFlows(gathered.documents) }),
    coverage: {
      skills: 1,
      files: skill.files.length,
      bytes,
      filesScanned: skill.files.length - gaps.filter((gap) => gap.bytes > 0).length,
      bytesScanned: bytes - unread,
      gaps,
    },
  }
}

// A text of more than this is data; its beginning is scanned and the rest is named.
const textBytesMax = 8_388_608

async function readFile(
  gathered: Gathered,
  { path, executable, size }: Skill['files'][number],
  bytes: Uint8Array,
): Promise<void> {
  const { documents, opaque, formats, gaps } = gathered
  const format = fileFormat(bytes)
  formats.set(path, format)
  const text = readTextDocument(path, bytes.subarray(0, textBytesMax))
  if (text === undefined) {
    const opened = await openOpaque({ path, size, isExecutable: executable, format, bytes })
    opaque.push(opened.file)
    documents.push(...opened.documents)
    gaps.push(...opened.gaps)
    return
  }
  const { document, troubles } = await readDocument(text, executable)
  documents.push(document)
  for (const { reason, message } of troubles)
    gaps.push({ file: path, reason, bytes: 0, message, isExecutable: executable })
  if (bytes.length > textBytesMax)
    gaps.push({
      file: path,
      reason: 'too-large',
      bytes: bytes.length - textBytesMax,
      message: `Only the first ${textBytesMax} bytes were read.`,
      isExecutable: executable,
    })
}

function viewOf(
  skill: Skill,
  { documents, opaque, formats }: Omit<Gathered, 'documents'> & Pick<SkillView, 'documents'>,
): SkillView {
  const entry = documents.find(({ use }) => use === 'entry')
  const isDeclared = entry === undefined || skill.description !== ''
  const texts = isDeclared ? documents : documents.map(withoutSetting)
  const paths = skill.files.map(({ path }) => path)
  let frontMatter: SkillView['frontMatter'] | undefined
  return {
    name: skill.name,
    description: skill.description,
    grants: toolTokens(skill.allowedTools ?? ''),
    // Few rules ask for it, and it takes a parser.
    get frontMatter() {
      frontMatter ??= frontMatterOf(entry)
      return frontMatter
    },
    entry: texts.find(({ use }) => use === 'entry'),
    documents: texts,
    opaque,
    links: fileLinks(texts, paths),
    formats,
    paths,
  }
}

function frontMatterOf(entry: SkillDocument | undefined): SkillView['frontMatter'] {
  if (entry === undefined) return {}
  return inspectFrontMatter(entry.text, entry.path).front?.data ?? {}
}

/**
 * A skill that declares no purpose teaches nothing: the code it shows is code it has, whatever stands above it. What
 * a sentence forbids or puts in quotes stays.
 */
function withoutSetting(document: SkillDocument): SkillDocument {
  const facts = document.facts.map((fact) => {
    if (fact.origin !== 'code-block' || fact.roleSetting === undefined) return fact
    const { role: _role, roleReason: _reason, roleSetting: _setting, ...rest } = fact
    return rest
  })
  return { ...document, facts }
}
