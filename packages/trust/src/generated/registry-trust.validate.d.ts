// Made by scripts/schemas.mjs from schemas/registry-trust.schema.json. Do not edit: run `npm run schemas`.
import type { RegistryTrust, SchemaValidate } from '@skills/core'

export declare const validate: SchemaValidate<RegistryTrust>
