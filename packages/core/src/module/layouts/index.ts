import type { Layout } from '../layout.ts'
import { agentPlugin } from './agent-plugin.ts'
import { assistantFolders } from './assistant-folders.ts'
import { claudeMarketplace } from './claude-marketplace.ts'
import { claudePlugin } from './claude-plugin.ts'
import { geminiExtension } from './gemini-extension.ts'
import { moduleFolder } from './module-folder.ts'
import { plainFolders } from './plain-folders.ts'
import { rootSkill } from './root-skill.ts'
import { skillsFolder } from './skills-folder.ts'

/**
 * Every layout we know, in the order in which they are asked. All that match count and are united by folder path;
 * what an earlier one declares (name, version, licence, publisher) goes before what a later one does. A plugin's
 * own manifest says more about it than the marketplace that lists it. The last two depend on what was found before.
 */
export const layouts: readonly Layout[] = [
  claudePlugin,
  agentPlugin,
  claudeMarketplace,
  geminiExtension,
  moduleFolder,
  skillsFolder,
  plainFolders,
  rootSkill,
  assistantFolders,
]
