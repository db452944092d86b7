import { canonicalJson } from '../words/canonical-json.ts'

/** Do two values mean the same JSON? The order of keys does not count, that of lists does. */
export function isSameJson(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return left === right
  return canonicalJson(left) === canonicalJson(right)
}
