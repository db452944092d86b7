import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'

const program = '/usr/bin/chromium'

/** Is there a browser? What a skipped test says where there is none. */
export const hasChromium: boolean = existsSync(program)
export const chromiumReason = 'no /usr/bin/chromium here'

/** What a page did besides showing itself. */
export interface Watched {
  readonly page: Page
  /** Addresses asked for beyond the file itself; those that the page's policy refused say so. */
  readonly requests: string[]
  readonly dialogs: string[]
  /** Errors of scripts, and refusals of the page's policy. */
  readonly errors: string[]
}

interface View {
  readonly width?: number
  readonly dark?: boolean
  readonly script?: boolean
}

export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
}

/** Open a local file and note everything it tries. */
export async function openPage(browser: Browser, file: string, view: View = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: view.width ?? 1100, height: 900 },
    colorScheme: view.dark === true ? 'dark' : 'light',
    javaScriptEnabled: view.script ?? true,
  })
  const page = await context.newPage()
  const address = pathToFileURL(file).href
  const watched: Watched = { page, requests: [], dialogs: [], errors: [] }
  page.on('request', (request) => {
    if (request.url() !== address) watched.requests.push(request.url())
  })
  page.on('requestfailed', (request) => {
    const index = watched.requests.indexOf(request.url())
    if (request.failure()?.errorText === 'csp') watched.requests[index] = `refused ${request.url()}`
  })
  page.on('dialog', async (dialog) => {
    watched.dialogs.push(dialog.message())
    await dialog.dismiss()
  })
  page.on('pageerror', (error) => watched.errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text())
  })
  await page.goto(address)
  return watched
}
