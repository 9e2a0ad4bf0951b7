import type { Page } from 'playwright-core'

/** What readers may impose on the narrowest screen, each by itself. */
const wishes = {
  'as it is': '',
  'spaced as WCAG 1.4.12 lets readers ask': `
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`,
  'enlarged to 225 %': 'html { font-size: 225% !important }',
}

export const smallest = { width: 320, height: 640 }

/** What makes the page scroll sideways at 320 pixels for one of these wishes: nothing, when all is well. */
export async function overflowOf(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [wish, css] of Object.entries(wishes)) {
    const { width, tooWide } = await page.evaluate(measure, css)
    if (width > smallest.width) found.push(`${new URL(page.url()).pathname}, text ${wish}: ${width} px`, ...tooWide)
  }
  await page.evaluate(() => (document.adoptedStyleSheets = []))
  return found
}

function measure(css: string): { width: number; tooWide: string[] } {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  return {
    width: document.documentElement.scrollWidth,
    tooWide: [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(0, 4),
  }
}
