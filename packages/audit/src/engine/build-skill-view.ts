import { inspectFrontMatter, type ReadFile, type Skill, toolTokens } from '@skills/core'
import type { Coverage, CoverageGap } from '../coverage/coverage.ts'
import type { SkillDocument, SkillView } from '../skill/skill-view.ts'
import { readTextDocument } from '../text-document.ts'
import { readDocument } from './read-document.ts'

interface BuiltView {
  readonly view: SkillView
  readonly coverage: Coverage
}

/** Read a skill's files once, for all rules. `read` may throw E_INTEGRITY. */
export async function buildSkillView(skill: Skill, read: ReadFile): Promise<BuiltView> {
  const documents: SkillDocument[] = []
  const gaps: CoverageGap[] = []
  let bytes = 0
  for (const file of skill.files) {
    bytes += file.size
    const text = readTextDocument(file.path, read(file))
    if (text === undefined) {
      gaps.push({
        file: file.path,
        reason: 'binary',
        bytes: file.size,
        message: 'The file is no text.',
        isExecutable: file.executable,
      })
      continue
    }
    const { document, troubles } = await readDocument(text, file.executable)
    documents.push(document)
    for (const { reason, message } of troubles)
      gaps.push({ file: file.path, reason, bytes: 0, message, isExecutable: file.executable })
  }
  const unread = gaps.reduce((total, gap) => total + gap.bytes, 0)
  return {
    view: viewOf(skill, documents),
    coverage: {
      skills: 1,
      files: skill.files.length,
      bytes,
      filesScanned: documents.length,
      bytesScanned: bytes - unread,
      gaps,
    },
  }
}

function viewOf(skill: Skill, documents: readonly SkillDocument[]): SkillView {
  const entry = documents.find(({ use }) => use === 'entry')
  const front = entry === undefined ? undefined : inspectFrontMatter(entry.text, entry.path).front
  return {
    name: skill.name,
    description: skill.description,
    grants: toolTokens(skill.allowedTools ?? ''),
    frontMatter: front?.data ?? {},
    entry,
    documents,
    opaque: [],
    links: [],
    paths: skill.files.map(({ path }) => path),
  }
}
