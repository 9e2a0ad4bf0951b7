import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Text at 225 % on the narrowest screen, with the spacing that WCAG 1.4.12 lets readers impose. */
const largeText = `
html { font-size: 225% !important }
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`

export const smallest = { width: 320, height: 640 }

/** Expects no horizontal scrolling at 320 pixels, with text enlarged and spaced as a reader may ask. */
export async function expectNoOverflow(page: Page): Promise<void> {
  await page.setViewportSize(smallest)
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, largeText)
  const found = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    tooWide: [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(0, 5),
  }))
  expect(found.width, `${page.url()} ${found.tooWide.join('\n')}`).toBeLessThanOrEqual(smallest.width)
}
