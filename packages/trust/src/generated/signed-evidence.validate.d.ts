// Made by scripts/schemas.mjs from schemas/signed-evidence.schema.json. Do not edit: run `npm run schemas`.
import type { SignedEvidence, SchemaValidate } from '@skills/core'

export declare const validate: SchemaValidate<SignedEvidence>
