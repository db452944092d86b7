import type { Rule } from '../../rule.ts'

const direct =
  /(?:^|\/)(?:AGENTS|CLAUDE|CLAUDE\.local|GEMINI)\.md$|(?:^|\/)\.(?:cursorrules|windsurfrules|clinerules|goosehints)$|(?:^|\/)\.(?:cursor|windsurf|clinerules|roo|kiro)\//u
/** Folders for what is shown or copied into a project. */
const shown = /(?:^|\/)(?:examples?|templates?|assets|fixtures|tests?|evals?)\//u

/** Instructions beside SKILL.md. */
export const rule: Rule = {
  meta: {
    id: 'SKL-FS-006',
    title: 'Instruction file for other assistants',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A file that assistants read as instructions by its name (AGENTS.md, CLAUDE.md, rules of an editor) or a second SKILL.md inside the skill.',
    why: 'An assistant that opens the folder follows it, though nobody chose it.',
    remedy: 'Move the text into SKILL.md, or rename the file.',
    taxonomy: ['ASI06', 'AST05', 'AST06'],
    references: ['https://agents.md/'],
    since: '0.2.0',
  },
  check: ({ documents }) =>
    documents
      .filter(
        ({ use, path }) =>
          (use === 'assistant-instructions' && direct.test(path)) || /.\/SKILL\.md$/u.test(path),
      )
      .map((document) => ({
        document,
        start: 0,
        end: Math.max(1, document.text.indexOf('\n')),
        message: 'Assistants read this file as instructions.',
        ...(shown.test(document.path) ? { severity: 'info' } : {}),
      })),
}
