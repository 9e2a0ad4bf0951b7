import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { settled } from './settled.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Expects no accessibility violation on the page as it stands. The checker is brought by the debugger, which the page's
 * security policy does not concern: the page is tested with its own.
 */
export async function expectNoAxeViolation(page: Page): Promise<void> {
  await settled(page)
  const session = await page.context().newCDPSession(page)
  // Left attached: on leaving, it would bring back the network that a test took away.
  await session.send('Runtime.evaluate', { expression: axe.source })
  const violations = await page.evaluate(async (values) => {
    const checker = (globalThis as unknown as { axe: typeof axe }).axe
    const results = await checker.run(document, { runOnly: { type: 'tag', values } })
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      places: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
    }))
  }, tags)
  expect(violations, page.url()).toEqual([])
}
