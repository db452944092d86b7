export const severities = ['info', 'low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]
export type Confidence = 'low' | 'medium' | 'high'

/** A place elsewhere that a finding rests on. */
export interface RelatedPlace {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  /** What stands there, such as `sends a host on the network: paste.example`. */
  readonly message: string
}

/** Why a finding does not count: it stays in the report. */
export interface Suppression {
  readonly by: 'policy' | 'baseline'
  readonly reason: string
  /** The last day it holds, `YYYY-MM-DD`, or the instant it ends. */
  readonly expires?: string
}

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
  /** What the text is for, such as `prohibition`; anything but `directive` has made it information. */
  readonly role?: string
  /** The other places it rests on. */
  readonly related?: readonly RelatedPlace[]
  /** Accepted by an exception in force. */
  readonly suppressed?: Suppression
}

/** Is `severity` at or above `threshold`? */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(threshold)
}
