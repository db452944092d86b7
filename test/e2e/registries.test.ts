import { describe, expect, onTestFinished, test } from 'vitest'
import { sandbox } from '../support/cli.ts'
import { startHttpFiles } from '../support/http-files.ts'
import { makeTgz, tarOf } from '../support/make-tar.ts'
import { skillText } from '../support/packs.ts'
import { moduleFile, serveRegistry } from '../support/registries.ts'
import { snapshotOfTexts } from '../support/registry-texts.ts'

async function served() {
  const http = await startHttpFiles()
  onTestFinished(http.close)
  const files = { 'skills/web/SKILL.md': skillText('web') }
  http.files.set('/web-1.0.0.tgz', makeTgz(tarOf(files)))
  const versions = {
    '1.0.0': { source: `${http.url}/web-1.0.0.tgz`, integrity: snapshotOfTexts(files) },
  }
  const modules = [moduleFile('@acme/web', { versions }), moduleFile('plain')]
  return { http, url: serveRegistry(http, '/r', { modules, scopes: ['@acme'] }) }
}

describe('a registry on a web server', () => {
  test('is used, searched, installed from, read without network, and removed', async () => {
    const { http, url } = await served()
    const box = sandbox()
    const used = (await box.skills('registry', 'use', url, '--scope', '@acme')).exits(0)
    expect(used.stdout).toBe(`acme: registry with 2 modules (@acme) at ${url}\n`)
    expect((await box.skills('search', 'web')).exits(0).stdout).toBe(
      '@acme/web\tacme\tAbout @acme/web\n',
    )
    expect((await box.skills('search', 'plain')).exits(0).stdout).toBe('')
    ;(await box.skills('install', '@acme/web@^1', '-a', 'cursor')).exits(0)
    expect(Object.keys(box.tree())).toContain('.cursor/skills/web/SKILL.md')
    const info = (await box.skills('info', '@acme/web', '--json')).exits(0).json()
    expect(info.data).toMatchObject({ version: '1.0.0', registry: url })
    await http.close()
    const offline = (await box.skills('search', 'web', '--offline', '--json')).exits(0).json()
    expect(offline.warnings).toMatchObject([{ code: 'W_REGISTRY_OFFLINE' }])
    ;(await box.skills('ci', '--offline')).exits(0)
    ;(await box.skills('registry', 'remove', 'acme')).exits(0)
    expect((await box.skills('registry', 'list')).exits(0).stdout).toBe(
      'built-in\tbuilt-in\tits own names\t-\t-\n',
    )
  })

  test('with a name that another one has is refused with both, exit 5', async () => {
    const { http, url } = await served()
    const twin = serveRegistry(http, '/twin', { name: 'twin', modules: [moduleFile('plain')] })
    const box = sandbox()
    for (const source of [url, twin]) (await box.skills('registry', 'use', source)).exits(0)
    const { error } = (await box.skills('install', 'plain', '-a', 'cursor', '--json'))
      .exits(5)
      .json()
    expect(error).toMatchObject({ code: 'E_REGISTRY_AMBIGUOUS' })
    expect(error?.message).toContain(`acme (${url}) and twin (${twin})`)
    expect(Object.keys(box.tree())).toEqual([])
  })
})
