export const severities = ['info', 'low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]
export type Confidence = 'low' | 'medium' | 'high'

/** One result of an audit check. */
export interface Finding {
  /** Rule id, such as `HID-TAG-CHARACTERS`. */
  readonly rule: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly message: string
  readonly file: string
  /** One-based; columns count UTF-16 code units. */
  readonly line: number
  readonly column: number
  readonly endLine: number
  /** The text concerned, made visible and shortened. */
  readonly evidence: string
  readonly remedy: string
  /** Stable over moves: a digest of rule, evidence and component. */
  readonly fingerprint: string
  /** Ids in public catalogues, such as `ASI01` or `CWE-451`. */
  readonly taxonomy: readonly string[]
  /** The skill the file belongs to, where it belongs to one. */
  readonly skill?: string
  /** Accepted by an exception in force. */
  readonly suppressed?: boolean
}

/** Is `severity` at or above `threshold`? */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(threshold)
}
