// Made by scripts/schemas.mjs from schemas/skills-reviews.schema.json. Do not edit: run `npm run schemas`.
import type { SkillsReviews, SchemaValidate } from '@skills/core'

export declare const validate: SchemaValidate<SkillsReviews>
