/**
 * Stage `source`: from the text a person writes to a typed source, and back. Nothing is read or fetched.
 *
 * `parseSource` is the border: behind it a source has no credentials, no control characters, no path
 * that leaves its module and no part that a program could take for a flag. It tries the forms in one
 * fixed order (parse-source.ts) and each form has its file: names (`parse-named-source.ts`), web
 * addresses (`parse-web-source.ts`), ssh (`parse-system-git.ts`), this machine (`parse-local-source.ts`).
 * The suffixes `//path`, `@range` and `#ref` are the same for all (`source-suffixes.ts`).
 *
 * `printSource` is the inverse: `parseSource(printSource(spec))` equals `spec`, and printing what was
 * parsed gives the canonical text, which manifest and lock carry. `sourceIdentity` answers whether two
 * sources are one.
 *
 * Refused, always with a corrected example: credentials and queries in an address (never repeated in
 * the error), `..` in a sub-folder, backslashes, control and invisible characters, anything that starts
 * with a hyphen, a range that semver cannot read, range and ref together, texts over 2,048 characters.
 * Spaces stand only in file names and between the comparators of a range.
 */
export { defaultModuleName } from './default-module-name.ts'
export { gitUrl } from './git-url.ts'
export { isLoopbackUrl } from './is-loopback-url.ts'
export { fromManifest, toManifest } from './manifest-source.ts'
export { narrowSource } from './narrow-source.ts'
export { parseSource } from './parse-source.ts'
export { printSource } from './print-source.ts'
export {
  parseRegistryAddress,
  printRegistryAddress,
  type RegistryAddress,
  registryIdentity,
} from './registry-address.ts'
export type { Pick, Source, SourceKind, SourceSpec } from './source.ts'
export { sourceIdentity } from './source-identity.ts'
export { takesRange } from './source-suffixes.ts'
export { webUrl } from './web-url.ts'
