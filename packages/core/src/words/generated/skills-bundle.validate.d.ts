// Made by scripts/schemas.mjs from schemas/skills-bundle.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { Bundle } from './schema-types.ts'

export declare const validate: SchemaValidate<Bundle>
