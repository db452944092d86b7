// Made by scripts/schemas.mjs from schemas/skills-policy-test.schema.json. Do not edit: run `npm run schemas`.
import type { PolicyTest, SchemaValidate } from '@skills/core'

export declare const validate: SchemaValidate<PolicyTest>
