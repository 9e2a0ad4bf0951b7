import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoAxeViolation } from './axe.ts'
import { overflowOf, smallest } from './no-overflow.ts'
import { expectTabWalk } from './tab-walk.ts'

/** Accessible, walked with the keyboard, and without anything too wide on the smallest screen; its size is given back. */
export async function expectGoodPage(page: Page): Promise<void> {
  await expectNoAxeViolation(page)
  await expectTabWalk(page)
  const usual = page.viewportSize()
  await page.setViewportSize(smallest)
  expect(await overflowOf(page)).toEqual([])
  if (usual) await page.setViewportSize(usual)
}
