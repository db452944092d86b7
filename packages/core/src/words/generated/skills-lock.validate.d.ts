// Made by scripts/schemas.mjs from schemas/skills-lock.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { Lock } from './schema-types.ts'

export declare const validate: SchemaValidate<Lock>
