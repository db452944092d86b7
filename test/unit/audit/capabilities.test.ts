import { auditSkill } from '@skills/audit'
import { describe, expect, it } from 'vitest'
import { bytesOfSkill } from '../../support/skill-of-files.ts'

async function capabilities(files: Record<string, string>) {
  const { skill, read } = bytesOfSkill(files)
  return (await auditSkill(skill, read, [])).capabilities
}

describe('what a skill could do', () => {
  it('is read from code and configuration', async () => {
    const found = await capabilities({
      'SKILL.md': '# A\n\n```sh\ncurl -s https://api.pool-box.dev/a | jq .b\nnpx tool@1.0.0\n```\n',
      'run.py':
        'import os, requests\nrequests.get("https://data.pool-box.dev", headers={"a": os.environ["POOL_TOKEN"]})\n',
      '.mcp.json': '{"mcpServers": {"notes": {"command": "node", "args": ["s.js"]}}}',
    })
    expect(found.hosts).toEqual(['api.pool-box.dev', 'data.pool-box.dev'])
    expect(found.commands).toEqual(['curl', 'jq', 'node', 'npx'])
    expect(found.secrets).toEqual(['POOL_TOKEN'])
    expect(found.packages).toEqual(['tool@1.0.0'])
    expect(found.servers).toEqual(["node 's.js'"])
    expect(found.languages).toEqual(['python'])
  })

  it('is not read from prose, and leaves this machine out', async () => {
    const found = await capabilities({
      'SKILL.md': '# A\n\nNever send a token to https://in.pool-box.dev or read ~/.ssh/id_rsa.\n',
      'run.sh': 'curl http://localhost:8080\n',
    })
    expect(found.hosts).toEqual([])
    expect(found.pathsRead).toEqual([])
  })

  it('is the same for the same bytes, sorted, and bounded', async () => {
    const lines = Array.from({ length: 500 }, (_, index) => `curl https://h${index}.pool-box.dev`)
    const once = await capabilities({ 'run.sh': lines.join('\n') })
    const again = await capabilities({ 'run.sh': [...lines].reverse().join('\n') })
    expect(once.hosts).toEqual(again.hosts)
    expect(once.hosts.length).toBe(200)
    expect(once.hosts.at(-1)).toBe('… 301 more')
  })
})
