import type { BookingDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, bookingOf, dayIn } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { scannedPdf } from '../support/given-paper.ts'
import { desktop, type LiveSite, onPhone, phone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club, head } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

const officer = 'patrimoine@departement-demo.example'
const season = 'Badminton loisir des adultes, le jeudi soir.'

let site: LiveSite
/** Of the club, on a phone; of the principal and of the officer, at a desk. */
let member: Page
let desk: Page
let office: Page
let reference = ''

beforeAll(async () => {
  site = await startLiveSite()
  member = await site.windowOf(club.email, onPhone)
  desk = await site.windowOf(head)
  office = await site.windowOf(officer)
  const { items } = await ask<{ items: BookingDto[] }>(member, 'GET', '/bookings?view=upcoming&limit=100')
  reference = items.find(({ activity }) => activity === season)?.reference ?? ''
})
afterAll(() => site.close())

async function expectFitsEverywhere(page: Page, usual: { width: number; height: number }): Promise<void> {
  await expectNoAxeViolation(page)
  await page.setViewportSize(smallest)
  expect(await overflowOf(page)).toEqual([])
  await page.setViewportSize(usual)
}
const vault = () => member.getByRole('region', { name: 'Nos documents' })
async function openVault(): Promise<void> {
  await member.goto('/mon-association#documents')
  // Already there, a new anchor alone reads nothing again.
  await member.reload()
  await vault().getByRole('heading', { name: 'Statuts' }).waitFor()
}
async function deposit(kind: string, fill: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  await vault().getByRole('button', { name: 'Ajouter un document' }).click()
  await vault()
    .getByRole('combobox', { name: /^Document/ })
    .selectOption({ label: kind })
  await vault()
    .getByLabel('Fichier')
    .setInputFiles({ name: 'document.pdf', mimeType: 'application/pdf', buffer: scannedPdf(kind) })
  await vault().getByLabel('Valable du').fill(dayIn(-2))
  await fill()
  await vault().getByRole('button', { name: 'Enregistrer le document' }).click()
  await member.getByText('Le document est enregistré.').first().waitFor()
}
const called = (name: string) =>
  desk.getByRole('region', { name: 'Documents demandés' }).getByRole('listitem').filter({ hasText: name })
async function refuse(name: string, reason: string): Promise<void> {
  await desk.goto(`/gestion/demandes/${reference}`)
  await called(name)
    .getByRole('button', { name: /^Refuser/ })
    .click()
  const dialog = desk.getByRole('dialog', { name: /^Refuser ce document/ })
  await dialog.getByLabel('Raison').fill(reason)
  await expectNoAxeViolation(desk)
  await dialog.getByRole('button', { name: 'Refuser' }).click()
  await called(name).getByText(reason).waitFor()
  await site.runDueWork()
}
const suspendedOf = async (page: Page) =>
  (await bookingOf(page, reference)).occurrences.filter(({ status }) => status === 'suspended').length

describe('the documents of an association', () => {
  it('stand in its vault, each kind with its versions, and a new one is added on a phone', async () => {
    await openVault()
    for (const kind of ['Récépissé de la préfecture', 'Liste des dirigeants', 'Contrat d’engagement républicain']) {
      await vault().getByRole('heading', { name: kind }).waitFor()
    }
    await expectTabWalk(member)
    await deposit('Statuts')
    await vault().getByRole('heading', { name: 'Version 2' }).waitFor()
    await vault().getByText('Remplacé').waitFor()
    await expectFitsEverywhere(member, phone)
  })

  it('are verified or refused by the principal, from the booking that calls for them', async () => {
    await desk.goto(`/gestion/demandes/${reference}`)
    await called('Statuts')
      .getByRole('button', { name: /^Marquer vérifié/ })
      .click()
    await called('Statuts')
      .getByText(/^Vérifié par/)
      .waitFor()
    await expectTabWalk(desk)
    await refuse('Statuts', 'La dernière page manque.')
    await expectFitsEverywhere(desk, desktop)
  })

  it('are refused with a reason that the association reads in a mail and in its vault, and replaces', async () => {
    const mail = (await site.mails(club.email)).find(({ subject }) => subject.startsWith('Document refusé, statuts'))
    expect(mail?.text).toContain('La dernière page manque.')
    await openVault()
    await vault().getByText('La dernière page manque.').waitFor()
    await deposit('Statuts')
    await vault().getByRole('heading', { name: 'Version 3' }).waitFor()
    await desk.reload()
    await called('Statuts').getByText('Valable', { exact: true }).waitFor()
  })

  it('suspend the sessions when the insurance is refused, on both sides, until another one is there', async () => {
    await refuse('Attestation d’assurance', 'Elle n’assure pas cette salle.')
    const all = (await bookingOf(desk, reference)).occurrences.length
    expect(await suspendedOf(desk)).toBe(all)
    for (const page of [member, desk]) {
      await page.goto(page === member ? `/mes-demandes/${reference}` : `/gestion/demandes/${reference}`)
      await page
        .getByText(/La place est gardée, aucun code ne part/)
        .first()
        .waitFor()
    }
    await expectFitsEverywhere(member, phone)
    await openVault()
    await deposit('Attestation d’assurance', async () => {
      await vault().getByLabel('Assureur').fill('Assurance d’essai')
      await vault().getByLabel('Numéro de contrat').fill('E-2')
      await vault().getByLabel('Jusqu’au').fill(dayIn(400))
    })
    await site.runDueWork()
    expect(await suspendedOf(member)).toBe(0)
  })
})

describe('the evidence of the agreement', () => {
  it('is read on a phone, with the calendar of the season as a table', async () => {
    await member.goto(`/mes-demandes/${reference}/convention`)
    await member.getByRole('table', { name: /calendrier des séances/ }).waitFor()
    await expectFitsEverywhere(member, phone)
    await expectTabWalk(member)
  })
})

describe('the officer who says which documents are asked for', () => {
  const choice = (page: Page) => page.getByLabel(/^Sans ce document\s: Liste des dirigeants/)
  const rules = async (page: Page) => {
    await page.goto('/parc/regles')
    await choice(page).waitFor()
  }

  it('sets what the lack of each one stops; what a text fixes is said, not offered', async () => {
    await rules(office)
    await office.getByText(/Fixé par un texte/).waitFor()
    await office.getByText(/article GN\s6/).waitFor()
    expect(await office.getByLabel(/^Sans ce document\s: Autorisation d’usage/).count()).toBe(0)
    await expectTabWalk(office)
    const late = await site.windowOf(officer)
    await rules(late)
    await choice(office).selectOption({ label: 'Empêcher l’acceptation' })
    await office.getByRole('button', { name: 'Enregistrer' }).last().click()
    await office.getByText('Les documents demandés sont enregistrés.').first().waitFor()
    await expectFitsEverywhere(office, desktop)

    await choice(late).selectOption({ label: 'Ne pas le demander' })
    await late.getByRole('button', { name: 'Enregistrer' }).last().click()
    await late.getByText(/Ces règles ont changé entre-temps/).waitFor()
    await expectNoAxeViolation(late)
    await late.getByRole('button', { name: 'Lire les nouvelles règles' }).click()
    await expect.poll(() => choice(late).inputValue()).toBe('approval')
    expect(site.complaints()).toEqual([])
  })
})
