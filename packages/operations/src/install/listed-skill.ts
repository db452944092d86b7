import type { Skill } from '@skills/core'

/** What a listing shows of a skill, and what a selection can go by. */
export type ListedSkill = Pick<Skill, 'name' | 'description' | 'category'>
