// Made by scripts/schemas.mjs from schemas/settings.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { Settings } from './schema-types.ts'

export declare const validate: SchemaValidate<Settings>
