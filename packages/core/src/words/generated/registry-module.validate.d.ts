// Made by scripts/schemas.mjs from schemas/registry-module.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { RegistryModuleFile } from './schema-types.ts'

export declare const validate: SchemaValidate<RegistryModuleFile>
