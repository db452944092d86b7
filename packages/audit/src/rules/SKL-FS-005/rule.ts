import type { Rule } from '../../rule.ts'

const effective =
  /(?:^|\/)(?:\.envrc|\.npmrc|\.yarnrc(?:\.yml)?|\.pypirc|\.gitattributes|\.gitconfig|\.gitmodules|\.vscode\/tasks\.json|\.devcontainer\/.*\.json|[^/]*\.pth|sitecustomize\.py|usercustomize\.py|\.bashrc|\.zshrc|\.profile|\.husky\/[^/]+|\.git\/.*)$/u
const shown = /(?:^|\/)(?:examples?|templates?|assets|fixtures|tests?|evals?)\//u

/** Files with an effect of their own. */
export const rule: Rule = {
  meta: {
    id: 'SKL-FS-005',
    title: 'Hidden file with an effect',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A file that tools read by themselves because of its name: .envrc, .npmrc, .gitattributes, .pth and the like.',
    why: 'It takes effect when the folder is entered, without anybody running it.',
    remedy: 'Leave it out, or say in SKILL.md what it is for.',
    taxonomy: ['AST06', 'CWE-829'],
    references: ['https://cwe.mitre.org/data/definitions/829.html'],
    since: '0.2.0',
  },
  check: ({ documents }) =>
    documents
      .filter(({ path }) => effective.test(path))
      .map((document) => ({
        document,
        start: 0,
        end: Math.max(1, document.text.indexOf('\n')),
        message: 'A tool reads this file by itself.',
        ...(shown.test(document.path) ? { severity: 'info' } : {}),
      })),
}
