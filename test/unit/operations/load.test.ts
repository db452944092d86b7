import { describe, expect, test } from 'vitest'
import { dockerRegistryReason, hasDockerRegistry } from '../../support/docker-registry.ts'
import { runLoad } from '../../support/load-run.ts'

const clients = 20
const always = [3, 17, 31]

/** `npm run bench:load` does the same with 200 clients. */
describe(`${clients} clients at once, with a network that loses answers`, () => {
  test.skipIf(!hasDockerRegistry)(
    `have the same bytes from an OCI registry (${dockerRegistryReason})`,
    async () => {
      const { right, failures, counts } = await runLoad({
        from: 'oci',
        clients,
        share: 0.01,
        always,
      })
      expect(failures).toEqual([])
      expect(right).toBe(clients)
      expect(counts.cut).toBeGreaterThanOrEqual(always.length)
      // Tags, manifest, layer: each cut answer is asked for once more, and nothing else.
      expect(counts.answers).toBe(clients * 3 + counts.cut)
    },
    60_000,
  )

  test('have the same bytes from a registry of static files', async () => {
    const { right, failures, counts } = await runLoad({
      from: 'folder',
      clients,
      share: 0.01,
      always,
    })
    expect(failures).toEqual([])
    expect(right).toBe(clients)
    expect(counts.cut).toBeGreaterThanOrEqual(always.length)
  }, 60_000)
})
