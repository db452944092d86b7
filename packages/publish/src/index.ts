/**
 * What leaves this machine as files whose bytes depend on their content alone, so that two machines make the same
 * from the same skills. `tar-blocks.ts` makes archives; `pack-manifest.ts` and `pack-files.ts` say what is in a pack.
 */
export { byBytes } from './by-bytes.ts'
export { packFiles, readerByPath } from './pack-files.ts'
export { type PackInput, packManifest } from './pack-manifest.ts'
export { type TarFile, tarBlocks } from './tar-blocks.ts'
