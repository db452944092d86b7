// Made by scripts/schemas.mjs from schemas/skills-pack.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { SkillsPack } from './schema-types.ts'

export declare const validate: SchemaValidate<SkillsPack>
