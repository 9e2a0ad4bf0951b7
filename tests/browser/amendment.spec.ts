import type { BookingDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementOf, ask, bookingOf, signForPublicParties } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, phone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club } from '../support/series-steps.ts'
import { movableSession, signedSeason, type SignedSeason } from '../support/signed-season.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let season: SignedSeason
/** Of the club, on a phone; of the principal, at a desk. */
let page: Page
let desk: Page
let reference = ''
let booking: BookingDto

beforeAll(async () => {
  site = await startLiveSite()
  season = await signedSeason(site, 4)
  ;({ page, desk, reference, booking } = season)
})
afterAll(() => site.close())

const documents = (of: Page) => of.getByRole('region', { name: 'Documents' })
const amendments = (of: Page) => of.getByRole('list', { name: 'Avenants à la convention' })

/** A session of the season moves to a free evening of the next day, asked by the club and accepted by the principal. */
async function moveOneSession(): Promise<void> {
  const { session, nextDay } = await movableSession(season)
  const move = { occurrenceId: session.id, startsAt: nextDay.startsAt, endsAt: nextDay.endsAt }
  await ask(page, 'POST', `/bookings/${booking.id}/amendment`, { moves: [move], message: '' })
  await ask(desk, 'POST', `/bookings/${booking.id}/amendment/accept`, {})
  await site.runDueWork()
}

describe('the amendment of a signed agreement', () => {
  it('is drawn up when a session has moved, and the club is told', async () => {
    await moveOneSession()
    const [mail] = (await site.mails(club.email)).filter(({ subject }) => subject.startsWith('Avenant à signer'))
    expect(mail?.text).toMatch(/L’avenant\sn°\s1\sle\sdit/)
    await page.goto(`/mes-demandes/${reference}`)
    await documents(page).getByText('Signée par tous').waitFor()
    await amendments(page)
      .getByRole('listitem')
      .filter({ hasText: /Avenant\snº\s1/ })
      .filter({ hasText: 'À signer' })
      .waitFor()
    await expectNoAxeViolation(page)
  })

  it('is read and signed by the club on a phone, with a code', async () => {
    await amendments(page).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: /^Avenant\snº\s1/ }).waitFor()
    await page.getByRole('heading', { name: /^Article\s2\.\sCe\squi\schange/ }).waitFor()
    await page.getByText(/^Avant\s:.*Après\s:/).waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
    await page.setViewportSize(phone)
    await page.getByRole('button', { name: 'Recevoir mon code' }).click()
    await page.getByLabel('Code reçu').waitFor()
    await site.runDueWork()
    const code = /\b(\d{3})\s?(\d{3})\b/.exec((await site.mails(club.email)).at(-1)?.text ?? '')
    await page.getByLabel('Code reçu').fill(code?.slice(1).join('') ?? '')
    await page.getByLabel(/^J’ai lu l’avenant/).check()
    await page.getByRole('button', { name: 'Signer l’avenant' }).click()
    await page.getByText('Preuve de votre signature').waitFor()
  })

  it('waits among the agreements that the principal has to sign, beside the season it changes', async () => {
    await desk.goto('/gestion/conventions')
    const row = desk.getByRole('link', { name: /Avenant\snº\s1/ })
    await row.getByText('À vous de signer').waitFor()
    await expectNoAxeViolation(desk)
    await row.click()
    await desk.getByRole('button', { name: 'Signer…' }).waitFor()
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
  })

  it('is in force once the three parties have signed, and the agreement says that it was amended', async () => {
    await signForPublicParties(site, page, reference, 1)
    expect(await agreementOf(page, booking.id, 1)).toMatchObject({ rank: 1, status: 'signed' })
    await page.goto(`/mes-demandes/${reference}`)
    await documents(page).getByText('Modifiée par avenant').waitFor()
    await amendments(page).getByText('Signé par tous').waitFor()
    expect((await bookingOf(page, reference)).status).toBe('confirmed')
    await expectNoAxeViolation(page)
  })

  it('tells anybody who verifies it what it is', async () => {
    const { verificationUrl } = await agreementOf(page, booking.id, 1)
    await page.goto(new URL(verificationUrl).pathname)
    await page.getByRole('heading', { level: 2, name: /^Avenant\snº\s1/ }).waitFor()
    await page.getByText('Signé par tous').waitFor()
    await expectNoAxeViolation(page)
  })
})
