import type { Rule } from '../rule.ts'
import { rule as exf001 } from './SKL-EXF-001/rule.ts'
import { rule as exf002 } from './SKL-EXF-002/rule.ts'
import { rule as exf003 } from './SKL-EXF-003/rule.ts'
import { rule as hid001 } from './SKL-HID-001/rule.ts'
import { rule as hid002 } from './SKL-HID-002/rule.ts'
import { rule as hid003 } from './SKL-HID-003/rule.ts'
import { rule as hid004 } from './SKL-HID-004/rule.ts'
import { rule as hid005 } from './SKL-HID-005/rule.ts'
import { rule as hid006 } from './SKL-HID-006/rule.ts'
import { rule as hid007 } from './SKL-HID-007/rule.ts'
import { rule as hid008 } from './SKL-HID-008/rule.ts'
import { rule as hid009 } from './SKL-HID-009/rule.ts'
import { rule as hid010 } from './SKL-HID-010/rule.ts'
import { rule as hid011 } from './SKL-HID-011/rule.ts'
import { rule as inj001 } from './SKL-INJ-001/rule.ts'
import { rule as inj002 } from './SKL-INJ-002/rule.ts'
import { rule as inj003 } from './SKL-INJ-003/rule.ts'
import { rule as inj004 } from './SKL-INJ-004/rule.ts'
import { rule as inj005 } from './SKL-INJ-005/rule.ts'
import { rule as inj006 } from './SKL-INJ-006/rule.ts'
import { rule as inj008 } from './SKL-INJ-008/rule.ts'
import { rule as inj009 } from './SKL-INJ-009/rule.ts'
import { rule as inj010 } from './SKL-INJ-010/rule.ts'
import { rule as inj011 } from './SKL-INJ-011/rule.ts'
import { rule as inj012 } from './SKL-INJ-012/rule.ts'
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
  hid004,
  hid005,
  hid006,
  hid007,
  hid008,
  hid009,
  hid010,
  hid011,
  inj001,
  inj002,
  inj003,
  inj004,
  inj005,
  inj006,
  inj008,
  inj009,
  inj010,
  inj011,
  inj012,
  obf002,
  obf003,
  rce001,
  rce007,
  rce010,
]
