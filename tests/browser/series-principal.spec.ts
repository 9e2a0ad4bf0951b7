import type { AgreementDto, BookingDto, RoomCardDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementOf, ask, bookingOf, roomNamed, signForPublicParties } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, onPhone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club, describeClub, freeEvenings, head, keepForCouncil, sendRequest } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

type GrantList = { items: { status: string; validFrom: string; validUntil: string }[] }

let site: LiveSite
/** Of the club, on a phone; of the principal, at a desk. */
let page: Page
let desk: Page
let gym: RoomCardDto
let evenings: Awaited<ReturnType<typeof freeEvenings>>
let reference = ''
let asked = 0
/** Starts of the evenings that the principal refuses, then of the one given up. */
let refused: string[] = []
let givenUp: BookingDto['occurrences'][number]

const wednesday = 3

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.openWindow(onPhone)
  await page.goto('/')
  gym = await roomNamed(page, 'Grenoble', 'Gymnase')
  desk = await site.windowOf(head)
})
afterAll(() => site.close())

const title = (of: Page, name: string | RegExp) => of.getByRole('heading', { level: 1, name }).waitFor()
const rowOf = (of: Page, instant: string) =>
  of
    .getByRole('list', { name: 'Les séances' })
    .getByRole('listitem')
    .filter({ hasText: dayWords(instant) })
/** About the series, with ordinary spaces. */
const mailsTo = async (to: string, subject: RegExp) =>
  (await site.mails(to))
    .map((mail) => ({ subject: mail.subject.replaceAll(/\s/g, ' '), text: mail.text.replaceAll('\u00a0', ' ') }))
    .filter((mail) => subject.test(mail.subject) && mail.text.includes(reference))
const owed = async (): Promise<number> => {
  const { establishment } = await bookingOf(desk, reference)
  const { items } = await ask<{ items: { bookingReference: string; balanceCents: number }[] }>(
    desk,
    'GET',
    `/establishments/${establishment.id}/charges`,
  )
  return items.find((charge) => charge.bookingReference === reference)?.balanceCents ?? Number.NaN
}

