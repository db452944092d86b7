import type { Rule } from '../rule.ts'
import { rule as exf001 } from './SKL-EXF-001/rule.ts'
import { rule as exf002 } from './SKL-EXF-002/rule.ts'
import { rule as exf003 } from './SKL-EXF-003/rule.ts'
import { rule as hid001 } from './SKL-HID-001/rule.ts'
import { rule as hid002 } from './SKL-HID-002/rule.ts'
import { rule as hid003 } from './SKL-HID-003/rule.ts'
import { rule as hid010 } from './SKL-HID-010/rule.ts'
import { rule as obf002 } from './SKL-OBF-002/rule.ts'
import { rule as obf003 } from './SKL-OBF-003/rule.ts'
import { rule as rce001 } from './SKL-RCE-001/rule.ts'
import { rule as rce007 } from './SKL-RCE-007/rule.ts'
import { rule as rce010 } from './SKL-RCE-010/rule.ts'

/** Every rule, by id; a folder beside this file each. */
export const rules: readonly Rule[] = [
  exf001,
  exf002,
  exf003,
  hid001,
  hid002,
  hid003,
  hid010,
  obf002,
  obf003,
  rce001,
  rce007,
  rce010,
]
