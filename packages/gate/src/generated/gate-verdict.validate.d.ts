// Made by scripts/schemas.mjs from schemas/gate-verdict.schema.json. Do not edit: run `npm run schemas`.
import type { GateVerdict, SchemaValidate } from '@skills/core'

export declare const validate: SchemaValidate<GateVerdict>
