import type { BookingPageDto, Me } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, startLiveSite } from '../support/live-site.ts'
import { expectFocusOnHeading, expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let page: Page

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.windowOf('principal@college-vercors.example')
})
afterAll(() => site.close())

const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const press = (name: string) => page.getByRole('button', { name }).click()
const inbox = () => page.getByRole('region', { name: 'À traiter' })
/** The organisation whose request is open. */
const openName = () => inbox().getByRole('article').getByRole('heading', { level: 3 })
/** Presses, and answers which organisation the press was about once another request took its place. */
async function answer(act: () => Promise<void>): Promise<string> {
  const name = await openName().innerText()
  await act()
  await expect.poll(() => openName().innerText()).not.toBe(name)
  return name
}
const mailsSaying = async (words: string) => (await site.mails()).filter(({ text }) => text.includes(words))

describe('the principal of a collège', () => {
  it('sees what waits beside the week', async () => {
    await page.goto('/gestion')
    await title('Collège Vercors').waitFor()
    await openName().waitFor()
    await page.getByRole('table', { name: /^Planning du/ }).waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    const others = inbox().getByRole('list', { name: 'Autres demandes à traiter' }).getByRole('link')
    const next = others.first()
    const name = (await next.locator('b').innerText()).trim()
    await next.click()
    await expect.poll(() => openName().innerText()).toBe(name)
  })

  it('accepts, changes their mind in time, and accepts for good: the mail leaves only then', async () => {
    const before = (await mailsSaying('Demande acceptée')).length
    const name = await answer(() => press('Accepter'))
    await page.getByText(`Demande acceptée : ${name}.`).first().waitFor()
    await expectNoAxeViolation(page)
    await press('Annuler l’acceptation (10 s)')
    await expect.poll(() => openName().innerText()).toBe(name)
    await site.runDueWork()
    expect((await mailsSaying('Demande acceptée')).length).toBe(before)
    await answer(() => press('Accepter'))
    await page.getByText(`Demande acceptée : ${name}.`).first().waitFor()
    await site.advanceClock(1)
    await expect.poll(async () => (await mailsSaying('Demande acceptée')).length).toBeGreaterThan(before)
  })

  it('refuses with a lawful reason, after reading the mail that will leave', async () => {
    const name = await openName().innerText()
    await page.getByRole('link', { name: 'Refuser…' }).click()
    await title('Refuser la demande').waitFor()
    await expectFocusOnHeading(page)
    await press('Refuser la demande')
    await page.getByRole('alert').getByRole('link', { name: 'Choisissez un motif.' }).waitFor()
    await expectNoAxeViolation(page)
    await page.getByRole('radio').first().check()
    await page.getByLabel('Votre message').fill('Conseil de classe ce soir-là.')
    const preview = page.getByRole('region', { name: 'Courriel que l’association recevra' })
    await preview.getByText('Conseil de classe ce soir-là.').waitFor()
    await expectTabWalk(page)
    await press('Refuser la demande')
    await page.getByText(`Demande de ${name} refusée.`).first().waitFor()
    await title('Collège Vercors').waitFor()
    await expect.poll(async () => (await mailsSaying('Conseil de classe ce soir-là.')).length).toBe(1)
  })

  it('asks for a precision, in a dialog that gives the focus back', async () => {
    await openName().waitFor()
    await press('Demander une précision')
    const dialog = page.getByRole('dialog', { name: 'Demander une précision' })
    await dialog.waitFor()
    await expectNoAxeViolation(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Demander une précision')
    await press('Demander une précision')
    await dialog.getByLabel('Votre question').fill('Qui tient l’entrée ce jour-là ?')
    await answer(() => dialog.getByRole('button', { name: 'Envoyer la question' }).click())
    await expect.poll(async () => (await mailsSaying('Qui tient l’entrée')).length).toBe(1)
  })

  it('proposes another slot, among those that are free', async () => {
    const name = await openName().innerText()
    await page.getByRole('link', { name: 'Autre créneau' }).click()
    await title('Proposer un autre créneau').waitFor()
    const slots = page.getByRole('radio')
    await slots.first().waitFor()
    await expectNoAxeViolation(page)
    await slots.last().check()
    await page.getByRole('textbox', { name: 'Message' }).fill('La salle sera chauffée à cette heure.')
    await press('Proposer ce créneau')
    await page.getByText(`Autre créneau proposé à ${name}.`).first().waitFor()
    await expect.poll(async () => (await mailsSaying('La salle sera chauffée')).length).toBe(1)
  })

  it('reads a whole file from the week', async () => {
    const { items } = await bookingsToCome()
    await page.goto(`/gestion/demandes/${items[0]?.reference}`)
    await title(/^Demande nº/).waitFor()
    await page.getByRole('heading', { name: 'Historique' }).waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
  })

  it('blocks dates, after seeing which bookings are hit', async () => {
    const { items } = await bookingsToCome()
    const hit = items.find(({ status }) => status === 'confirmed')
    await page.goto('/gestion/blocages')
    await title('Bloquer des dates').waitFor()
    await page.getByLabel('Toutes les salles').check()
    await page.getByLabel('Motif').fill('Travaux de chauffage')
    await page.getByLabel('Premier jour').fill(parisDay(hit?.startsAt ?? ''))
    const hits = page.getByRole('region', { name: 'Réservations touchées' })
    await hits.getByRole('link', { name: hit?.organisation.name ?? '' }).waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await press('Bloquer quand même')
    await page.getByText('Les dates sont bloquées.').first().waitFor()
    await page.getByRole('heading', { name: 'Travaux de chauffage' }).waitFor()
    const kept = await bookingsToCome()
    expect(kept.items.find(({ id }) => id === hit?.id)?.status).toBe('confirmed')
    expect(site.complaints()).toEqual([])
  })
})

async function bookingsToCome(): Promise<BookingPageDto> {
  const { establishments } = await ask<Me>(page, 'GET', '/me')
  return ask(page, 'GET', `/establishments/${establishments[0]?.id}/bookings?view=upcoming`)
}

const parisDay = (instant: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date(instant))
