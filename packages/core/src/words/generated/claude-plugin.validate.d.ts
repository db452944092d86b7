// Made by scripts/schemas.mjs from schemas/claude-plugin.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { ClaudePlugin } from './schema-types.ts'

export declare const validate: SchemaValidate<ClaudePlugin>
