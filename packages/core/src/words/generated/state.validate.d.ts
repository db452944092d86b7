// Made by scripts/schemas.mjs from schemas/state.schema.json. Do not edit: run `npm run schemas`.
import type { SchemaValidate } from '../schema-check.ts'
import type { State } from './schema-types.ts'

export declare const validate: SchemaValidate<State>
