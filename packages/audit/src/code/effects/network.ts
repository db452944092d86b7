import type { FactObject } from '../../facts/fact-objects.ts'
import { classifyHost } from '../classify/host-class.ts'
import type { Span } from '../ir.ts'
import type { Machine } from '../machine.ts'
import { type Source, sourcesOf, unknownValue, type Value } from '../value.ts'
import { place } from './files.ts'

/** A request over the network. `data` leaves in address or body, `credentials` in the headers that are for them. */
export interface Request {
  readonly url: Value
  readonly data: readonly Value[]
  readonly credentials: readonly Value[]
  /** Does it say that it sends (POST, upload), even where we do not know what? */
  readonly isSending: boolean
  readonly span: Span
  /** By a command of a shell, and not by a call of a program. */
  readonly isCommand?: boolean
}

/** Objects that count as data of someone when they leave. */
const dataObjects: ReadonlySet<FactObject> = new Set<FactObject>([
  'account',
  'assistant-instructions',
  'assistant-settings',
  'browser-store',
  'clipboard',
  'cloud-metadata',
  'conversation',
  'credential-file',
  'file',
  'keychain',
  'keystrokes',
  'loader',
  'log',
  'project-data',
  'screen',
  'secret-env',
  'secret-search',
  'shell-history',
  'shell-output',
  'startup-entry',
  'system-info',
  'user-input',
  'wallet',
  'web-traffic',
  'whole-environment',
])

/** Record a request: what it sends, and what comes back as a value from the network. */
export function request(
  machine: Machine,
  { url, data, credentials, isSending, span, isCommand }: Request,
): Value {
  const target = url.text ?? ''
  const isKnown = credentials.some(({ text }) =>
    /authori[sz]ation|api[-_]?key|token/iu.test(text ?? ''),
  )
  const by = isCommand === true ? { detail: { by: isKnown ? 'account' : 'command' } } : {}
  const kind = classifyHost(target)
  const strong = sourcesOf(credentials).filter(
    (source) => source.object !== 'secret-env' && source.object !== 'file',
  )
  const leaving = [...sourcesOf([...data, url]), ...strong].filter((source) =>
    dataObjects.has(source.object),
  )
  if (leaving.length > 0)
    machine.emit({ act: 'sends', object: 'host', target, ...by, ...place(span) }, leaving)
  else if (isSending)
    machine.emit({ act: 'sends', object: 'host', target, ...toldData(data), ...place(span) })
  if (kind === 'metadata')
    machine.emit({ act: 'reads', object: 'cloud-metadata', target, ...place(span) })
  const answer: Source =
    kind === 'metadata'
      ? { act: 'reads', object: 'cloud-metadata', target, ...place(span) }
      : { act: 'fetches', object: 'host', target, ...place(span) }
  if (!isSending) machine.emit(answer)
  // An address that was decoded, or was itself fetched, is a way to say later where the code lies.
  const indirect = url.sources.filter(({ object }) => object === 'encoded-text')
  return { ...unknownValue, sources: [answer, ...indirect], path: undefined }
}

/** The text that is sent, so that a rule sees a slot that is to be filled (`<prompt>`). */
function toldData(data: readonly Value[]): { readonly detail?: Readonly<Record<string, string>> } {
  const text = data
    .map((value) => value.text ?? '')
    .join(' ')
    .trim()
  return text === '' ? {} : { detail: { data: text.slice(0, 300) } }
}
