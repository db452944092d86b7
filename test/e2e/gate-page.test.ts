import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe-violations.ts'
import { chromiumReason, hasChromium, openChromium, openPage } from '../support/chromium.ts'
import { hostileChange } from '../support/hostile-change.ts'

/** One page for all: a change whose every text tries to become markup. */
async function report(): Promise<string> {
  const box = hostileChange()
  ;(await box.skills('gate', '--event', 'event.json', '--output-dir', 'out')).exits(1)
  return join(box.project, 'out/gate.html')
}

let browser: Browser
let file: string

describe.skipIf(!hasChromium)(`the page of a gate (${chromiumReason})`, () => {
  beforeAll(async () => {
    ;[browser, file] = await Promise.all([openChromium(), report()])
  })
  afterAll(() => browser.close())

  it('runs nothing of a hostile change and asks nobody', async () => {
    const { page, requests, dialogs, errors } = await openPage(browser, file)
    await page.hover('.finding >> nth=0')
    expect({ requests, dialogs, errors }).toEqual({ requests: [], dialogs: [], errors: [] })
    expect(await page.locator('img, iframe').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(1)
    expect(await page.locator('body').textContent()).toContain('<img src=x onerror=alert(1)>')
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

  it('fits a phone, and filters its findings', async () => {
    const { page } = await openPage(browser, file, { width: 360 })
    expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBeLessThanOrEqual(360)
    const all = await page.locator('.finding:visible').count()
    await page.selectOption('#rule', 'gate/final-newline')
    expect(await page.locator('.finding:visible').count()).toBe(1)
    expect(all).toBeGreaterThan(1)
  })
})
