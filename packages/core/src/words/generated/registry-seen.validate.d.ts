// Made by scripts/schemas.mjs from schemas/registry-seen.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { RegistrySeen } from './schema-types.ts'

export declare const validate: SchemaValidate<RegistrySeen>
