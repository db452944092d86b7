/** What a registry wants of whoever asks. */
export type Challenge =
  | { readonly scheme: 'basic' }
  | {
      readonly scheme: 'bearer'
      readonly realm: string
      readonly service: string | undefined
      readonly scope: string | undefined
    }

const headerCharactersMax = 8192
const parameter = /([A-Za-z]+)="((?:[^"\\]|\\.)*)"|([A-Za-z]+)=([^\s",]+)/gu

/**
 * Read a `WWW-Authenticate` header; `undefined` where nothing in it is understood. A scope that is no scope of a
 * repository is left out. Sources: RFC 9110, 11.6.1; distribution's "Token Authentication Specification".
 */
export function bearerChallenge(header: string | undefined): Challenge | undefined {
  if (header === undefined || header.length > headerCharactersMax) return undefined
  const scheme = /^\s*([A-Za-z]+)(?:\s|$)/u.exec(header)?.[1]?.toLowerCase()
  if (scheme === 'basic') return { scheme }
  if (scheme !== 'bearer') return undefined
  const found = new Map<string, string>()
  for (const [, quoted, text, plain, token] of header.matchAll(parameter)) {
    const name = (quoted ?? plain ?? '').toLowerCase()
    if (!found.has(name)) found.set(name, text?.replace(/\\(.)/gu, '$1') ?? token ?? '')
  }
  const realm = found.get('realm')
  if (realm === undefined || !URL.canParse(realm)) return undefined
  const scope = found.get('scope')
  const isScope = scope !== undefined && /^repository:[a-z0-9._/-]+:[a-z,*]+$/u.test(scope)
  return { scheme, realm, service: found.get('service'), scope: isScope ? scope : undefined }
}
