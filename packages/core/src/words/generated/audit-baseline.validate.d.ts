// Made by scripts/schemas.mjs from schemas/audit-baseline.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { AuditBaseline } from './schema-types.ts'

export declare const validate: SchemaValidate<AuditBaseline>
