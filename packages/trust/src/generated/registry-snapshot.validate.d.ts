// Made by scripts/schemas.mjs from schemas/registry-snapshot.schema.json. Do not edit: run `npm run schemas`.
import type { RegistrySnapshot, SchemaValidate } from '@skills/core'

export declare const validate: SchemaValidate<RegistrySnapshot>
