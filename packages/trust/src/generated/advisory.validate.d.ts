// Made by scripts/schemas.mjs from schemas/advisory.schema.json. Do not edit: run `npm run schemas`.
import type { Advisory, SchemaValidate } from '@skills/core'

export declare const validate: SchemaValidate<Advisory>
