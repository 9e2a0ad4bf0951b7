import type { AgreementDto, BookingPageDto } from '@salles-ouvertes/contract'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementOf, ask } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { desktop, type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { head } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

const officer = 'patrimoine@departement-demo.example'
const choir = 'camille.exemple@chorale-des-balmes.example'
const twoYears = 60 * 24 * 800

let site: LiveSite
let office: Page
let member: Page
let agreement: AgreementDto

beforeAll(async () => {
  site = await startLiveSite()
  member = await site.windowOf(choir)
  const { items } = await ask<BookingPageDto>(member, 'GET', '/bookings?view=upcoming')
  agreement = await agreementOf(member, items.find(({ status }) => status === 'confirmed')?.id ?? '')
  office = await site.windowOf(officer)
})
afterAll(() => site.close())

const region = (name: string) => office.getByRole('region', { name })
const press = (name: string) => office.getByRole('button', { name, exact: true }).click()
async function expectFitsEverywhere(page: Page): Promise<void> {
  await expectNoAxeViolation(page)
  await page.setViewportSize(smallest)
  expect(await overflowOf(page)).toEqual([])
  await page.setViewportSize(desktop)
}
const lineOf = (number: string) => office.getByRole('row').filter({ hasText: number })

describe('the officer who keeps the archives', () => {
  it('reads that nothing is over yet, and says how long agreements are kept', async () => {
    await office.goto('/parc/archives')
    await office.getByText('Aucun document n’a fini sa durée.', { exact: false }).waitFor()
    await office.getByText('Aucun bordereau n’a encore été éliminé.').waitFor()
    const signed = office.getByRole('group', { name: 'Convention signée' })
    await signed.getByText(/À valider avec les archives départementales/).waitFor()
    await signed.getByLabel('Durée d’utilité administrative').fill('0')
    await press('Enregistrer les durées')
    await office.getByText('Écrivez un nombre d’années, de 1 à 100.').first().waitFor()
    await expectNoAxeViolation(office)
    await signed.getByLabel('Durée d’utilité administrative').fill('1')
    await press('Enregistrer les durées')
    await office.getByText('Les durées sont enregistrées.').first().waitFor()
    await expectTabWalk(office)
    await expectFitsEverywhere(office)
  })

  it('is written to when documents have reached their time, and sends the list to the archivists', async () => {
    await site.advanceClock(twoYears)
    await expect
      .poll(async () => (await site.mails(officer)).some(({ subject }) => /durée de conservation/.test(subject)))
      .toBe(true)
    await site.signIn(office, officer)
    await office.goto('/parc/archives')
    await region('Bordereau d’élimination')
      .getByRole('heading', { level: 3, name: /^Bordereau\snº\s1, établi le/ })
      .waitFor()
    await lineOf(agreement.number).getByText('Tri par les archives').waitFor()
    const [download] = await Promise.all([office.waitForEvent('download'), press('Télécharger le bordereau (CSV)')])
    expect(await readFile(await download.path(), 'utf8')).toContain(`Convention signée;${agreement.number};`)
    await expectTabWalk(office)
    await expectFitsEverywhere(office)
  })

  it('records their visa once, with what they keep', async () => {
    await office
      .getByRole('row')
      .filter({ hasNotText: agreement.number })
      .getByRole('checkbox', { name: /^Garder/ })
      .first()
      .check()
    await press('Enregistrer le visa')
    const dialog = office.getByRole('dialog', { name: /^Visa du bordereau/ })
    await dialog.getByText(/Vous gardez 1\sdocument/).waitFor()
    await dialog.getByRole('button', { name: 'Enregistrer le visa, définitivement' }).click()
    await dialog.getByText('Écrivez le numéro du visa.').first().waitFor()
    await expectNoAxeViolation(office)
    await dialog.getByLabel('Numéro du visa').fill('AD38-2028-7')
    await dialog.getByLabel('Donné par').fill('Archives d’essai')
    await dialog.getByLabel('Date du visa').fill('2028-01-31')
    await dialog.getByRole('button', { name: 'Enregistrer le visa, définitivement' }).click()
    await office.getByText(/^Visa\snº\sAD38-2028-7, donné par Archives d’essai/).waitFor()
    await office.getByText('Gardé', { exact: true }).waitFor()
    await expectFitsEverywhere(office)
  })

  it('erases the files after typing the number of the list', async () => {
    await press('Éliminer les fichiers')
    const dialog = office.getByRole('dialog', { name: /^Éliminer les fichiers du bordereau/ })
    const confirm = dialog.getByLabel(/^Pour confirmer/)
    await confirm.fill('2')
    await dialog.getByRole('button', { name: 'Éliminer définitivement' }).click()
    await dialog.getByText('Ce n’est pas le numéro de ce bordereau.').waitFor()
    await expectNoAxeViolation(office)
    await confirm.fill('1')
    await dialog.getByRole('button', { name: 'Éliminer définitivement' }).click()
    await region('Bordereaux éliminés').getByText('Nº\u00a0AD38-2028-7, Archives d’essai').waitFor()
    await expectTabWalk(office)
    await expectFitsEverywhere(office)
  })
})

describe('an agreement whose files are erased', () => {
  const gone = /^Les fichiers de cette convention ont été éliminés le .+ \(bordereau\snº\s1\)/

  it('says it on its page, for its parties', async () => {
    await site.signIn(member, choir)
    await member.goto(`/mes-demandes/${agreement.bookingReference}/convention`)
    await member.getByText(gone).waitFor()
    expect(await member.getByRole('button', { name: 'Télécharger la convention' }).count()).toBe(0)
    await expectFitsEverywhere(member)
  })

  it('says it on the page of verification, for anybody', async () => {
    const visitor = await site.openWindow()
    await visitor.goto(new URL(agreement.verificationUrl).pathname)
    await visitor.getByText(gone).waitFor()
    await visitor.getByText('La suite des preuves est intacte.').waitFor()
    await expectFitsEverywhere(visitor)
  })
})

describe('somebody who does not run the tenant', () => {
  it('reads that this page is not for them', async () => {
    const principal = await site.windowOf(head)
    await principal.goto('/parc/archives')
    await principal.getByRole('heading', { name: /^Cette page est réservée/ }).waitFor()
    await expectNoAxeViolation(principal)
  })
})
