import { classifyHost, hostOf } from '../../code/classify/host-class.ts'
import { classifyPath } from '../../code/classify/path-class.ts'

/** Endings of hosts that no file has. */
const hostEnding =
  /\.(?:com|net|org|io|dev|app|cloud|info|biz|xyz|top|site|online|club|live|link|space|website|store|cc|pw|ru|cn|tk|ml|ga|cf|gq|ws|to|me|co|us|eu|de|uk|fr|nl|onion|test|invalid)(?:[:/?#]|$)/u
const mail = /^(?:mailto:)?([\w.+-]{1,80})@((?:[\w-]{1,63}\.){1,5}[a-z]{2,12})$/u
const nobody = /^(?:you|user|your|name|someone|foo|test|me|email|git|jane|john|alice|bob)\b/u
const assistantFile =
  /(?:^|\/)(?:claude|agents|gemini|memory|soul|skill)\.md$|\.cursorrules$|copilot-instructions\.md$|(?:^|\/)(?:settings|mcp)(?:\.local)?\.json$|\.windsurfrules$|^~\/\.(?:claude|cursor|codex|gemini)(?:\/|$)/u

/** The class that the form of a word gives it, `undefined` for none. The word is in small letters. */
export function formClass(word: string): string | undefined {
  if (word.length > 300) return undefined
  if (assistantFile.test(word)) return 'assistantFile'
  const at = mail.exec(word)
  if (at !== null) {
    const isNobody =
      nobody.test(at[1] ?? '') || /(?:^|\.)example\.|^(?:email|domain|company)\./u.test(at[2] ?? '')
    return isNobody ? undefined : 'address'
  }
  if (/^(?:https?|wss?|ftps?|s3|gs):\/\//u.test(word))
    return isForeign(word) ? 'address' : undefined
  if (/^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]|$)/u.test(word))
    return isLocalAddress(word) ? undefined : 'address'
  if (/(?:^|\/)\.env(?:[.\w-]*)$/u.test(word)) return 'envPath'
  const path = classifyPath(word)
  if (path === 'account') return 'keyPath'
  if (path === 'credential-file' || path === 'browser-store' || path === 'wallet')
    return 'secretPath'
  if (/^(?:id_rsa|id_ed25519|\.netrc|\.git-credentials|\/etc\/shadow)$/u.test(word))
    return 'secretPath'
  if (/^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/u.test(word) && hostEnding.test(word))
    return isForeign(word) ? 'address' : undefined
  if (/^[\w.-]+@[\w.-]+:/u.test(word))
    return isLocalAddress(word.replace(/^[^@]*@/u, '')) ? undefined : 'address'
  return undefined
}

function isLocalAddress(word: string): boolean {
  return classifyHost(`https://${word.replace(/:.*$/u, '')}`) === 'local'
}

const known = new Set(['local', 'metadata', 'registry', 'service'])

/** A host that no table knows. Names for examples count: who writes an order writes no example. */
function isForeign(url: string): boolean {
  const host = hostOf(url)
  if (host === '') return /^s3:\/\//u.test(url)
  if (/(?:^|\.)example(?:\.|$)|^(?:your|my|some)[-.]|(?:^|\.)your/u.test(host)) return false
  return !known.has(classifyHost(url))
}
