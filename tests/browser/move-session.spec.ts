import type { BookingItemDto, DaySlotsDto, RoomCardDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, bookingOf } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { desktop, type LiveSite, phone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club, head, keepForCouncil } from '../support/series-steps.ts'
import { movableSession, signedSeason, type MovableSession } from '../support/signed-season.ts'
import { expectFocusOnHeading, expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
/** Of the club, on a phone; of the principal, at a desk. */
let page: Page
let desk: Page
let gym: RoomCardDto
let reference = ''
/** A Tuesday of the series, and a free evening of the next day. */
let session: MovableSession['session']
let nextDay: MovableSession['nextDay']

beforeAll(async () => {
  site = await startLiveSite()
  const season = await signedSeason(site, 6)
  ;({ page, desk, gym, reference } = season)
  ;({ session, nextDay } = await movableSession(season))
})
afterAll(() => site.close())

const title = (of: Page, name: string | RegExp) => of.getByRole('heading', { level: 1, name }).waitFor()
const cardOf = (of: Page) => of.getByRole('region', { name: /^Demande de (déplacement|changement)$/ })
const rowOf = (of: Page, instant: string) =>
  of
    .getByRole('list', { name: 'Les séances' })
    .getByRole('listitem')
    .filter({ hasText: dayWords(instant) })
const dayWords = (instant: string) =>
  new Intl.DateTimeFormat('fr-FR', {
    timeZone: 'Europe/Paris',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(new Date(instant))
const isFree = async (date: string, startsAt: string): Promise<boolean> => {
  const { slots } = await ask<DaySlotsDto>(page, 'GET', `/rooms/${gym.id}/slots?date=${date}&minutes=120`)
  return slots.some((slot) => Date.parse(slot.startsAt) === Date.parse(startsAt))
}
const mailsTo = async (to: string, subject: RegExp) =>
  (await site.mails(to)).filter((mail) => subject.test(mail.subject.replaceAll(/\s/g, ' ')))
const narrowly = async (of: Page, size: { width: number; height: number }) => {
  await of.setViewportSize(smallest)
  expect(await overflowOf(of)).toEqual([])
  await of.setViewportSize(size)
}

describe('a session that moves, then all that follow', () => {
  it('is asked by the club for one Tuesday, once each date is checked', async () => {
    await page.goto(`/mes-demandes/${reference}`)
    await title(page, `Demande nº ${reference}`)
    await rowOf(page, session.startsAt)
      .getByRole('link', { name: /^Déplacer…/ })
      .click()
    await title(page, 'Changer la réservation')
    await expectFocusOnHeading(page)
    await page.getByText(/^Changez le jour, les heures, la salle ou le nombre/).waitFor()
    await expectNoAxeViolation(page)
    await page.getByRole('button', { name: 'Demander le déplacement' }).click()
    await page
      .getByRole('alert')
      .getByText(/^Rien ne changerait/)
      .waitFor()
    await page.getByLabel('Nouveau jour').fill(nextDay.date)
    await page.getByRole('checkbox', { name: /libre$/, checked: true }).waitFor()
    await page.getByText(/^Le prix ne change pas|^Prix de la réservation/).waitFor()
    await page.getByLabel('Message').fill('Le mardi, notre entraîneuse est retenue.')
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await narrowly(page, phone)
    await page.getByRole('button', { name: /^Demander à déplacer 1\s/ }).click()
    await cardOf(page)
      .getByText(/^Vous demandez à déplacer 1\sséance/)
      .waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await narrowly(page, phone)
  })

  it('keeps its place, and the one it asks for, until somebody answers', async () => {
    expect(await isFree(session.startsAt.slice(0, 10), session.startsAt)).toBe(false)
    expect(await isFree(nextDay.date, nextDay.startsAt)).toBe(false)
    expect((await bookingOf(page, reference)).occurrences).toContainEqual(session)
    const { establishments } = await ask<{ establishments: { toHandle: number }[] }>(desk, 'GET', '/me')
    const list = `/establishments/${gym.establishment.id}/bookings?view=to-handle`
    expect(establishments[0]?.toHandle).toBe((await ask<{ total: number }>(desk, 'GET', list)).total)
    await site.runDueWork()
    const [mail] = await mailsTo(head, /^Déplacement demandé/)
    expect(mail?.text).toContain(`/gestion/demandes/${reference}`)
  })

  it('waits among what the principal has to handle, and is refused with words', async () => {
    await desk.goto(`/gestion?demande=${reference}`)
    await desk.getByText(/^1\sséance à déplacer$/).waitFor()
    await expectNoAxeViolation(desk)
    await desk.getByRole('link', { name: 'Voir et répondre' }).click()
    await title(desk, `Demande nº ${reference}`)
    const card = cardOf(desk)
    await card.getByText(/^L’organisme demande à déplacer 1\sséance/).waitFor()
    await card.getByText('Le mardi, notre entraîneuse est retenue.').waitFor()
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
    await narrowly(desk, desktop)
    const refuse = card.getByRole('button', { name: 'Refuser…' })
    await refuse.click()
    const dialog = desk.getByRole('dialog', { name: /^Refuser ce déplacement/ })
    await dialog.waitFor()
    await desk.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await refuse.evaluate((button) => button === document.activeElement)).toBe(true)
    await refuse.click()
    await dialog.getByRole('button', { name: 'Refuser le déplacement' }).click()
    await dialog.getByRole('alert').getByText('Choisissez un motif.').waitFor()
    await expectNoAxeViolation(desk)
    await dialog.getByLabel('Motif').selectOption('establishment-use')
    await dialog.getByLabel(/^Vos mots/).fill('Le mercredi, la salle est lavée.')
    await dialog.getByRole('button', { name: 'Refuser le déplacement' }).click()
    await cardOf(desk).waitFor({ state: 'detached' })
    await expectFocusOnHeading(desk)
    await expect.poll(() => isFree(nextDay.date, nextDay.startsAt)).toBe(true)
    await site.runDueWork()
    const [mail] = await mailsTo(club.email, /^Déplacement refusé/)
    expect(mail?.text).toContain('Le mercredi, la salle est lavée.')
  })

  it('is asked again with those that follow, but one that the club unticks', async () => {
    await page.goto(`/mes-demandes/${reference}/deplacer?seance=${session.id}`)
    await title(page, 'Changer la réservation')
    await page.getByRole('radio', { name: /mardis suivants/ }).check()
    await page.getByLabel('De', { exact: true }).selectOption({ label: '19\u00a0h' })
    await page
      .getByRole('checkbox', { name: /libre$/, checked: true })
      .first()
      .waitFor()
    const rows = page.getByRole('checkbox', { name: /libre$/ })
    const number = await rows.count()
    expect(number).toBeGreaterThan(2)
    await rows.last().uncheck()
    await page.getByText(new RegExp(`^${number - 1} sur ${number}\\sséances à déplacer$`)).waitFor()
    await expectNoAxeViolation(page)
    await narrowly(page, phone)
    await page.getByRole('button', { name: new RegExp(`^Demander à déplacer ${number - 1}\\s`) }).click()
    await cardOf(page)
      .getByText(new RegExp(`^Vous demandez à déplacer ${number - 1}\\sséances`))
      .waitFor()
  })

  it('is accepted by the principal, who reads what follows first', async () => {
    const before = await bookingOf(desk, reference)
    await desk.goto(`/gestion/demandes/${reference}`)
    await cardOf(desk).getByRole('button', { name: 'Accepter le déplacement' }).click()
    const dialog = desk.getByRole('dialog', { name: /^Accepter ce déplacement/ })
    await dialog.getByText(/^Les séances prennent tout de suite leurs nouvelles heures/).waitFor()
    await expectNoAxeViolation(desk)
    await dialog.getByRole('button', { name: 'Accepter le déplacement' }).click()
    await cardOf(desk).waitFor({ state: 'detached' })
    await expectFocusOnHeading(desk)
    const after = await bookingOf(desk, reference)
    const moved = after.occurrences.filter(({ startsAt }) => startsAt.includes('T19:00'))
    expect(moved).toHaveLength(before.amendment?.sessions.length ?? 0)
    expect(after.amendment).toBeNull()
  })

  it('shows its new hours on the page of the club, and in its history', async () => {
    await page.goto(`/mes-demandes/${reference}`)
    await rowOf(page, session.startsAt)
      .getByText(/19\sh\s–/)
      .waitFor()
    await page.getByText('Historique', { exact: true }).click()
    await page.getByText('Déplacement accepté').waitFor()
    await page.getByText('Déplacement refusé').waitFor()
    await expectNoAxeViolation(page)
  })

  it('is offered elsewhere by the principal, who loses nothing when the place is taken meanwhile', async () => {
    await desk.goto(`/gestion/demandes/${reference}`)
    await rowOf(desk, session.startsAt)
      .getByRole('link', { name: /^Déplacer…/ })
      .click()
    await title(desk, 'Changer la réservation')
    await desk.getByLabel('Nouveau jour').fill(nextDay.date)
    await desk.getByRole('checkbox', { name: /libre$/, checked: true }).waitFor()
    await desk.getByLabel('Message').fill('Conseil de classe ce mardi.')
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
    const atSeven = new Date(Date.parse(nextDay.startsAt) + 30 * 60_000).toISOString()
    await keepForCouncil(desk, gym, { ...nextDay, startsAt: atSeven })
    await desk.getByRole('button', { name: /^Proposer de déplacer 1\s/ }).click()
    await desk
      .getByRole('alert')
      .getByText(/vient d’être prise/)
      .waitFor()
    await desk.getByText(/utilisée par l’établissement\s: reste à sa place/).waitFor()
    await expectNoAxeViolation(desk)
    expect(await desk.getByLabel('Message').inputValue()).toBe('Conseil de classe ce mardi.')
    await desk.getByLabel('De', { exact: true }).selectOption({ label: '19\u00a0h\u00a030' })
    await desk.getByRole('checkbox', { name: /libre$/, checked: true }).waitFor()
    await desk.getByRole('button', { name: /^Proposer de déplacer 1\s/ }).click()
    await cardOf(desk)
      .getByText(/^Vous proposez de déplacer 1\sséance/)
      .waitFor()
  })

  it('is read by the club in its list, and accepted', async () => {
    await page.goto('/mes-demandes?vue=a-venir')
    await page.getByText('On vous propose un changement').waitFor()
    await expectNoAxeViolation(page)
    await page.goto(`/mes-demandes/${reference}`)
    await cardOf(page)
      .getByText(/^Le lieu vous propose de déplacer 1\sséance/)
      .waitFor()
    await cardOf(page).getByRole('button', { name: 'Accepter le déplacement' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Accepter le déplacement' }).click()
    await cardOf(page).waitFor({ state: 'detached' })
    await rowOf(page, nextDay.startsAt).waitFor()
    await expectNoAxeViolation(page)
  })

  it('is asked once more, and taken back by the club before any answer', async () => {
    const last = (await bookingOf(page, reference)).occurrences.at(-1)
    await page.goto(`/mes-demandes/${reference}/deplacer?seance=${last?.id}`)
    await title(page, 'Changer la réservation')
    await page.getByLabel('De', { exact: true }).selectOption({ label: '19\u00a0h\u00a030' })
    await page.getByRole('checkbox', { name: /libre$/, checked: true }).waitFor()
    await page.getByRole('button', { name: /^Demander à déplacer 1\s/ }).click()
    await cardOf(page).getByRole('button', { name: 'Retirer la demande…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer la demande' }).click()
    await cardOf(page).waitFor({ state: 'detached' })
    await expectFocusOnHeading(page)
    const after = await bookingOf(page, reference)
    expect(after).toMatchObject({ status: 'confirmed', amendment: null })
    expect(after.occurrences.at(-1)).toEqual(last)
  })

  it('is a single date too, moved from the page of its booking', async () => {
    const { items } = await ask<{ items: BookingItemDto[] }>(page, 'GET', '/bookings?view=upcoming')
    const single = items.find(({ status, recurrence }) => status === 'confirmed' && !recurrence)
    await page.goto(`/mes-demandes/${single?.reference}`)
    await page.getByRole('link', { name: 'Changer…' }).click()
    await title(page, 'Changer la réservation')
    await page.getByText(/^Changez le jour, les heures, la salle ou le nombre/).waitFor()
    expect(await page.getByRole('radio').count()).toBe(0)
    await expectNoAxeViolation(page)
    await desk.goto(`/gestion/demandes/${single?.reference}`)
    await desk.getByRole('link', { name: 'Changer…' }).waitFor()
    await expectNoAxeViolation(desk)
    expect(site.complaints()).toEqual([])
  })

  it('is another number of people, asked by the club and accepted by the school', async () => {
    const before = (await bookingOf(page, reference)).facts.headcount ?? 0
    await page.goto(`/mes-demandes/${reference}/deplacer`)
    await title(page, 'Changer la réservation')
    const people = page.getByLabel('Nombre de personnes')
    expect(await people.inputValue()).toBe(String(before))
    await people.fill('9999')
    await page.getByText('Vous êtes trop nombreux pour cette salle.').waitFor()
    await people.fill(String(before - 1))
    const words = new RegExp(`^Nombre de personnes\\s: ${before} aujourd’hui, ${before - 1} ensuite\\.$`)
    await page.getByText(words).waitFor()
    await expectNoAxeViolation(page)
    await page.getByRole('button', { name: 'Demander ce nombre de personnes' }).click()
    await cardOf(page).getByText('Vous demandez à changer le nombre de personnes.').waitFor()
    await expectNoAxeViolation(page)
    await desk.goto(`/gestion/demandes/${reference}`)
    await cardOf(desk).getByText(words).waitFor()
    await cardOf(desk).getByRole('button', { name: 'Accepter le changement' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: 'Accepter le changement' }).click()
    await cardOf(desk).waitFor({ state: 'detached' })
    await desk.getByText('Autre nombre de personnes accepté').waitFor()
    expect((await bookingOf(page, reference)).facts.headcount).toBe(before - 1)
    expect(site.complaints()).toEqual([])
  })
})
