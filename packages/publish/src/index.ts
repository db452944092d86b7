/**
 * What leaves this machine as one file. `tar-blocks.ts` makes archives whose bytes depend on their content alone, so
 * that two machines make the same file from the same skills.
 */
export { type TarFile, tarBlocks } from './tar-blocks.ts'
