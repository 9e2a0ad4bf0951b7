import type { BookingDto, BookingItemDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, bookingOf, freeSlot, localMinutes, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { desktop, type LiveSite, onPhone, phone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { expectFocusOnHeading, expectTabWalk } from '../support/tab-walk.ts'

const choir = 'camille.exemple@chorale-des-balmes.example'
const club = 'dominique.demo@badminton-exemple.example'
const head = 'principal@college-vercors.example'

let site: LiveSite
let page: Page
let holder: Page
let booking: BookingDto

beforeAll(async () => {
  site = await startLiveSite()
  holder = await site.windowOf(choir)
  booking = await askedByTheChoir()
  page = await site.openWindow(onPhone)
})
afterAll(() => site.close())

/** An evening that the choir has just asked for, in a room that keeps the place of who asks. */
async function askedByTheChoir(): Promise<BookingDto> {
  const room = await roomNamed(holder, 'Grenoble', 'Salle polyvalente')
  const { startsAt, endsAt } = await freeSlot(holder, room.id, { inDays: 20 })
  const { organisations } = await ask<{ organisations: { id: string }[] }>(holder, 'GET', '/me')
  const { id } = await ask<BookingDto>(holder, 'POST', '/bookings', {
    ...{ roomId: room.id, organisationId: organisations[0]?.id, startsAt, endsAt },
    facts: {
      ...{ purpose: 'cultural', activity: 'Concert de printemps', headcount: 40 },
      ...{ responsibleName: 'Camille Exemple', responsiblePhone: '06 39 98 00 10' },
    },
  })
  return ask(holder, 'POST', `/bookings/${id}/submit`, { houseRulesRead: true })
}

const roomAtThoseHours = () => {
  const [from, minutes] = [
    localMinutes(booking.startsAt),
    (Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000,
  ]
  return `/salles/${booking.room.id}?date=${booking.startsAt.slice(0, 10)}&from=${from}&until=${from + minutes}`
}
const press = (name: string) => page.getByRole('button', { name }).click()

describe('somebody who would like an evening that is taken', () => {
  it('reads why it is taken, signs in on the way, and finds the evening where it was', async () => {
    await page.goto(roomAtThoseHours())
    await page.getByText('La place est gardée pour une autre demande.').waitFor()
    await page.getByRole('link', { name: 'M’avertir si ça se libère' }).click()
    await page.getByText('Avec mon mot de passe').click()
    await page.getByLabel('Adresse électronique').fill(club)
    await page.getByLabel('Mot de passe', { exact: true }).fill('Demonstration-2026')
    await press('Se connecter')
    await page.getByRole('heading', { level: 1, name: 'Mes alertes' }).waitFor()
    await expectFocusOnHeading(page)
    await page.getByText(booking.room.name).first().waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
  })

  it('asks to be told, on a narrow screen too, and sees what it waits for', async () => {
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
    await press('M’avertir si ça se libère')
    await page.getByText('Aucun message envoyé').waitFor()
    expect(await overflowOf(page)).toEqual([])
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await page.setViewportSize(phone)
  })

  it('may change its mind, and back', async () => {
    await page.getByRole('button', { name: /^Retirer/ }).click()
    await page.getByText('Vous n’attendez aucun créneau.').waitFor()
    await expectNoAxeViolation(page)
    await press('Annuler')
    await page.getByText('Aucun message envoyé').waitFor()
  })

  it('hears of it once the request is withdrawn, and asks for the room at those hours', async () => {
    await ask(holder, 'POST', `/bookings/${booking.id}/withdraw`, {})
    await site.advanceClock(2)
    const [mail, ...others] = (await site.mails(club)).filter(({ subject }) => subject.startsWith('Un créneau'))
    expect(others).toEqual([])
    const link = /https?:\/\/\S+\/salles\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
    await page.goto(link)
    await page.getByRole('heading', { level: 1, name: booking.room.name }).waitFor()
    const askForIt = page.getByRole('link', { name: /^Demander/ }).first()
    await askForIt.waitFor()
    const address = new URL((await askForIt.getAttribute('href')) ?? '', page.url())
    expect(address.searchParams.get('debut')).toBe(booking.startsAt)
    await askForIt.click()
    await page.waitForURL('**/demande/**')
    await page.goto('/mon-compte/alertes')
    await page.getByText('Libre en ce moment').waitFor()
    await page.getByText('1 message envoyé').waitFor()
    await expectNoAxeViolation(page)
  })
})

describe('a principal with two requests for one slot', () => {
  let staff: Page
  let compared: Pick<BookingItemDto, 'id' | 'reference' | 'organisation'>
  let other: Pick<BookingItemDto, 'reference' | 'organisation'>
  beforeAll(async () => {
    staff = await site.windowOf(head, { viewport: desktop })
    const { establishments } = await ask<{ establishments: { id: string }[] }>(staff, 'GET', '/me')
    const waiting = `/establishments/${establishments[0]?.id}/bookings?view=to-handle`
    for (const item of (await ask<{ items: BookingItemDto[] }>(staff, 'GET', waiting)).items) {
      const { items } = await ask<{ items: BookingItemDto[] }>(staff, 'GET', `/bookings/${item.id}/rivals`)
      if (items[0] && items.length === 1) [compared, other] = [item, items[0]]
    }
  })

  it('reads them side by side, and goes from one to the other', async () => {
    await staff.goto(`/gestion/demandes/${compared.reference}`)
    const table = staff.getByRole('table', { name: 'Demandes pour le même créneau' })
    await table.waitFor()
    expect(await table.getByRole('row').count()).toBe(3)
    await expectNoAxeViolation(staff)
    await expectTabWalk(staff)
    await staff.setViewportSize(smallest)
    expect(await overflowOf(staff)).toEqual([])
    await table.getByRole('link', { name: other.organisation.name }).click()
    await staff.waitForURL(`**/gestion/demandes/${other.reference}`)
    await table.getByRole('link', { name: compared.organisation.name }).waitFor()
  })

  it('gives the place to one; the other reads that its slot is gone, and what is free instead', async () => {
    const { organisationContact } = await bookingOf(staff, other.reference ?? '')
    const loser = organisationContact?.email ?? ''
    await ask(staff, 'POST', `/bookings/${compared.id}/approve`, {})
    await site.advanceClock(1)
    const [mail] = (await site.mails(loser)).filter(({ subject }) => subject.startsWith('Votre créneau'))
    const link = /https?:\/\/\S+\/mes-demandes\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
    const window = await site.windowOf(loser, { viewport: desktop })
    await window.goto(link)
    await window.getByRole('heading', { name: 'Votre créneau n’est plus libre' }).waitFor()
    await expectNoAxeViolation(window)
    await expectTabWalk(window)
    await window.setViewportSize(smallest)
    expect(await overflowOf(window)).toEqual([])
    await window
      .getByRole('link', { name: /même salle/ })
      .first()
      .click()
    await window.waitForURL('**/salles/**date=**')
    await window
      .getByRole('link', { name: /^Demander/ })
      .first()
      .waitFor()
  })
})
