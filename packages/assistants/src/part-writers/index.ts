/**
 * Components that stand as parts in files that people fill: MCP servers, hooks, instructions. A place names its form
 * (`part-forms.ts`: the format of the file, the key, the shape of the assistant); `writePart` makes the text of the
 * part, `partEditor` puts it into the file and takes it out again.
 */
export { partEditor } from './part-editor.ts'
export type { PartForm } from './part-form.ts'
export { partForms } from './part-forms.ts'
export { type PartSource, type WrittenPart, writePart } from './part-writer.ts'
