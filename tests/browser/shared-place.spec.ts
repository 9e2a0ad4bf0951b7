import type { AgreementDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, bookingOf } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { desktop, type LiveSite, phone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

const people = {
  organiser: 'claude.specimen@universite-libre-demo.example',
  proviseur: 'proviseur@lycee-matheysine.example',
  owner: 'signature@departement-demo.example',
  officer: 'patrimoine@departement-demo.example',
}
const school = 'Lycée de la Matheysine (établissement fictif)'

let site: LiveSite
let proviseur: Page
let reference = ''

beforeAll(async () => {
  site = await startLiveSite()
  proviseur = await site.windowOf(people.proviseur)
})
afterAll(() => site.close())

const parties = (page: Page) => page.getByRole('region', { name: /^(À signer|Signée par tous)$/ }).getByRole('listitem')
const agreementSeen = async (page: Page) =>
  ask<AgreementDto>(page, 'GET', `/bookings/${(await bookingOf(page, reference)).id}/agreement?rank=0`)

async function signs(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Signer…' }).click()
  const dialog = page.getByRole('dialog')
  await expectNoAxeViolation(page)
  await dialog.getByRole('button', { name: 'Je signe la convention' }).click()
  await page.getByText('Votre signature est enregistrée.').first().waitFor()
}

describe('an agreement of a cité mixte', () => {
  it('waits for the school that shares the place, which reads it and the request', async () => {
    await proviseur.goto('/gestion/conventions')
    const line = proviseur.getByRole('link', { name: /À vous de signer/ })
    reference = /Demande\snº\s(\S+)/.exec(await line.innerText())?.[1] ?? ''
    await line.click()
    await expect.poll(() => parties(proviseur).count()).toBe(4)
    expect(await parties(proviseur).nth(2).innerText()).toContain(school)
    expect(await parties(proviseur).nth(2).innerText()).toContain('L’établissement qui partage les lieux')
    expect(await parties(proviseur).nth(2).innerText()).toContain('Signature attendue')
    await proviseur
      .getByText(/CA-DEMO-LYC/)
      .first()
      .waitFor()
    await expectNoAxeViolation(proviseur)
    await expectTabWalk(proviseur)
    const { allowedActions } = await bookingOf(proviseur, reference)
    expect(allowedActions).toEqual([])
  })

  it('is signed by its proviseur, then by the owner, who closes it', async () => {
    await signs(proviseur)
    await parties(proviseur).nth(3).getByText('Signature attendue').waitFor()
    await site.runDueWork()
    const mail = (await site.mails(people.owner)).findLast(({ subject }) => subject.startsWith('Convention à signer'))
    expect(mail?.text).toMatch(/signez pour le propriétaire/)
    const owner = await site.windowOf(people.owner)
    await owner.goto(`/gestion/conventions/${reference}`)
    await signs(owner)
    await owner.getByRole('heading', { name: 'Signée par tous' }).waitFor()
    await site.runDueWork()
    await expect.poll(async () => (await agreementSeen(owner)).signedSha256).not.toBeNull()
    const { evidence, isEvidenceIntact } = await agreementSeen(owner)
    expect(evidence.map(({ party }) => party)).toEqual(['organiser', 'establishment', 'second-establishment', 'owner'])
    expect(isEvidenceIntact).toBe(true)
  })

  it('is read by the organiser on a phone, with its four parties', async () => {
    const organiser = await site.windowOf(people.organiser, { viewport: phone })
    await organiser.goto(`/mes-demandes/${reference}/convention`)
    await organiser.getByText(school).first().waitFor()
    await expectNoAxeViolation(organiser)
    await organiser.setViewportSize(smallest)
    expect(await overflowOf(organiser)).toEqual([])
    await organiser.setViewportSize(phone)
  })
})

describe('the officer who says who signs', () => {
  it('shares a site with a second establishment, and takes it back', async () => {
    const officer = await site.windowOf(people.officer)
    const { establishment } = await bookingOf(officer, reference)
    await officer.goto(`/parc/batiments?lieu=${establishment.id}`)
    const field = officer.getByLabel('Ce site sert aussi à')
    await field.waitFor()
    expect(await field.locator('option:checked').innerText()).toBe(school)
    await field.selectOption({ label: 'Aucun autre établissement' })
    const card = officer.getByRole('region', { name: 'Second établissement' })
    await card.getByRole('button', { name: 'Enregistrer' }).click()
    await card.getByText('Le partage est enregistré.').waitFor()
    await expectNoAxeViolation(officer)
    await expectTabWalk(officer)
    await officer.setViewportSize(smallest)
    expect(await overflowOf(officer)).toEqual([])
    await officer.setViewportSize(desktop)
    // What is signed keeps its four parties.
    expect((await agreementSeen(proviseur).catch(() => null))?.parties ?? []).toHaveLength(0)
    expect((await agreementSeen(officer)).parties).toHaveLength(4)
    const manager = officer.getByRole('region', { name: 'Qui gère les lieux' })
    await manager.getByLabel('Organisme gestionnaire').selectOption({ label: 'Région Auvergne-Rhône-Alpes' })
    await manager.getByRole('button', { name: 'Enregistrer' }).click()
    await manager.getByText('Le gestionnaire est enregistré.').waitFor()
  })

  it('sets the order of the signatures and the delay of a permit', async () => {
    const officer = await site.windowOf(people.officer)
    await officer.goto('/parc/regles')
    const rules = officer.getByRole('region', { name: 'Signatures et délais' })
    await rules.getByLabel('Ordre des signatures').selectOption({ label: 'L’organisateur en dernier' })
    await rules.getByLabel(/^Demande d’usage exceptionnel/).fill('')
    await rules.getByRole('button', { name: 'Enregistrer' }).click()
    await rules.getByRole('link', { name: /^Écrivez un nombre de jours/ }).waitFor()
    await expectNoAxeViolation(officer)
    await rules.getByLabel(/^Demande d’usage exceptionnel/).fill('21')
    await rules.getByRole('button', { name: 'Enregistrer' }).click()
    await rules.getByText('Les réglages sont enregistrés.').waitFor()
    await expectTabWalk(officer)
  })
})
