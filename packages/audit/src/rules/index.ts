import type { Rule } from '../rule.ts'
import { rule as hid001 } from './SKL-HID-001/rule.ts'
import { rule as hid002 } from './SKL-HID-002/rule.ts'
import { rule as hid003 } from './SKL-HID-003/rule.ts'
import { rule as hid010 } from './SKL-HID-010/rule.ts'

/** Every rule, by id; a folder beside this file each. */
export const rules: readonly Rule[] = [hid001, hid002, hid003, hid010]
