import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayIn } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { clubWithDeposits, type ClubWithDeposits } from '../support/club-with-deposits.ts'
import { desktop, type LiveSite, phone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let given: ClubWithDeposits
let accounts: Page
let page: Page

beforeAll(async () => {
  site = await startLiveSite()
  given = await clubWithDeposits(site)
  ;({ accounts, page } = given)
})
afterAll(() => site.close())

const damage = () => accounts.getByRole('article').filter({ hasText: 'Dégâts' }).filter({ hasText: given.reference })
const dialog = () => accounts.getByRole('dialog')
const told = (of: Page, text: string | RegExp) => of.getByText(text).first().waitFor()
const fitsSmallest = async (of: Page, back: { width: number; height: number }) => {
  await of.setViewportSize(smallest)
  expect(await overflowOf(of)).toEqual([])
  await of.setViewportSize(back)
}

describe('a deposit of the club', () => {
  it('is announced beside the price, and awaited once the booking is confirmed', async () => {
    expect(given.booking.quote).toMatchObject({ totalCents: 6000 })
    await page.goto(`/mes-demandes/${given.reference}`)
    const own = page.getByRole('region', { name: 'Cautions' })
    await own.getByText('À remettre au lieu. Elles ne font pas partie du prix.').waitFor()
    expect(await own.getByText('Attendue').count()).toBe(3)
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await fitsSmallest(page, phone)
  })

  it('is in the list of the bursar, reached from the revenue', async () => {
    await accounts.goto('/gestion/recettes')
    await accounts.getByRole('link', { name: 'Cautions' }).click()
    await accounts.getByRole('heading', { level: 1, name: 'Cautions' }).waitFor()
    await accounts.getByLabel('Établissement').selectOption(given.gym.establishment.id)
    await damage().getByText('Attendue').waitFor()
    await expectNoAxeViolation(accounts)
    await expectTabWalk(accounts)
    await fitsSmallest(accounts, desktop)
    await accounts.getByLabel('À rendre').check()
    await told(accounts, 'Aucune caution pour ces filtres.')
    await accounts.getByRole('button', { name: 'Tout effacer' }).click()
  })

  it('is received, once the form says how and when', async () => {
    await damage().getByRole('button', { name: 'Noter la réception' }).click()
    await dialog().getByRole('button', { name: 'Noter la réception' }).click()
    await dialog().getByRole('link', { name: 'Choisissez le moyen.' }).waitFor()
    await expectNoAxeViolation(accounts)
    await dialog().getByLabel('chèque non encaissé').check()
    await dialog().getByLabel('Reçue le').fill(dayIn(1))
    await dialog().getByLabel('Numéro du chèque').fill('0048151')
    await dialog().getByRole('button', { name: 'Noter la réception' }).click()
    await dialog().getByText('Cette date est à venir. Indiquez le jour où cela a eu lieu.').waitFor()
    await dialog().getByLabel('Reçue le').fill(dayIn(0))
    await dialog().getByRole('button', { name: 'Noter la réception' }).click()
    await dialog().waitFor({ state: 'detached' })
    await damage()
      .getByText(/^Reçue le/)
      .waitFor()
  })

  it('is retained in part, with its reason and a photo', async () => {
    await damage().getByRole('button', { name: 'Retenir' }).click()
    await dialog().getByRole('button', { name: 'Retenir cette somme' }).click()
    await dialog().getByRole('link', { name: 'Ajoutez une photo ou un document.' }).waitFor()
    await expectNoAxeViolation(accounts)
    await fitsSmallest(accounts, desktop)
    await dialog().getByLabel('Somme retenue').fill('80,50')
    await dialog().getByLabel('Retenue le').fill(dayIn(0))
    await dialog().getByLabel('Raison').fill('Une vitre cassée dans le vestiaire.')
    const buffer = await desk().screenshot()
    await dialog().getByLabel('Photo ou document').setInputFiles({ name: 'vitre.png', mimeType: 'image/png', buffer })
    await dialog().getByRole('button', { name: 'Retenir cette somme' }).click()
    await dialog().waitFor({ state: 'detached' })
    await damage()
      .getByText(/^Retenue en partie$/)
      .waitFor()
    await damage()
      .getByRole('img', { name: /^Photo 1 de la caution retenue/ })
      .waitFor()
    await damage()
      .getByText(/^Encore gardé\s:\s219,50\s€$/)
      .waitFor()
    await expectNoAxeViolation(accounts)
    await fitsSmallest(accounts, desktop)
  })

  it('is told to the club, which reads why and sees the photo on its phone', async () => {
    await site.runDueWork()
    const mail = (await site.mails(club.email)).find(({ subject }) => subject.startsWith('Caution retenue'))
    expect(mail?.text).toContain('Une vitre cassée dans le vestiaire.')
    await page.goto(`/mes-demandes/${given.reference}`)
    const own = page.getByRole('region', { name: 'Cautions' })
    await own.getByText(/Une vitre cassée dans le vestiaire\./).waitFor()
    await own.getByRole('img', { name: /^Photo 1 de la caution retenue/ }).waitFor()
    await expectNoAxeViolation(page)
    await fitsSmallest(page, phone)
  })

  it('is given back for the rest', async () => {
    await damage().getByRole('button', { name: 'Rendre' }).click()
    await dialog()
      .getByText(/219,50\s€/)
      .waitFor()
    await dialog().getByLabel('Rendue le').fill(dayIn(0))
    await dialog().getByRole('button', { name: 'Noter que c’est rendu' }).click()
    await dialog().waitFor({ state: 'detached' })
    await damage()
      .getByText(/^Rendu le/)
      .waitFor()
    expect(await damage().getByRole('button', { name: 'Rendre' }).count()).toBe(0)
    expect(site.complaints()).toEqual([])
  })
})

/** Any picture will do. */
const desk = () => given.desk