/** « mer. 13 janv. »: how lists write the day of an instant. */
const dayWords = (instant: string) =>
  new Intl.DateTimeFormat('fr-FR', {
    timeZone: 'Europe/Paris',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(new Date(instant))

describe('a series, from the wish of a club to one evening given up by the club', () => {
  it('is asked by the club for every week of the season', async () => {
    evenings = await freeEvenings(page, gym.id, wednesday)
    expect(evenings.length).toBeGreaterThan(5)
    await page.goto(`/salles/${gym.id}`)
    await title(page, gym.name)
    await page.getByText('Chaque semaine', { exact: true }).click()
    await page.getByRole('checkbox', { name: 'mercredi' }).check()
    await page.getByRole('checkbox', { name: 'mardi' }).uncheck()
    await page.getByLabel('Du', { exact: true }).fill(evenings[0]?.date ?? '')
    await page.getByLabel('Au', { exact: true }).fill(evenings.at(-1)?.date ?? '')
    await page.getByRole('link', { name: `Demander ${evenings.length} séances` }).click()
    await title(page, 'Votre créneau')
    await describeClub(page)
    reference = await sendRequest(page)
    const { occurrences } = await bookingOf(page, reference)
    asked = occurrences.length
    expect(asked).toBe(evenings.length)
  })

  it('is opened by the principal from the mail, beside what stands in its way', async () => {
    await keepForCouncil(desk, gym, evenings[1]!)
    await site.runDueWork()
    const [mail] = await mailsTo(head, /./)
    const address = new RegExp(`https?:\\S+/gestion/demandes/${reference}`).exec(mail?.text ?? '')?.[0] ?? ''
    await desk.goto(address)
    await title(desk, `Demande nº ${reference}`)
    const dates = desk.getByRole('group', { name: 'Séances demandées' })
    await dates.getByText(/Usage du lieu\s: Conseil de classe/).waitFor()
    expect(await dates.getByRole('checkbox', { disabled: true }).count()).toBe(1)
    expect(await dates.getByRole('checkbox', { checked: true }).count()).toBe(asked - 1)
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
    await desk.setViewportSize(smallest)
    expect(await overflowOf(desk)).toEqual([])
    await desk.setViewportSize({ width: 1400, height: 900 })
  })

  it('is accepted in part, and nothing is refused without its reason', async () => {
    const { occurrences } = await bookingOf(desk, reference)
    refused = [occurrences[1]!, occurrences[3]!].map(({ startsAt }) => startsAt)
    await desk.getByRole('checkbox', { name: dayWords(refused[1]!) }).uncheck()
    await desk.getByRole('button', { name: `Accepter ${asked - 2} séances` }).click()
    await desk.getByRole('alert').getByText('Choisissez un motif.').waitFor()
    await expectNoAxeViolation(desk)
    await desk.getByLabel('Pourquoi refusez-vous les séances décochées').selectOption('nobody-to-open')
    await desk.getByRole('button', { name: `Accepter ${asked - 2} séances` }).click()
    await desk
      .getByText(new RegExp(`Demande acceptée pour ${asked - 2}\\sséances sur\\s${asked}`))
      .first()
      .waitFor()
    await expectNoAxeViolation(desk)
    await site.advanceClock(1)
  })

  it('is read by the club, evening by evening, in the mail and on its page', async () => {
    const [mail] = await mailsTo(club.email, /accept/i)
    expect(mail?.text).toContain(dayWords(refused[0]!))
    await page.getByRole('link', { name: 'Voir ma demande' }).click()
    await title(page, `Demande nº ${reference}`)
    await page
      .getByText(new RegExp(`Acceptée pour ${asked - 2}\\sséances sur\\s${asked}`))
      .first()
      .waitFor()
    await showAll(page)
    await rowOf(page, refused[0]!).getByText('Refusée').waitFor()
    await rowOf(page, refused[0]!).getByText('Usage du collège ce jour-là').waitFor()
    await rowOf(page, refused[1]!).getByText('Pas de personnel pour ouvrir').waitFor()
    expect(await page.getByRole('listitem').getByText('Accordée').count()).toBe(asked - 2)
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
  })

  it('is signed by both sides; the agreement lists the evenings kept, and no other', async () => {
    await page.getByRole('link', { name: 'Lire et signer la convention' }).first().click()
    await title(page, /^Convention nº/)
    await page.getByRole('heading', { name: 'Article 1.' }).waitFor()
    const { occurrences } = await bookingOf(page, reference)
    const listed = await datesListed(page)
    expect(listed).toEqual(occurrences.map(({ startsAt }) => monthAndDay(startsAt)))
    await expectNoAxeViolation(page)
    await page.getByRole('button', { name: 'Recevoir mon code' }).click()
    await page.getByLabel('Code reçu').fill(await mailedCode())
    await page.getByLabel(/^J’ai lu la convention/).check()
    await page.getByRole('button', { name: 'Signer la convention' }).click()
    await page.getByText('Preuve de votre signature').waitFor()
    await signForPublicParties(site, page, reference)
    const { status } = await agreementOf(page, (await bookingOf(page, reference)).id)
    expect(status satisfies AgreementDto['status']).toBe('signed')
    expect(await owed()).toBe((await bookingOf(page, reference)).totalCents)
  })

  it('gives one evening up, and keeps the others: the principal may only decide on the agreement', async () => {
    const before = await bookingOf(desk, reference)
    givenUp = before.occurrences[1]!
    const due = await owed()
    await desk.goto(`/gestion/demandes/${reference}`)
    await desk
      .getByText(new RegExp(`Confirmée pour ${asked - 2}\\sséances sur\\s${asked}`))
      .first()
      .waitFor()
    await showAll(desk)
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
    expect(await desk.getByRole('button', { name: /^Annuler cette séance/ }).count()).toBe(0)
    await desk.getByRole('link', { name: 'Suspendre ou mettre fin' }).waitFor()
    await page.goto(`/mes-demandes/${reference}`)
    await showAll(page)
    await rowOf(page, givenUp.startsAt)
      .getByRole('button', { name: /^Annuler cette séance/ })
      .click()
    const dialog = page.getByRole('dialog', { name: 'Annuler des séances' })
    await dialog.getByRole('radio', { name: /^Seulement la séance/, checked: true }).waitFor()
    await dialog.getByRole('button', { name: 'Annuler 1 séance' }).click()
    await dialog.getByRole('alert').getByText('Indiquez le motif.').waitFor()
    await expectNoAxeViolation(page)
    await dialog.getByLabel('Motif').fill('Conseil de classe de 3e ce soir-là.')
    await dialog.getByRole('button', { name: 'Annuler 1 séance' }).click()
    await page.getByText('1 séance annulée.').first().waitFor()
    await desk.reload()
    await showAll(desk)
    await rowOf(desk, givenUp.startsAt)
      .getByText(/^par l’organisme\s: Conseil de classe de 3e/)
      .waitFor()
    const after = await bookingOf(desk, reference)
    expect(after).toMatchObject({ status: 'confirmed', sessions: { asked, standing: asked - 3 } })
    expect(await owed()).toBe(due - due / (asked - 2))
    await expectPriceExplained(desk, due)
    await expectNoAxeViolation(desk)
    await desk.setViewportSize(smallest)
    expect(await overflowOf(desk)).toEqual([])
    await desk.setViewportSize({ width: 1400, height: 900 })
  })

  it('sees the way in of that evening leave the list by itself, the season folded month by month', async () => {
    await site.runDueWork()
    const access = desk.getByRole('region', { name: 'Accès' })
    await access.getByText(new RegExp(`^${asked - 3}\\saccès à venir, 1\\sretiré ou terminé$`)).waitFor()
    const next = access.getByRole('list', { name: 'Prochains accès' }).getByRole('listitem')
    expect(await next.count()).toBe(2)
    const over = access.getByText(/^Retirés ou terminés/)
    await over.click()
    await access.getByText(dayWords(givenUp.startsAt)).waitFor()
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
    await desk.setViewportSize(smallest)
    expect(await overflowOf(desk)).toEqual([])
    await desk.setViewportSize({ width: 1400, height: 900 })
  })

  it('tells both sides at once, with the reason; only that evening has lost its way in', async () => {
    const mails = await mailsTo(club.email, /^Séance annulée par/)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('Conseil de classe de 3e ce soir-là.')
    expect(mails[0]?.subject).toContain(dayWords(givenUp.startsAt))
    const { id } = await bookingOf(desk, reference)
    const { items } = await ask<GrantList>(desk, 'GET', `/bookings/${id}/access-grants`)
    const revoked = items.filter(({ status }) => status === 'revoked')
    expect(revoked.map(({ validFrom, validUntil }) => [validFrom, givenUp.startsAt, validUntil].toSorted())).toEqual(
      revoked.map(({ validFrom, validUntil }) => [validFrom, givenUp.startsAt, validUntil]),
    )
    expect(revoked).toHaveLength(1)
    expect(items.filter(({ status }) => status === 'planned')).toHaveLength(asked - 3)
    await page.goto(`/mes-demandes/${reference}`)
    await page.getByText(/^Depuis la convention, 1\sséance a été annulée\./).waitFor()
    await showAll(page)
    await rowOf(page, givenUp.startsAt).getByText('Annulée').waitFor()
    await expectPriceExplained(page, (await bookingOf(page, reference)).totalCents ?? 0)
    await expectNoAxeViolation(page)
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
  })

  it('sends a code for the evenings kept, and none for the other', async () => {
    const { occurrences } = await bookingOf(page, reference)
    const codes = () => mailsTo(club.email, /^Pour entrer/)
    await advanceTo(occurrences[0]!.startsAt)
    expect(await codes()).toHaveLength(1)
    await advanceTo(givenUp.startsAt)
    expect(await codes()).toHaveLength(1)
    await advanceTo(occurrences[1]!.startsAt)
    expect(await codes()).toHaveLength(2)
    expect((await codes()).filter(({ subject }) => subject.includes(dayWords(givenUp.startsAt)))).toEqual([])
    expect(site.complaints()).toEqual([])
  })
})

/** The price agreed, what was taken off it with its reason, and what is due, which is the amount in the books. */
async function expectPriceExplained(of: Page, agreedCents: number): Promise<void> {
  const rows = of.getByRole('table', { name: 'Du prix de la convention à ce qui est dû' }).getByRole('row')
  await rows
    .filter({ hasText: 'Prix de la convention' })
    .filter({ hasText: euros(agreedCents) })
    .waitFor()
  await rows.filter({ hasText: 'Conseil de classe de 3e' }).waitFor()
  await rows
    .filter({ hasText: 'Reste à payer' })
    .filter({ hasText: euros(await owed()) })
    .waitFor()
}

const euros = (cents: number): RegExp =>
  new RegExp(
    new Intl.NumberFormat('fr-FR', { minimumFractionDigits: cents % 100 === 0 ? 0 : 2 })
      .format(cents / 100)
      .replaceAll(/\s/g, '\\s'),
  )

const showAll = (of: Page) => of.getByRole('button', { name: /^Voir les \d+\sdates$/ }).click()

/** « janvier 2027, 13 » */
function monthAndDay(instant: string): string {
  const day = new Date(instant)
  const month = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', month: 'long', year: 'numeric' })
  return `${month.format(day)}, ${new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', day: 'numeric' }).format(day)}`
}

/** The dates of the calendar of an agreement, in its order. */
async function datesListed(of: Page): Promise<string[]> {
  const rows = await of.getByRole('table').last().locator('tbody tr').all()
  const cells = await Promise.all(rows.map((row) => row.locator('td, th').allTextContents()))
  return cells.flatMap(([, month = '', days = '']) =>
    [...days.matchAll(/\d+/g)].map(([day]) => `${month.trim()}, ${day}`),
  )
}

/** Half an hour before an instant: the codes of that evening have left. */
async function advanceTo(instant: string): Promise<void> {
  const { now } = await ask<{ now: string }>(page, 'GET', '/demo/clock')
  await site.advanceClock(Math.floor((Date.parse(instant) - Date.parse(now)) / 60_000) - 30)
}

async function mailedCode(): Promise<string> {
  const read = async () => {
    const mail = (await site.mails(club.email)).at(-1)
    return (/\b(\d{3})\s?(\d{3})\b/.exec(mail?.text ?? '') ?? []).slice(1).join('')
  }
  await expect.poll(read).not.toBe('')
  return read()
}
