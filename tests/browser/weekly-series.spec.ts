import type { BookingDto, RoomCardDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookingOf, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, onPhone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { describeClub, giveOneEveningToCouncil, sendRequest } from '../support/series-steps.ts'
import { expectFocusOnHeading, expectTabWalk } from '../support/tab-walk.ts'

const tuesday = 2

let site: LiveSite
let page: Page
let gym: RoomCardDto
let taken = ''
let reference = ''

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.openWindow(onPhone)
  await page.goto('/')
  gym = await roomNamed(page, 'Grenoble', 'Gymnase')
  taken = await giveOneEveningToCouncil(site, page, gym, tuesday)
})
afterAll(() => site.close())

const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const press = (name: string | RegExp) => page.getByRole('button', { name }).click()

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
    await describeClub(page)
  })

  it('checks the rhythm and its price, and sends it', async () => {
    await page
      .getByText(/chaque mardi, 18\sh\s30\s–\s20\sh\s30, \d+\sséances/)
      .first()
      .waitFor()
    await expectNoAxeViolation(page)
    reference = await sendRequest(page)
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
