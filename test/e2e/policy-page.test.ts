import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe-violations.ts'
import { chromiumReason, hasChromium, openChromium, openPage } from '../support/chromium.ts'
import { sandbox } from '../support/cli.ts'

const hostile = `</code></li><img src=x onerror=alert(1)><script>alert(2)</script>`

/** A policy all of whose texts try to become markup, with a line of every look. */
const policy = `schema: 1
name: ${JSON.stringify(hostile)}
contact: {name: ${JSON.stringify(hostile)}, email: "a@b.example", url: "https://acme.example/sec\\"onmouseover=alert(3)"}
sources: {allow: ["github:acme/*", ${JSON.stringify(hostile)}, "javascript:alert(4)"], gitSpec: tag}
findings: {maxSeverity: medium, deny: ["SKL-INJ-*"]}
capabilities: {scripts: review, tools: {deny: ["Bash(curl:*)"]}}
reviews: {require: [{match: "@acme/**", criteria: safe, count: 2, notPublisher: true}]}
deny: [{module: evil, reason: ${JSON.stringify(`${hostile} [x](javascript:alert(5))`)}}]
licenses: {allow: [MIT, Apache-2.0], unknown: warn}
exceptions:
  - id: EX-1
    rule: SKL-HID-003
    digest: "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    owner: j.doe@acme.example
    reason: shows the attack
    created: 2020-01-01
    expires: 2020-02-01
`

async function page(): Promise<string> {
  const box = sandbox().file('skills.json', '{}').file('skills.policy.yaml', policy)
  ;(await box.skills('policy', 'render', '--format', 'html', '--output', 'p.html')).exits(0)
  return join(box.project, 'p.html')
}

let browser: Browser
let file: string

describe.skipIf(!hasChromium)(`the page of a policy (${chromiumReason})`, () => {
  beforeAll(async () => {
    ;[browser, file] = await Promise.all([openChromium(), page()])
  })
  afterAll(() => browser.close())

  it('runs nothing of a hostile policy, asks nobody, and links to https alone', async () => {
    const { page: shown, requests, dialogs, errors } = await openPage(browser, file)
    await shown.waitForTimeout(200)
    expect({ requests, dialogs, errors }).toEqual({ requests: [], dialogs: [], errors: [] })
    expect(await shown.locator('img, script, iframe, [onmouseover], [onerror]').count()).toBe(0)
    const links = await shown.locator('a').evaluateAll('all => all.map((one) => one.href)')
    const addresses = Array.isArray(links) ? links.map(String) : []
    expect(addresses.filter((one) => !/^(?:file:.*#[a-z]+$|https:)/u.test(one))).toEqual([])
  })

  it('has a policy of its own that refuses what an escape might miss', async () => {
    const { page: shown, requests, dialogs } = await openPage(browser, file)
    await shown.evaluate(`{
      document.body.insertAdjacentHTML('beforeend', '<img src="https://x.example/p.png" onerror="alert(7)">')
      const script = document.createElement('script')
      script.textContent = 'alert(8)'
      document.body.append(script)
    }`)
    await shown.waitForTimeout(200)
    expect([requests, dialogs]).toEqual([['refused https://x.example/p.png'], []])
  })

  for (const dark of [false, true]) {
    it(`is free of what axe finds, in the ${dark ? 'dark' : 'light'}, wide and on a phone`, async () => {
      const { page: shown } = await openPage(browser, file, { dark })
      expect(await axeViolations(shown)).toEqual([])
      await shown.setViewportSize({ width: 360, height: 740 })
      expect(await axeViolations(shown)).toEqual([])
      expect(await shown.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    })
  }

  it('says where each line stands, and that an exception ended', async () => {
    const { page: shown } = await openPage(browser, file)
    const text = await shown.locator('main').textContent()
    expect(text).toContain('skills.policy.yaml:4, sources/allow')
    expect(text).toContain('ended, and accepts nothing any more')
    expect(text).toContain('findings/max-severity, stricter: built-in')
  })
})
