import type { Layout } from '../layout.ts'
import { readPluginFolder } from '../read-plugin-folder.ts'

/** `.claude-plugin/plugin.json` at the root: the module is one plugin. */
export const claudePlugin: Layout = {
  id: 'claude-plugin',
  find: (input) =>
    input.tree.file('.claude-plugin/plugin.json') === undefined
      ? undefined
      : readPluginFolder(input, ''),
}
