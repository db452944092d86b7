import type { SharedFileEditor, SharedFormat } from './shared-file.ts'

/** The editor of a format. Each is loaded when it is first asked for: parsers are heavy. */
export async function sharedFileEditor(format: SharedFormat): Promise<SharedFileEditor> {
  switch (format) {
    case 'markdown':
      return (await import('./markdown-editor.ts')).markdownEditor
    case 'json':
    case 'jsonc':
      return (await import('./json-editor.ts')).jsonEditor(format === 'jsonc')
    case 'toml':
      return (await import('./toml-editor.ts')).tomlEditor
  }
}
