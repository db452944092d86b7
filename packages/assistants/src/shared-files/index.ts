/**
 * Files that we share with a person: instructions (`AGENTS.md`), settings and lists of servers (`.mcp.json`,
 * `.claude/settings.json`, `.codex/config.toml`). We own parts in them, and every other byte stays as it was:
 * comments, order, line ends, the end of the file, a byte order mark.
 *
 * - `sharedFileEditor(format)` gives the editor of a format: `find` says what stands where a part is or would be,
 *   `put` and `remove` edit. All are pure: bytes in, bytes out. `remove` after `put` gives the bytes of before, in
 *   whatever order the parts of several modules come, change and go.
 * - A **part** (`shared-file.ts`) has an owner, a kind, a name, the keys where it stands, and a value.
 * - In Markdown and TOML two comment lines mark a part; they also say whether the file was made by us. JSON has no
 *   place for marks: a part is known by its keys and its digest, and what the file cannot say (were the braces
 *   empty, was there a file) is the `memory` that the editor returns and the state keeps. Without that memory, maps
 *   and files that are empty once our part is gone count as ours.
 * - Items of a list (hooks) have no name: they are a run of neighbours with a digest that our records know.
 *
 * Refused, and left as they are: files that cannot be parsed, other encodings, duplicate keys, markers that do not
 * pair (E_FILE_INVALID); a key or server that stood there before us, a part that a person changed (E_CONFLICT);
 * module text that could end our block or change the meaning of what follows it (E_COMPONENT_REFUSED). After every
 * edit the text is parsed again and must mean what it meant before, but for the part.
 */
export type {
  FileMemory,
  JsonValue,
  Known,
  MarkedPart,
  Part,
  PartAddress,
  PartStanding,
  SharedFile,
  SharedFileEditor,
  SharedFormat,
} from './shared-file.ts'
export { sharedFileEditor } from './shared-file-editor.ts'
