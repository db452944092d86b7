// Made by scripts/schemas.mjs from schemas/advisory-database.schema.json. Do not edit: run `npm run schemas`.
import type { AdvisoryDatabase, SchemaValidate } from '@skills/core'

export declare const validate: SchemaValidate<AdvisoryDatabase>
