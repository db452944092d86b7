import type { Rule } from '../rule.ts'
import { rule as crd001 } from './SKL-CRD-001/rule.ts'
import { rule as crd002 } from './SKL-CRD-002/rule.ts'
import { rule as crd003 } from './SKL-CRD-003/rule.ts'
import { rule as crd005 } from './SKL-CRD-005/rule.ts'
import { rule as crd006 } from './SKL-CRD-006/rule.ts'
import { rule as crd007 } from './SKL-CRD-007/rule.ts'
import { rule as exf001 } from './SKL-EXF-001/rule.ts'
import { rule as exf002 } from './SKL-EXF-002/rule.ts'
import { rule as exf003 } from './SKL-EXF-003/rule.ts'
import { rule as exf004 } from './SKL-EXF-004/rule.ts'
import { rule as exf005 } from './SKL-EXF-005/rule.ts'
import { rule as exf006 } from './SKL-EXF-006/rule.ts'
import { rule as exf008 } from './SKL-EXF-008/rule.ts'
import { rule as exf009 } from './SKL-EXF-009/rule.ts'
import { rule as fs001 } from './SKL-FS-001/rule.ts'
import { rule as fs002 } from './SKL-FS-002/rule.ts'
import { rule as fs003 } from './SKL-FS-003/rule.ts'
import { rule as fs005 } from './SKL-FS-005/rule.ts'
import { rule as fs006 } from './SKL-FS-006/rule.ts'
import { rule as fs007 } from './SKL-FS-007/rule.ts'
import { rule as fs010 } from './SKL-FS-010/rule.ts'
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
import { rule as mcp001 } from './SKL-MCP-001/rule.ts'
import { rule as mcp002 } from './SKL-MCP-002/rule.ts'
import { rule as mcp003 } from './SKL-MCP-003/rule.ts'
import { rule as mcp004 } from './SKL-MCP-004/rule.ts'
import { rule as mcp006 } from './SKL-MCP-006/rule.ts'
import { rule as mis002 } from './SKL-MIS-002/rule.ts'
import { rule as mis004 } from './SKL-MIS-004/rule.ts'
import { rule as mis005 } from './SKL-MIS-005/rule.ts'
import { rule as obf002 } from './SKL-OBF-002/rule.ts'
import { rule as obf003 } from './SKL-OBF-003/rule.ts'
import { rule as obf004 } from './SKL-OBF-004/rule.ts'
import { rule as obf005 } from './SKL-OBF-005/rule.ts'
import { rule as obf007 } from './SKL-OBF-007/rule.ts'
import { rule as per001 } from './SKL-PER-001/rule.ts'
import { rule as per002 } from './SKL-PER-002/rule.ts'
import { rule as per003 } from './SKL-PER-003/rule.ts'
import { rule as per004 } from './SKL-PER-004/rule.ts'
import { rule as per005 } from './SKL-PER-005/rule.ts'
import { rule as per006 } from './SKL-PER-006/rule.ts'
import { rule as per007 } from './SKL-PER-007/rule.ts'
import { rule as per008 } from './SKL-PER-008/rule.ts'
import { rule as per009 } from './SKL-PER-009/rule.ts'
import { rule as prv001 } from './SKL-PRV-001/rule.ts'
import { rule as prv002 } from './SKL-PRV-002/rule.ts'
import { rule as prv003 } from './SKL-PRV-003/rule.ts'
import { rule as prv004 } from './SKL-PRV-004/rule.ts'
import { rule as prv005 } from './SKL-PRV-005/rule.ts'
import { rule as prv007 } from './SKL-PRV-007/rule.ts'
import { rule as prv008 } from './SKL-PRV-008/rule.ts'
import { rule as prv009 } from './SKL-PRV-009/rule.ts'
import { rule as prv010 } from './SKL-PRV-010/rule.ts'
import { rule as rce001 } from './SKL-RCE-001/rule.ts'
import { rule as rce003 } from './SKL-RCE-003/rule.ts'
import { rule as rce004 } from './SKL-RCE-004/rule.ts'
import { rule as rce005 } from './SKL-RCE-005/rule.ts'
import { rule as rce006 } from './SKL-RCE-006/rule.ts'
import { rule as rce007 } from './SKL-RCE-007/rule.ts'
import { rule as rce008 } from './SKL-RCE-008/rule.ts'
import { rule as rce009 } from './SKL-RCE-009/rule.ts'
import { rule as rce010 } from './SKL-RCE-010/rule.ts'
import { rule as rce011 } from './SKL-RCE-011/rule.ts'
import { rule as soc001 } from './SKL-SOC-001/rule.ts'
import { rule as soc002 } from './SKL-SOC-002/rule.ts'
import { rule as sup001 } from './SKL-SUP-001/rule.ts'
import { rule as sup002 } from './SKL-SUP-002/rule.ts'
import { rule as sup003 } from './SKL-SUP-003/rule.ts'
import { rule as sup004 } from './SKL-SUP-004/rule.ts'

/** Every rule, by id; a folder beside this file each. */
export const rules: readonly Rule[] = [
  crd001,
  crd002,
  crd003,
  crd005,
  crd006,
  crd007,
  exf001,
  exf002,
  exf003,
  exf004,
  exf005,
  exf006,
  exf008,
  exf009,
  fs001,
  fs002,
  fs003,
  fs005,
  fs006,
  fs007,
  fs010,
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
  mcp001,
  mcp002,
  mcp003,
  mcp004,
  mcp006,
  mis002,
  mis004,
  mis005,
  obf002,
  obf003,
  obf004,
  obf005,
  obf007,
  per001,
  per002,
  per003,
  per004,
  per005,
  per006,
  per007,
  per008,
  per009,
  prv001,
  prv002,
  prv003,
  prv004,
  prv005,
  prv007,
  prv008,
  prv009,
  prv010,
  rce001,
  rce003,
  rce004,
  rce005,
  rce006,
  rce007,
  rce008,
  rce009,
  rce010,
  rce011,
  soc001,
  soc002,
  sup001,
  sup002,
  sup003,
  sup004,
]
