import type { SourceFile } from '../source-file.ts'
import { isProduct } from '../source-file.ts'
import type { SyntaxNode } from '../syntax.ts'
import { child, children, dottedName, everyNode, literalText } from '../syntax.ts'
import type { Violation } from '../violation.ts'

const comparisons = new Set(['===', '!==', '==', '!='])

/** No code outside `packages/assistants` decides by an assistant's name: tables do. */
export function checkAssistantNames(
  files: readonly SourceFile[],
  ids: ReadonlySet<string>,
): readonly Violation[] {
  return files
    .filter((file) => isProduct(file) && !file.path.startsWith('packages/assistants/'))
    .flatMap((file) =>
      [...everyNode(file.program)].flatMap((node) =>
        comparedTexts(node)
          .filter((text) => ids.has(text))
          .map((text) => ({
            rule: 'assistant-branch',
            file: file.path,
            line: file.lineAt(node.start),
            message: `the code branches on the assistant ${text}`,
            remedy: 'add a column to the table in packages/assistants',
          })),
      ),
    )
}

function comparedTexts(node: SyntaxNode): readonly string[] {
  const compared = comparedNodes(node)
  return compared.map(literalText).filter((text) => text !== undefined)
}

function comparedNodes(node: SyntaxNode): readonly (SyntaxNode | undefined)[] {
  if (node.type === 'SwitchCase') return [child(node, 'test')]
  if (node.type === 'BinaryExpression' && comparisons.has(String(node['operator']))) {
    return [child(node, 'left'), child(node, 'right')]
  }
  const called = node.type === 'CallExpression' ? dottedName(child(node, 'callee')) : undefined
  const asks = /\.(includes|has|startsWith|get)$/u.test(called ?? '')
  return asks ? children(node, 'arguments') : []
}
