/**
 * The stage that says whether a module is right, and everything that is not.
 *
 * `readModule` is its front door: it takes what the stage `module` found and checks every skill.
 * One skill is checked by `checkSkill`, a list of small checks, each in a file named for it: the fields of
 * the front matter (against `schemas/skill.schema.json`), the name, the files, the links. Nothing is thrown for
 * what a module may contain: problems are data with a severity, a rule id, a place and a remedy.
 *
 * Front matter is an attacker's text. `front-matter-block.ts` finds the block itself, so that a language tag
 * after the opening `---` is refused before any library sees it; `yaml-mapping.ts` reads YAML 1.2 plain data and
 * refuses anchors, aliases, tags, duplicate keys, prototype keys, deep nesting and several documents.
 */
export { specificationKeys } from './check-fields.ts'
export { type MarkdownComponent, readMarkdownComponent } from './check-markdown-component.ts'
export { type CheckedSkill, checkSkill, readSkill } from './check-skill.ts'
export { fixSkill } from './fix-skill.ts'
export {
  type FrontMatter,
  type FrontMatterResult,
  inspectFrontMatter,
  parseFrontMatter,
} from './front-matter.ts'
export { readModule } from './read-module.ts'
export type { SkillFolder } from './skill-folder.ts'
export { readYamlText } from './yaml-text.ts'
