// Made by scripts/schemas.mjs from schemas/module-list.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { ModuleList } from './schema-types.ts'

export declare const validate: SchemaValidate<ModuleList>
