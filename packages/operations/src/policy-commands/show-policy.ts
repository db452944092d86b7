import { contactText, modeOf, placedStatements, statementText } from '@skills/policy'
import type { Context, Warning } from '../context.ts'
import { governed } from '../policy/governed.ts'
import { openScope, type ScopeRequest } from '../scope.ts'

/** One line of a layer in words. */
export interface PolicyLine {
  readonly layer: string
  /** `null` for the built-in layer, which is no file. */
  readonly line: number | null
  /** `null` where no rule judges by it. */
  readonly rule: string | null
  readonly text: string
  readonly mode: 'audit' | 'warn' | 'enforce'
}

export interface LayerRow {
  readonly kind: string
  readonly name: string
  /** Of the bytes; `null` for the built-in layer. */
  readonly sha256: string | null
  readonly title: string | null
  readonly contact: string | null
  readonly mode: 'audit' | 'warn' | 'enforce'
  /** How many lines say something. */
  readonly lines: number
}

export interface ShownPolicy {
  /** From the highest down. */
  readonly layers: readonly LayerRow[]
  /** Digest of what the repository commits; `null` where it commits none. */
  readonly digest: string | null
  /** What binds, without what a stricter layer makes moot. */
  readonly effective: readonly PolicyLine[]
  readonly warnings: readonly Warning[]
}

/** `skills policy show`: the layers in order, and every line of them that binds. Throws as loading a policy does. */
export async function showPolicy(
  plain: Context,
  request: { readonly scope: ScopeRequest },
): Promise<ShownPolicy> {
  const { policy } = await governed(plain, openScope(plain, request.scope))
  const { stack, digest } = policy
  const statements = placedStatements(stack)
  return {
    layers: stack.map((layer, index) => ({
      kind: layer.kind,
      name: layer.name,
      sha256: layer.sha256 ?? null,
      title: layer.policy.name ?? null,
      contact: contactText(layer.policy.contact) ?? null,
      mode: modeOf(stack, index),
      lines: statements.filter((one) => one.index === index).length,
    })),
    digest: digest ?? null,
    effective: statements
      .filter(({ overruledBy }) => overruledBy === undefined)
      .map(({ statement, layer, line, mode }) => ({
        layer: layer.name,
        line: layer.sha256 === undefined ? null : line,
        rule: statement.rule ?? null,
        text: statementText(statement),
        mode,
      })),
    warnings: policy.warnings(),
  }
}
