// Made by scripts/schemas.mjs from schemas/skill.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { SkillFrontMatter } from './schema-types.ts'

export declare const validate: SchemaValidate<SkillFrontMatter>
