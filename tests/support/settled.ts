import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until the page has its heading and nothing of it is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const loading = page.locator('[aria-busy="true"]')
  await expect.poll(() => loading.count(), { timeout: 20_000 }).toBe(0)
}
