/**
 * The stage that finds what a snapshot carries.
 *
 * Modules come in several layouts; each is a file in `layouts/`, and `layouts/index.ts` lists them in order. A layout
 * looks at paths and manifests and answers with the folders that hold skills, the other components (commands,
 * agents, instructions, MCP servers, hooks) and what is wrong or was left out. `findComponents` unites the answers.
 * Nothing here looks into a skill: that is the next stage, `validate`, whose `readModule` is the usual way in.
 *
 * Nothing a manifest says is executed or fetched, and no path of one is taken to the file system: all paths are looked
 * up in the snapshot's own list (`snapshot-tree.ts`, `plugin-path.ts`).
 */
export { type Capabilities, readCapabilities, toolTokens } from './capabilities.ts'
export { type FoundComponents, findComponents } from './find-components.ts'
export { filesOfComponents } from './other-components.ts'
export { type PackFile, readPackFile } from './read-pack-file.ts'
export { buildSnapshotTree, type SnapshotTree } from './snapshot-tree.ts'
