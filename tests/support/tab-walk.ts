import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { settled } from './settled.ts'

const mostStops = 150

type Stop = { what: string; name: string; hasOutline: boolean; isInView: boolean }

/**
 * Presses Tab from the top until the focus leaves the page: it must leave, and each stop must have a name, be in view
 * and show a visible outline.
 */
export async function expectTabWalk(page: Page): Promise<void> {
  await settled(page)
  await page.evaluate(() => {
    window.scrollTo(0, 0)
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  const stops: Stop[] = []
  for (let pressed = 0; pressed < mostStops; pressed += 1) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (!stop) break
    stops.push(stop)
  }
  expect(stops.length, `${page.url()}: Tab never leaves the page`).toBeLessThan(mostStops)
  expect(stops.length, `${page.url()}: nothing takes the focus`).toBeGreaterThan(2)
  // A date field has parts inside: the browser draws the focus of those that follow the first.
  const isPart = (stop: Stop, index: number) =>
    stop.what === stops[index - 1]?.what && stop.what.includes('type="date"')
  const wrong = stops.filter((stop, index) => !(stop.name && stop.isInView && (stop.hasOutline || isPart(stop, index))))
  expect(wrong, page.url()).toEqual([])
}

/** Expects the page's heading to have been given the focus, as after each change of page. */
export async function expectFocusOnHeading(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
}

function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body || element === document.documentElement) {
      return null
    }
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id))
    const selectLabels =
      element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? [...element.labels] : []
    const name = [
      element.getAttribute('aria-label'),
      ...labelled.map((label) => label?.textContent),
      ...[...labels, ...selectLabels].map((label) => label.textContent),
      element.textContent,
      element.title,
      ...[...element.querySelectorAll('img[alt], [aria-label]')].map(
        (image) => image.getAttribute('alt') ?? image.getAttribute('aria-label'),
      ),
    ].find((text) => text?.trim())
    // A hidden input shows its focus on what surrounds it, the link of a card on the whole card.
    const around = [element, element.parentElement, element.nextElementSibling, element.closest('label, article')]
    const shown = [
      ...around.flatMap((candidate) => (candidate ? [getComputedStyle(candidate)] : [])),
      getComputedStyle(element, '::after'),
    ]
    const hasOutline = shown.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    )
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    return {
      what: element.outerHTML.slice(0, 160),
      name: name?.trim().slice(0, 60) ?? '',
      hasOutline,
      isInView,
    }
  })
}
