// Made by scripts/schemas.mjs from schemas/built-pack.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { BuiltPack } from './schema-types.ts'

export declare const validate: SchemaValidate<BuiltPack>
