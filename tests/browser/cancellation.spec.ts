import type { BookingDto, BookingPageDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, bookingOf } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { desktop, type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club, head } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let page: Page
let desk: Page
let booking: BookingDto

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.windowOf(club.email)
  desk = await site.windowOf(head)
  const { items } = await ask<BookingPageDto>(page, 'GET', '/bookings?view=upcoming')
  const season = items.find(({ status, sessions }) => status === 'confirmed' && sessions.standing > 2)
  booking = await bookingOf(page, season?.reference ?? '')
})
afterAll(() => site.close())

async function expectFitsEverywhere(of: Page): Promise<void> {
  await expectNoAxeViolation(of)
  await of.setViewportSize(smallest)
  expect(await overflowOf(of)).toEqual([])
  await of.setViewportSize(desktop)
}

describe('what giving up and sparing do to the money of a season', () => {
  it('is read by the club before it gives a session up', async () => {
    await page.goto(`/mes-demandes/${booking.reference}`)
    await page
      .getByRole('button', { name: /^Annuler cette séance/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Annuler des séances' })
    await dialog.getByRole('heading', { name: 'Ce que cela change pour l’argent' }).waitFor()
    await dialog.getByText(/^Après l’annulation, il reste .* à payer\.$/).waitFor()
    await dialog.getByText(/^1\sséance annulée de 7 à 29\sjours avant\s: 30\s% de .+, soit .+\.$/).waitFor()
    await expectFitsEverywhere(page)
    await dialog.getByLabel('Motif').fill('Tournoi ce soir-là.')
    await dialog.getByRole('button', { name: 'Annuler 1 séance' }).click()
    await page.getByText('1 séance annulée.').first().waitFor()
    const { account } = await bookingOf(page, booking.reference ?? '')
    expect(account?.dueCents).toBeLessThan(booking.account?.dueCents ?? 0)
  })

  it('falls when the principal grants a waiver, under an act', async () => {
    await desk.goto(`/gestion/demandes/${booking.reference}`)
    const before = (await bookingOf(desk, booking.reference ?? '')).account?.dueCents ?? 0
    await desk.getByRole('button', { name: 'Accorder une remise…' }).click()
    const dialog = desk.getByRole('dialog', { name: 'Accorder une remise gracieuse' })
    await dialog.getByRole('button', { name: 'Accorder la remise' }).click()
    await dialog.getByRole('alert').getByText('Nommez l’acte qui autorise la remise.').waitFor()
    await expectFitsEverywhere(desk)
    await dialog.getByLabel('Montant de la remise').fill('5,00')
    await dialog.getByLabel('Acte qui l’autorise').fill('Décision n° 12 du 3 mars')
    await dialog.getByLabel('Raison').fill('Le club a prêté ses filets au collège.')
    await dialog.getByRole('button', { name: 'Accorder la remise' }).click()
    await desk.getByText('La remise est inscrite au compte.').first().waitFor()
    await desk.getByText(/^Remise du /).waitFor()
    expect((await bookingOf(desk, booking.reference ?? '')).account?.dueCents).toBe(before - 500)
    await expectTabWalk(desk)
    await site.runDueWork()
    const mails = await site.mails(club.email)
    expect(mails.some(({ subject }) => subject.startsWith('Remise accordée'))).toBe(true)
  })
})
