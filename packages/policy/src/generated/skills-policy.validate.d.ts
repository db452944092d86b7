// Made by scripts/schemas.mjs from schemas/skills-policy.schema.json. Do not edit: run `npm run schemas`.
import type { Policy, SchemaValidate } from '@skills/core'

export declare const validate: SchemaValidate<Policy>
