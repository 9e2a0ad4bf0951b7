import type { BookingDto } from '@salles-ouvertes/contract'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, bookingOf, freeSlot, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { desktop, type LiveSite, onPhone, phone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club, head } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
/** Of the club, on a phone; of the principal, at a desk. */
let page: Page
let desk: Page
let reference = ''

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.windowOf(club.email, onPhone)
  desk = await site.windowOf(head)
  const gym = await roomNamed(page, 'Grenoble', 'Gymnase')
  const { startsAt, endsAt } = await freeSlot(page, gym.id, { inDays: 30 })
  const { organisations } = await ask<{ organisations: { id: string }[] }>(page, 'GET', '/me')
  const { id } = await ask<BookingDto>(page, 'POST', '/bookings', {
    ...{ roomId: gym.id, organisationId: organisations[0]?.id, startsAt, endsAt },
    facts: {
      ...{ purpose: 'sport', activity: 'Tournoi', headcount: 20 },
      ...{ responsibleName: club.holder, responsiblePhone: '06 39 98 00 11' },
    },
  })
  reference = (await ask<BookingDto>(page, 'POST', `/bookings/${id}/submit`, { houseRulesRead: true })).reference ?? ''
})
afterAll(() => site.close())

async function expectFitsEverywhere(of: Page, back: typeof desktop): Promise<void> {
  await expectNoAxeViolation(of)
  await expectTabWalk(of)
  await of.setViewportSize(smallest)
  expect(await overflowOf(of)).toEqual([])
  await of.setViewportSize(back)
}

describe('the price of a request that waits for its answer', () => {
  it('is a numbered quote that the club reads and keeps', async () => {
    await page.goto(`/mes-demandes/${reference}`)
    await page.getByRole('link', { name: 'Voir le devis' }).click()
    await page.getByRole('heading', { level: 1, name: `Devis n° ${reference}-D1` }).waitFor()
    await page.getByText('Valable jusqu’au').waitFor()
    await expectFitsEverywhere(page, phone)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Télécharger en PDF' }).click()
    expect((await readFile(await (await download).path())).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is decided otherwise by the principal, for a reason and under an act', async () => {
    await desk.goto(`/gestion?demande=${reference}`)
    await desk.getByRole('button', { name: 'Décider un autre prix…' }).click()
    const dialog = desk.getByRole('dialog', { name: 'Décider un autre prix' })
    await dialog.getByRole('button', { name: 'Décider ce prix' }).click()
    await dialog.getByRole('alert').getByText('Nommez l’acte qui autorise ce prix.').waitFor()
    await expectNoAxeViolation(desk)
    await dialog.getByLabel('Nouveau prix, pour toute la demande').fill('5,00')
    await dialog.getByLabel('Acte qui l’autorise').fill('Décision n° 12 du 3 mars')
    await dialog.getByLabel('Raison').fill('Le tournoi est ouvert aux élèves.')
    await dialog.getByRole('button', { name: 'Décider ce prix' }).click()
    await desk
      .getByText(/^Le nouveau prix est inscrit/)
      .first()
      .waitFor()
    await desk.getByText(/^5\s€/).waitFor()
    await expectFitsEverywhere(desk, desktop)
    await desk.goto(`/gestion/demandes/${reference}`)
    await desk.getByRole('button', { name: 'Décider un autre prix…' }).waitFor()
    await expectFitsEverywhere(desk, desktop)
  })

  it('is told to the club: a mail, a second quote, and the reason of the price', async () => {
    await site.runDueWork()
    const mails = (await site.mails(club.email)).filter(({ subject }) => subject.startsWith('Nouveau prix'))
    expect(mails).toHaveLength(1)
    await page.goto(`/devis/${reference}`)
    await page.getByRole('heading', { level: 1, name: `Devis n° ${reference}-D2` }).waitFor()
    await page
      .getByText(/Le tournoi est ouvert aux élèves\./)
      .first()
      .waitFor()
    expect((await bookingOf(page, reference)).quote?.totalCents).toBe(500)
    expect(site.complaints()).toEqual([])
  })
})
