// Made by scripts/schemas.mjs from schemas/command.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { CommandFrontMatter } from './schema-types.ts'

export declare const validate: SchemaValidate<CommandFrontMatter>
