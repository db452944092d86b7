// Made by scripts/schemas.mjs from schemas/review-statement.schema.json. Do not edit: run `npm run schemas`.
import type { ReviewPredicate, SchemaValidate } from '@skills/core'

export declare const validate: SchemaValidate<ReviewPredicate>
