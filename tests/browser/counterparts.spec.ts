import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookingOf, dayIn } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { clubWithDeposits, type ClubWithDeposits } from '../support/club-with-deposits.ts'
import { desktop, type LiveSite, phone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let given: ClubWithDeposits
let accounts: Page
let desk: Page
let page: Page

beforeAll(async () => {
  site = await startLiveSite()
  given = await clubWithDeposits(site)
  ;({ accounts, desk, page } = given)
})
afterAll(() => site.close())

const own = () => page.getByRole('region', { name: 'Contreparties en nature' })
const fitsSmallest = async (of: Page, back: { width: number; height: number }) => {
  await of.setViewportSize(smallest)
  expect(await overflowOf(of)).toEqual([])
  await of.setViewportSize(back)
}
const year = () => dayIn(60).slice(0, 4)

describe('a counterpart in kind', () => {
  it('is proposed by the club on its phone, for what it owes at most', async () => {
    await page.goto(`/mes-demandes/${given.reference}`)
    await own().getByRole('button', { name: 'Proposer une contrepartie' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/60\s€/).waitFor()
    await dialog.getByRole('button', { name: 'Envoyer la proposition' }).click()
    await dialog.getByRole('link', { name: 'Décrivez ce que vous proposez.' }).waitFor()
    await expectNoAxeViolation(page)
    await fitsSmallest(page, phone)
    await dialog.getByLabel('Ce que vous proposez').fill('Initiation au badminton pour les élèves')
    await dialog.getByLabel('Quantité').fill('4')
    await dialog.getByLabel('Unité', { exact: true }).fill('heures')
    await dialog.getByLabel('Valeur d’une unité').fill('20')
    await dialog.getByLabel('À remettre avant le').fill(dayIn(60))
    await dialog.getByRole('button', { name: 'Envoyer la proposition' }).click()
    await dialog.getByText('La valeur dépasse ce qui reste dû pour cette réservation.').waitFor()
    await dialog.getByLabel('Valeur d’une unité').fill('15')
    await dialog.getByRole('button', { name: 'Envoyer la proposition' }).click()
    await dialog.waitFor({ state: 'detached' })
    await own().getByText('Proposée').waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await fitsSmallest(page, phone)
  })

  it('is agreed by the principal, under an act', async () => {
    await desk.goto(`/gestion/recettes/contreparties?annee=${year()}`)
    const card = desk.getByRole('article').filter({ hasText: given.reference })
    await card.getByText('Proposée').waitFor()
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
    await fitsSmallest(desk, desktop)
    await card.getByRole('button', { name: 'Accepter' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Accepter', exact: true }).click()
    await dialog.getByRole('link', { name: 'Indiquez la référence de l’acte.' }).waitFor()
    await expectNoAxeViolation(desk)
    await dialog.getByLabel('Référence de l’acte').fill('CA du 12 novembre, acte 4')
    await dialog.getByLabel('Date de l’acte').fill(dayIn(0))
    await dialog.getByRole('button', { name: 'Accepter', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await card.getByText('Acceptée').waitFor()
    await site.runDueWork()
    const subjects = (await site.mails(club.email)).map(({ subject }) => subject)
    expect(subjects.some((subject) => subject.startsWith('Contrepartie acceptée'))).toBe(true)
  })

  it('is shown by the club, and accepted by the bursar for what was delivered: the account follows, in kind', async () => {
    await page.goto(`/mes-demandes/${given.reference}`)
    await own().getByRole('button', { name: 'Ajouter un justificatif' }).click()
    const add = page.getByRole('dialog')
    const buffer = await desk.screenshot()
    await add.getByLabel('Photo ou document').setInputFiles({ name: 'seance.png', mimeType: 'image/png', buffer })
    await add.getByRole('button', { name: 'Ajouter', exact: true }).click()
    await own().getByRole('img', { name: 'Justificatif 1' }).waitFor()
    await expectNoAxeViolation(page)
    await accounts.goto(`/gestion/recettes/contreparties?annee=${year()}&lieu=${given.gym.establishment.id}`)
    const card = accounts.getByRole('article').filter({ hasText: given.reference })
    for (const [quantity, state] of [
      ['1', 'Acceptée'],
      ['3', 'Remise'],
    ] as const) {
      await card.getByRole('button', { name: 'Noter ce qui est remis' }).click()
      const dialog = accounts.getByRole('dialog')
      await dialog.getByLabel('Quantité acceptée').fill(quantity)
      await expectNoAxeViolation(accounts)
      await dialog.getByRole('button', { name: 'Accepter cette quantité' }).click()
      await dialog.waitFor({ state: 'detached' })
      await card.getByText(state, { exact: true }).waitFor()
    }
    await expectNoAxeViolation(accounts)
    await fitsSmallest(accounts, desktop)
    expect((await bookingOf(page, given.reference)).id).toBe(given.booking.id)
    await page.reload()
    await own()
      .getByText(/^Remis\s:\s4 sur 4, 60\s€$/)
      .waitFor()
    await fitsSmallest(page, phone)
    expect(site.complaints()).toEqual([])
  })
})
