// Made by scripts/schemas.mjs from schemas/journal.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { Journal } from './schema-types.ts'

export declare const validate: SchemaValidate<Journal>
