// Made by scripts/schemas.mjs from schemas/gemini-extension.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { GeminiExtension } from './schema-types.ts'

export declare const validate: SchemaValidate<GeminiExtension>
