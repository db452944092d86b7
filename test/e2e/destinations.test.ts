import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sandbox, sandbox } from '../support/cli.ts'
import {
  type DockerRegistry,
  dockerRegistryReason,
  hasDockerRegistry,
  startDockerRegistry,
} from '../support/docker-registry.ts'
import { skillText } from '../support/packs.ts'
import { startVerdaccio, type Verdaccio, verdaccioReason } from '../support/verdaccio.ts'

const ownPackage = '{"name":"own","scripts":{"postinstall":"touch /tmp/never"}}'

/** A module with everything that a destination might lose: modes, odd names, a package.json and a manifest of its own. */
function writeModule(box: Sandbox): void {
  box.file('module/skills/web/SKILL.md', skillText('web'))
  box.file('module/skills/web/scripts/run.sh', '#!/bin/sh\necho hello\n', 0o755)
  box.file('module/skills/web/notes/ä b.txt', 'line\r\n')
  box.file('module/package.json', ownPackage)
  const manifest = { packVersion: 1, name: '@acme/web', version: '1.2.0', license: 'Apache-2.0' }
  box.file('module/skills-pack.json', JSON.stringify(manifest))
}

describe.skipIf(!hasDockerRegistry)(
  `one pack at every destination (${dockerRegistryReason})`,
  () => {
    let oci: DockerRegistry
    let npm: Verdaccio | undefined

    beforeAll(async () => {
      oci = await startDockerRegistry()
      npm = await startVerdaccio()
    }, 300_000)
    afterAll(async () => {
      await oci.close()
      await npm?.close()
    })

    function withNpm(skip: (note: string) => never): Sandbox {
      if (npm === undefined) return skip(verdaccioReason)
      const box = sandbox()
      writeFileSync(join(box.home, '.npmrc'), `registry=${npm.url}\n`)
      return box
    }

    test('comes back as the same files with the same integrity', async ({ skip }) => {
      const box = withNpm(skip)
      writeModule(box)
      const packed = (await box.skills('pack', 'module', '--output', 'out', '--json'))
        .exits(0)
        .json()
      const pack = 'out/acme-web-1.2.0.tar'
      const places = [
        ['./packs', './packs/@acme/web/1.2.0/acme-web-1.2.0.tar'],
        [`oci://${oci.host}/team/web`, `oci://${oci.host}/team/web`],
        ['npm:@acme/web', 'npm:@acme/web'],
      ] as const
      const installed = []
      for (const [to, source] of places) {
        const published = (await box.skills('publish', pack, '--to', to, '--json')).exits(0).json()
        expect(published.data).toMatchObject({ state: 'published', sha256: packed.data.sha256 })
        const again = (await box.skills('publish', pack, '--to', to, '--json')).exits(0).json()
        expect(again.data.state).toBe('present')
        const words = ['--project', 'empty', '--assistant', 'cursor', '--json']
        box.file('empty/skills.json', '{}')
        const { data } = (await box.skills('install', source, ...words)).exits(0).json()
        installed.push({ integrity: data.modules[0].integrity, files: box.tree('empty/.cursor') })
        rmSync(join(box.project, 'empty'), { recursive: true })
      }
      expect(installed[0]?.integrity).toBe(packed.data.integrity)
      expect(installed[1]).toEqual(installed[0])
      expect(installed[2]).toEqual(installed[0])
      expect(installed[0]?.files['skills/web/scripts/run.sh']?.mode).toBe('755')
    })

    test('is written by one process at a time: of four at once one content wins, whole', async () => {
      const box = sandbox()
      for (const [index, name] of ['a', 'a', 'b', 'b'].entries()) {
        box.file(`${index}/skills/web/SKILL.md`, skillText('web', `Content ${name}.`))
        const manifest = { packVersion: 1, name: '@acme/web', version: '1.2.0' }
        box.file(`${index}/skills-pack.json`, JSON.stringify(manifest))
      }
      const to = ['--to', './packs', '--json']
      const runs = await Promise.all(
        ['0', '1', '2', '3'].map((folder) => box.skills('publish', folder, ...to)),
      )
      expect(runs.map(({ code }) => code).sort()).toEqual([0, 0, 5, 5])
      const states = runs.filter(({ code }) => code === 0).map((run) => run.json().data.state)
      expect(states.sort()).toEqual(['present', 'published'])
      const folder = join(box.project, 'packs/@acme/web/1.2.0')
      execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder })
      expect(Object.keys(box.tree('packs')).filter((path) => /publish|tmp/u.test(path))).toEqual([])
    })

    test('can be fetched and checked without this program', async () => {
      const box = sandbox()
      writeModule(box)
      const to = `oci://${oci.host}/by-hand/web`
      const { data } = (await box.skills('publish', 'module', '--to', to, '--json')).exits(0).json()
      const shell = [
        `type=application/vnd.oci.image.manifest.v1+json; base=${oci.url}/v2/by-hand/web`,
        'curl -sf -H "Accept: $type" $base/manifests/1.2.0 > manifest.json',
        "layer=$(node -p \"JSON.parse(require('fs').readFileSync('manifest.json')).layers[0].digest\")",
        'curl -sfL $base/blobs/$layer > web.tar.gz',
        'echo "$layer  web.tar.gz" | cut -d: -f2 | sha256sum --check --quiet',
        'sha256sum manifest.json; gunzip -c web.tar.gz | sha256sum',
      ].join('\n')
      const said = String(execFileSync('sh', ['-ec', shell], { cwd: box.project }))
      expect(said).toContain(data.digest.replace('sha256:', ''))
      expect(said).toContain(data.sha256)
    })
  },
)
