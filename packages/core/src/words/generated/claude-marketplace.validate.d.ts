// Made by scripts/schemas.mjs from schemas/claude-marketplace.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { ClaudeMarketplace } from './schema-types.ts'

export declare const validate: SchemaValidate<ClaudeMarketplace>
