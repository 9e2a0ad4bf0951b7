import type { BookingDto, RoomCardDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, bookingOf, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { phone, startLiveSite, type LiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { expectFocusOnHeading, expectTabWalk } from '../support/tab-walk.ts'

const email = 'dominique.demo@badminton-exemple.example'
const head = 'principal@college-vercors.example'

let site: LiveSite
let page: Page
let gym: RoomCardDto
let taken = ''
let reference = ''

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.openWindow({ viewport: phone, hasTouch: true, isMobile: true })
  await page.goto('/')
  gym = await roomNamed(page, 'Grenoble', 'Gymnase')
  taken = await blockOneTuesday()
})
afterAll(() => site.close())

const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const press = (name: string | RegExp) => page.getByRole('button', { name }).click()

/** A council of the school takes the gymnasium on one evening of the season, whatever the day of the test. */
async function blockOneTuesday(): Promise<string> {
  const recurrence = { weekdays: [2], firstDate: dayIn(30), lastDate: dayIn(90), from: 1110, until: 1230 }
  const { dates } = await ask<{ dates: { date: string; outcome: string; slot: { startsAt: string } | null }[] }>(
    page,
    'POST',
    `/rooms/${gym.id}/series-preview`,
    { recurrence },
  )
  const free = dates.filter(({ outcome }) => outcome === 'free')[1]
  if (!free?.slot) throw new Error('no free Tuesday to block')
  const staff = await site.openWindow()
  await staff.goto('/aide')
  await site.signIn(staff, head)
  const from = Date.parse(free.slot.startsAt)
  await ask(staff, 'POST', `/establishments/${gym.establishment.id}/closures`, {
    ...{ roomIds: [gym.id], kind: 'establishment-use', reason: 'Conseil de classe' },
    ...{ startsAt: new Date(from).toISOString(), endsAt: new Date(from + 30 * 60_000).toISOString() },
  })
  return free.date
}

const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('a badminton club that wants every Tuesday, on a phone', () => {
  it('sees on the page of the room which dates are free, and what can be done of the one that is taken', async () => {
    await page.goto(`/salles/${gym.id}`)
    await title(gym.name).waitFor()
    await page.getByText('Chaque semaine', { exact: true }).click()
    await page.getByText(/séances\s: \d+\slibres, 1\sdéjà prise/).waitFor()
    await page.getByRole('group', { name: /utilisée par l’établissement/ }).waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await page.getByText('Voir toutes les dates').click()
    await page.getByText('Vacances de Noël').first().waitFor()
  })

  it('takes another hour on that day, and asks for all of them in one request', async () => {
    await page
      .getByLabel(/^Même jour/)
      .first()
      .check()
    await page.getByRole('link', { name: /^Demander \d+\sséances$/ }).click()
    await title('Votre créneau').waitFor()
    await expectFocusOnHeading(page)
    await page.getByText(/séances\s: \d+\slibres, 1\sdéjà prise/).waitFor()
    await expectNoAxeViolation(page)
    await press('Continuer')
    await title('Votre activité').waitFor()
    await page.getByText('chaque mardi, 18 h 30 – 20 h 30').waitFor()
    await page.getByLabel('Quel type d’activité').selectOption('sport')
    await page.getByLabel('Décrivez votre activité').fill('Entraînement de badminton')
    await page.getByLabel('Combien de personnes au plus').fill('28')
    await page.getByLabel('Prénom et nom').fill('Dominique Démo')
    await page.getByLabel('Téléphone').fill('06 39 98 00 11')
    await press('Continuer')
    await title('Se connecter').waitFor()
    await page.getByText('Avec mon mot de passe').click()
    await page.getByLabel('Adresse électronique').fill(email)
    await page.getByLabel('Mot de passe', { exact: true }).fill('Demonstration-2026')
    await press('Se connecter')
    await title('Votre association').waitFor()
    await press('Continuer')
  })

  it('checks the rhythm and its price, and sends it', async () => {
    await title('Vérifiez votre demande').waitFor()
    await page
      .getByText(/chaque mardi, 18\sh\s30\s–\s20\sh\s30, \d+\sséances/)
      .first()
      .waitFor()
    await expectNoAxeViolation(page)
    await page.getByLabel('J’ai lu le règlement').check()
    await press('Envoyer ma demande')
    await title('Votre demande est envoyée').waitFor()
    reference = /\/demande\/([^/]+)\/envoyee$/.exec(page.url())?.[1] ?? ''
    const booking: BookingDto = await bookingOf(page, reference)
    expect(booking.recurrence?.weekdays).toEqual([2])
    const moved = booking.occurrences.find(({ startsAt }) => startsAt.startsWith(taken))
    expect(moved?.startsAt).not.toContain('T18:30')
    expect(booking.sessions.standing).toBe(booking.occurrences.length)
  })

  it('finds its rhythm in its list, and every session with its state', async () => {
    await page.goto('/mes-demandes')
    await page
      .getByText(/chaque mardi, 18\sh\s30\s–\s20\sh\s30, \d+\sséances/)
      .first()
      .waitFor()
    await expectNoAxeViolation(page)
    await page.goto(`/mes-demandes/${reference}`)
    await title(`Demande nº ${reference}`).waitFor()
    await press(/^Voir les \d+\sdates$/)
    const dates = page.getByRole('list', { name: 'Les séances' }).getByRole('listitem')
    await dates.filter({ hasText: 'Sautée' }).filter({ hasText: 'Vacances de Noël' }).first().waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
  })

  it('fits the narrowest screen, and text of any size', async () => {
    const narrow = await site.openWindow({ viewport: smallest })
    await narrow.goto(`/salles/${gym.id}`)
    await narrow.getByText('Chaque semaine', { exact: true }).click()
    await narrow.getByText(/séances\s: \d+\slibre/).waitFor()
    expect(await overflowOf(narrow)).toEqual([])
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
  })
})
