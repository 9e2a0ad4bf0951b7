import type { Page } from 'playwright-core'
import { ask } from './ask-site.ts'
import type { LiveSite } from './live-site.ts'
import type { ReadMail } from './read-mails.ts'

/** Opens the page of a holder, or opens it again, with the last link among these mails. */
export async function openHolderPage(holder: Page, mails: readonly ReadMail[]): Promise<void> {
  const link = mails.map(({ text }) => /https?:\S+acces#jeton=[\w-]+/.exec(text)?.[0]).findLast(Boolean)
  await holder.goto('about:blank')
  await holder.goto(link ?? '')
  // Once it was opened, this phone keeps the page: it shows by itself.
  const show = holder.getByRole('button', { name: 'Voir mes accès' })
  const shown = holder.getByRole('heading', { level: 2, name: 'État des lieux' })
  await show.or(shown).first().waitFor()
  if (await show.isVisible()) await show.click()
  await shown.waitFor()
}

/** Moves the clock of the demonstration to so many minutes after an instant, before it when negative. */
export async function clockTo(site: LiveSite, reader: Page, instant: string, minutes: number): Promise<void> {
  const { now } = await ask<{ now: string }>(reader, 'GET', '/demo/clock')
  await site.advanceClock(Math.ceil((Date.parse(instant) - Date.parse(now)) / 60_000) + minutes)
}
