import type { ConditionGuideDto, DepositDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, dayIn } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { clubWithDeposits, type ClubWithDeposits } from '../support/club-with-deposits.ts'
import { expectGoodPage } from '../support/good-page.ts'
import { clockTo } from '../support/holder-page.ts'
import { type LiveSite, startLiveSite } from '../support/live-site.ts'
import { photoOf } from '../support/photo-of.ts'
import { club, head } from '../support/series-steps.ts'

const overview = 'Vue d’ensemble depuis la porte'

let site: LiveSite
let given: ClubWithDeposits
let page: Page
let desk: Page

beforeAll(async () => {
  site = await startLiveSite()
  given = await clubWithDeposits(site)
  ;({ page, desk } = given)
  const { room, id } = given.booking
  const { version } = await ask<ConditionGuideDto>(desk, 'GET', `/rooms/${room.id}/condition-guide`)
  await ask(desk, 'POST', `/rooms/${room.id}/condition-guide`, {
    version,
    views: [{ title: overview, guidance: '', imageId: null }],
    inventory: [{ object: 'Tapis', quantity: 12 }],
    meters: [],
  })
  const { items } = await ask<{ items: DepositDto[] }>(given.accounts, 'GET', `/bookings/${id}/deposits`)
  const damage = items.find(({ code }) => code === 'degats')
  await ask(given.accounts, 'POST', `/deposits/${damage?.id}/receive`, {
    ...{ means: 'cheque', receivedOn: dayIn(0), reference: '0048151' },
  })
  const [session] = given.booking.occurrences
  await clockTo(site, page, session?.endsAt ?? '', -5)
  // Sessions do not outlive such a jump.
  await site.signIn(page, club.email)
  await site.signIn(desk, head)
})
afterAll(() => site.close())

const title = (of: Page) => of.getByRole('heading', { level: 1, name: 'État des lieux' }).waitFor()

describe('a deposit retained for what an exit report shows', () => {
  it('begins with what the club found broken when it left', async () => {
    await page.goto(`/mes-demandes/${given.reference}`)
    await page.getByRole('region', { name: 'État des lieux' }).getByRole('link').first().click()
    await title(page)
    const exit = page.getByRole('region', { name: 'État des lieux de sortie' })
    await exit.getByRole('button', { name: 'Commencer l’état des lieux de sortie' }).click()
    const view = exit.getByRole('region', { name: overview })
    const file = { name: 'photo.png', mimeType: 'image/png', buffer: photoOf(60).bytes }
    await view.locator('input[type=file]').setInputFiles(file)
    await view.getByRole('img', { name: /^Votre photo/ }).waitFor()
    await view.getByLabel('À signaler').check()
    await view.getByLabel(/^Ce que vous signalez/).fill('Une vitre fendue.')
    await exit.getByLabel('Tapis, comptés').fill('10')
    await exit.getByRole('button', { name: 'Sceller l’état des lieux' }).click()
    await exit.getByText(/^Scellé le/).waitFor()
  })

  it('takes its reason and its photos from the report, which the principal reads', async () => {
    await desk.goto('/gestion/etats-des-lieux')
    await desk
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: given.booking.organisation.name })
      .getByRole('link')
      .first()
      .click()
    await title(desk)
    await desk.getByRole('button', { name: 'Retenir une partie de la caution « Dégâts »' }).click()
    const dialog = desk.getByRole('dialog')
    expect(await dialog.getByLabel('Raison').inputValue()).toMatch(
      /Vue d’ensemble depuis la porte, Une vitre fendue\s; Tapis\s: 10 au lieu de 12$/,
    )
    await dialog.getByLabel('Somme retenue').fill('45')
    await dialog.getByLabel('Retenue le').fill(dayIn(0))
    await expectNoAxeViolation(desk)
    await dialog.getByRole('button', { name: 'Retenir cette somme' }).click()
    await dialog.waitFor({ state: 'detached' })
    await desk.getByText('Retenue en partie').waitFor()
    await desk.getByRole('img', { name: /^Photo 1 de la caution retenue/ }).waitFor()
    await expectGoodPage(desk)
  })

  it('leads the club back to the report, and to nobody else’s', async () => {
    await page.goto(`/mes-demandes/${given.reference}`)
    const own = page.getByRole('region', { name: 'Cautions' })
    await own.getByText(/Une vitre fendue/).waitFor()
    await expectGoodPage(page)
    await own.getByRole('link', { name: 'Voir l’état des lieux qui le montre' }).click()
    await title(page)
    await page.getByText('Une vitre fendue.').first().waitFor()
    await expectGoodPage(page)
    const stranger = await site.windowOf('camille.exemple@chorale-des-balmes.example')
    await stranger.goto(new URL(page.url()).pathname)
    await stranger.getByRole('main').getByRole('heading').first().waitFor()
    expect(await stranger.getByText('Une vitre fendue.').count()).toBe(0)
    expect(site.complaints()).toEqual([])
  })
})
