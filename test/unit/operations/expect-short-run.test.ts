import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

// In a process of its own: flags of V8 hold for all that follows.
const program = `
  import { setFlagsFromString } from 'node:v8'
  setFlagsFromString('--interrupt-budget=1000000')
  let sum = 0
  for (let at = 0; at < 1e6; at += 1) sum += at
  console.log(sum)
`

describe('the setting for a short run', () => {
  it.runIf(process.versions.node.startsWith('20.'))(
    'is one that this V8 knows, and says nothing',
    () => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--input-type=module', '-e', program],
        { encoding: 'utf8' },
      )
      expect({ status, stdout, stderr }).toEqual({
        status: 0,
        stdout: '499999500000\n',
        stderr: '',
      })
    },
  )
})
