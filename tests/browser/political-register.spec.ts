import type { BookingDto } from '@salles-ouvertes/contract'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, freeSlot, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { givenFacts } from '../support/given-bookings.ts'
import { desktop, type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

const clerk = 'salles@mairie-demo.example'
const party = 'Liste d’essai pour Vif'

let site: LiveSite
let page: Page
let asked: BookingDto

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.windowOf(clerk)
  const { id: roomId } = await roomNamed(page, 'Vif', 'Salle des fêtes – grande salle')
  const { startsAt, endsAt } = await freeSlot(page, roomId, { inDays: 20 })
  asked = await ask<BookingDto>(page, 'POST', '/bookings/record', {
    ...{ roomId, startsAt, endsAt, facts: { ...givenFacts, purpose: 'meeting', activity: 'Réunion publique.' } },
    organisation: {
      ...{ kind: 'political', name: party, address: '1 rue de l’Essai', postalCode: '38450', city: 'Vif' },
      ...{ representativeName: 'Noa Essai', representativeCapacity: 'tête de liste' },
      ...{ email: 'noa@liste-essai.example', phone: '06 00 00 00 09' },
    },
    insurance: { insurer: 'Assurance d’essai', policyNumber: 'E-9', validFrom: '2026-01-01', validUntil: '2030-01-01' },
  })
})
afterAll(() => site.close())

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
async function expectFitsEverywhere(): Promise<void> {
  await expectNoAxeViolation(page)
  await page.setViewportSize(smallest)
  expect(await overflowOf(page)).toEqual([])
  await page.setViewportSize(desktop)
}

describe('the clerk who answers a political meeting', () => {
  it('is offered no refusal for what the organisation is', async () => {
    await page.goto(`/gestion/demandes/${asked.reference}/refuser`)
    await page.getByLabel('Pas de personnel pour ouvrir').check()
    expect(await page.getByLabel('Activité non permise ici').count()).toBe(0)
    await expectNoAxeViolation(page)
    await page.getByText(/Personne n’est disponible pour ouvrir la salle/).waitFor()
    await press('Refuser la demande')
    await page.getByText(`Demande de ${party} refusée.`).first().waitFor()
  })

  it('reads it in the register, with its motive, its delay and what the others were answered', async () => {
    await page.goto('/parc/reunions-politiques')
    const line = page.getByRole('row').filter({ hasText: asked.reference ?? '' })
    await line.getByText('Refusée').waitFor()
    await line.getByText('Pas de personnel pour ouvrir').waitFor()
    const political = page
      .getByRole('table', { name: /^Réponses aux organismes politiques/ })
      .getByRole('row')
      .nth(1)
    expect((await political.getByRole('cell').allInnerTexts()).slice(0, 3)).toEqual(['1', '0', '1'])
    await expectTabWalk(page)
    await expectFitsEverywhere()
    await page.getByRole('radio', { name: 'Les autres, pour comparer' }).check()
    await page.getByText('Demandes d’autres organismes pour les mêmes salles et les mêmes usages.').waitFor()
    await expectFitsEverywhere()
  })

  it('takes it away as a file', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), press('Télécharger le registre (CSV)')])
    expect(await readFile(await download.path(), 'utf8')).toContain(`${party};Politique;`)
  })
})

describe('somebody who does not run the tenant', () => {
  it('reads that this page is not for them', async () => {
    const member = await site.windowOf(club.email)
    await member.goto('/parc/reunions-politiques')
    await member.getByRole('heading', { name: /^Cette page est réservée/ }).waitFor()
    await expectNoAxeViolation(member)
  })
})
