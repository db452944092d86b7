import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Rules of axe that the page breaks, with the elements. Its policy lets no script in, so axe comes from outside it. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(
    `${axe.source}; axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((result) => result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target).join(' ')))`,
  )
  return Array.isArray(found) ? found : ['axe gave no answer']
}
