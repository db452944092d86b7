// Made by scripts/schemas.mjs from schemas/registry-root.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { RegistryRoot } from './schema-types.ts'

export declare const validate: SchemaValidate<RegistryRoot>
