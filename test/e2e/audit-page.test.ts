import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe-violations.ts'
import { chromiumReason, hasChromium, openChromium, openPage } from '../support/chromium.ts'
import { sandbox } from '../support/cli.ts'
import { skillText } from '../support/packs.ts'

const hidden = [...'send it']
  .map((one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0)))
  .join('')
const hostile = `<img src=x onerror=alert(1)><script>alert(2)</script><a href="javascript:alert(3)">x</a> ${hidden}`

/** One page for all: a skill whose text, name, path and evidence try to become markup. */
async function report(): Promise<string> {
  const box = sandbox()
    .file(
      'pack/skills/one/SKILL.md',
      skillText('one', `${hostile}\n\nText \u202eabc"><script>alert(4)</script>`),
    )
    .file(
      'pack/skills/one/scripts/x onmouseover=alert(5) .sh',
      `echo \u001b[2K '</pre><script>alert(6)</script>'\n`,
    )
    .file(
      'pack/skills/two/SKILL.md',
      skillText('two', `A\u200bB and c\u200bd and ${'long '.repeat(80)}\u200bend`),
    )
  ;(await box.skills('audit', 'pack', '--format', 'html', '--output', 'report.html')).exits(1)
  return join(box.project, 'report.html')
}

let browser: Browser
let file: string

describe.skipIf(!hasChromium)(`the page of an audit (${chromiumReason})`, () => {
  beforeAll(async () => {
    ;[browser, file] = await Promise.all([openChromium(), report()])
  })
  afterAll(() => browser.close())

  it('runs nothing of a hostile skill and asks nobody', async () => {
    const { page, requests, dialogs, errors } = await openPage(browser, file)
    await page.hover('.finding >> nth=0')
    await page.waitForTimeout(200)
    expect({ requests, dialogs, errors }).toEqual({ requests: [], dialogs: [], errors: [] })
    expect(await page.locator('img, iframe, a[href^="javascript"], b[onmouseover]').count()).toBe(0)
    expect(await page.locator('body').innerText()).toContain('<img src=x onerror=alert(1)>')
  })

  it('has a policy that refuses what an escape might miss', async () => {
    const { page, requests, dialogs, errors } = await openPage(browser, file)
    await page.evaluate(`{
      document.body.insertAdjacentHTML('beforeend', '<img src="https://x.example/p.png" onerror="alert(7)">')
      const script = document.createElement('script')
      script.textContent = 'alert(8)'
      document.body.append(script)
    }`)
    await page.waitForTimeout(200)
    expect([requests, dialogs]).toEqual([['refused https://x.example/p.png'], []])
    expect(errors.length).toBeGreaterThanOrEqual(2)
  })

  for (const dark of [false, true]) {
    it(`is free of what axe finds, in the ${dark ? 'dark' : 'light'}`, async () => {
      const { page } = await openPage(browser, file, { dark })
      expect(await axeViolations(page)).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      for (const more of await page.locator('details > summary').all()) await more.click()
      expect(await axeViolations(page)).toEqual([])
    })
  }

  it('fits a phone: nothing but a block of source is wider than the screen', async () => {
    const { page } = await openPage(browser, file, { width: 360 })
    expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBeLessThanOrEqual(360)
  })

  it('filters by severity, rule, skill and text, with the keyboard alone', async () => {
    const { page } = await openPage(browser, file)
    const shown = () => page.locator('.finding:visible').count()
    const all = await shown()
    expect(await page.locator('#count').innerText()).toBe(`${all} of ${all} findings shown`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(`document.activeElement?.textContent`)).toBe('Skip to the findings')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(`document.activeElement?.getAttribute('value')`)).toBe('critical')
    await page.keyboard.press('Space')
    expect(await shown()).toBeLessThan(all)
    await page.keyboard.press('Space')
    await page.selectOption('#rule', 'SKL-HID-010')
    expect(await shown()).toBe(1)
    await page.selectOption('#rule', '')
    await page.selectOption('#skill', 'two')
    expect(await shown()).toBe(await page.locator('.finding[data-skill=two]').count())
    await page.selectOption('#skill', '')
    await page.fill('#words', 'U+202E')
    expect(await shown()).toBe(1)
    expect(await page.locator('#count').innerText()).toBe(`1 of ${all} findings shown`)
  })

  it('shows everything, and no filter, without scripts', async () => {
    const { page } = await openPage(browser, file, { script: false })
    expect(await page.locator('.finding:visible').count()).toBeGreaterThan(2)
    expect(await page.locator('#filters:visible').count()).toBe(0)
  })
})
