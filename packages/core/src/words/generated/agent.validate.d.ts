// Made by scripts/schemas.mjs from schemas/agent.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { AgentFrontMatter } from './schema-types.ts'

export declare const validate: SchemaValidate<AgentFrontMatter>
