import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookingOf, freeSlot, type FreeSlot, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, phone, startLiveSite } from '../support/live-site.ts'

const written = 'Filage de la pièce devant les familles'

let site: LiveSite
let first: Page
let second: Page
let slot: FreeSlot
let address = ''

beforeAll(async () => {
  site = await startLiveSite()
  first = await site.windowOf('camille.exemple@chorale-des-balmes.example')
  second = await site.openWindow({ viewport: phone })
  await second.goto('/aide')
  const room = await roomNamed(first, 'Grenoble', 'Gymnase')
  slot = await freeSlot(first, room.id, { inDays: 20 })
  const wanted = new URLSearchParams({ salle: room.id, debut: slot.startsAt, fin: slot.endsAt })
  address = `/demande/creneau?${wanted.toString()}`
})
afterAll(() => site.close())

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

async function describeActivity(page: Page, activity: string): Promise<void> {
  await title(page, 'Votre activité')
  await page.getByLabel('Quel type d’activité').selectOption('cultural')
  await page.getByLabel('Décrivez votre activité').fill(activity)
  await page.getByLabel('Combien de personnes au plus').fill('30')
  await page.getByLabel('Prénom et nom').fill('Sacha Maquette')
  await page.getByLabel('Téléphone').fill('06 39 98 00 12')
  await press(page, 'Continuer')
}

async function send(page: Page): Promise<string> {
  await title(page, 'Vérifiez votre demande')
  await page.getByLabel('J’ai lu le règlement').check()
  await press(page, 'Envoyer ma demande')
  await title(page, 'Votre demande est envoyée')
  return /\/demande\/([^/]+)\/envoyee$/.exec(page.url())?.[1] ?? ''
}

describe('two associations that want the same slot', () => {
  it('both begin; the first one sends its request', async () => {
    await second.goto(address)
    await title(second, 'Votre créneau')
    await press(second, 'Continuer')
    await describeActivity(second, written)
    await title(second, 'Se connecter')
    await site.signIn(second, 'sacha.maquette@theatre-du-gabarit.example')
    await first.goto(address)
    await title(first, 'Votre créneau')
    await press(first, 'Continuer')
    await describeActivity(first, 'Concert de la chorale')
    await title(first, 'Votre association')
    await press(first, 'Continuer')
    expect(await send(first)).not.toBe('')
  })

  it('the second one is told in words, is offered other hours, and has lost nothing typed', async () => {
    await second.goto('/demande/association')
    await title(second, 'Votre association')
    await press(second, 'Continuer')
    const alert = second.getByRole('alert')
    await alert
      .getByRole('button', { name: /^Choisir / })
      .first()
      .waitFor()
    expect(await alert.innerText()).toMatch(/créneau/)
    await expectNoAxeViolation(second)
    await alert
      .getByRole('button', { name: /^Choisir / })
      .first()
      .click()
    await second.getByText('Vos réponses sont gardées.').first().waitFor()
    if (await second.getByRole('heading', { level: 1, name: 'Votre association' }).isVisible()) {
      await press(second, 'Continuer')
    }
    await title(second, 'Vérifiez votre demande')
    await second.getByText(written).waitFor()
    const booking = await bookingOf(second, await send(second))
    expect(booking.status).toBe('submitted')
    expect(booking.facts.activity).toBe(written)
    expect(booking.startsAt).not.toBe(slot.startsAt)
    expect(site.complaints()).toEqual([])
  })
})
