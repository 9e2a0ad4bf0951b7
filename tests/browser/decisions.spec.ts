import type { BookingDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementOf, bookingOf } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, phone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club } from '../support/series-steps.ts'
import { signedSeason } from '../support/signed-season.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
/** Of the club, on a phone; of the principal, at a desk. */
let page: Page
let desk: Page
let reference = ''
let booking: BookingDto

beforeAll(async () => {
  site = await startLiveSite()
  ;({ page, desk, reference, booking } = await signedSeason(site, 4))
})
afterAll(() => site.close())

const card = (of: Page) => of.getByRole('region', { name: 'Suspendre ou mettre fin' })
const dayOf = (index: number) => (booking.occurrences[index]?.startsAt ?? '').slice(0, 10)
const statuses = async () => {
  const { occurrences, leftOut } = await bookingOf(page, reference)
  return [...occurrences, ...leftOut]
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
    .map(({ status }) => status)
}
const mailTo = async (subject: string) =>
  (await site.mails(club.email)).find((mail) => mail.subject.startsWith(subject))

describe('what a party decides about a signed agreement', () => {
  it('is a suspension of some days by the principal, on a lawful ground', async () => {
    await desk.goto(`/gestion/conventions/${reference}`)
    await card(desk).getByRole('button', { name: 'Prendre une décision' }).click()
    await card(desk).getByRole('button', { name: 'Continuer' }).click()
    await card(desk).getByText('Choisissez ce que vous décidez.').first().waitFor()
    await expectNoAxeViolation(desk)
    await card(desk).getByRole('radio', { name: 'Suspendre des séances' }).check()
    await card(desk).getByRole('button', { name: 'Suspendre', exact: true }).click()
    await card(desk).getByText('Choisissez un motif.').first().waitFor()
    await expectNoAxeViolation(desk)
    await card(desk).getByLabel('Motif').selectOption({ label: 'Sécurité, ordre public, commission de sécurité' })
    await card(desk).getByLabel('Premier jour suspendu').fill(dayOf(1))
    await card(desk).getByLabel('Dernier jour suspendu').fill(dayOf(2))
    await card(desk).getByLabel('Ce qui s’est passé').fill('Le plafond du gymnase est fissuré.')
    const sessions = card(desk).getByRole('group', { name: 'Séances suspendues' }).getByRole('checkbox')
    expect(await sessions.count()).toBe(2)
    await sessions.last().uncheck()
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
    await card(desk).getByRole('button', { name: 'Suspendre', exact: true }).click()
    await card(desk)
      .getByRole('heading', { name: /^Suspension\s:\sSécurité/ })
      .waitFor()
    expect(await statuses()).toEqual(['accepted', 'suspended', 'accepted', 'accepted'])
    await site.runDueWork()
    await card(desk)
      .getByRole('button', { name: /^Courrier\snº/ })
      .waitFor()
    await expectNoAxeViolation(desk)
  })

  it('is told to the club once, and read on a phone', async () => {
    const mail = await mailTo('Convention suspendue')
    expect(mail?.text).toContain('Le plafond du gymnase est fissuré.')
    expect(await mailTo('Séances annulées')).toBeUndefined()
    await page.goto(`/mes-demandes/${reference}/convention`)
    await card(page).getByText('Le plafond du gymnase est fissuré.').waitFor()
    await expectNoAxeViolation(page)
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
    await page.setViewportSize(phone)
  })

  it('is lifted before its end, and the sessions take place again', async () => {
    await card(desk).getByRole('button', { name: 'Lever la suspension' }).click()
    const dialog = desk.getByRole('dialog', { name: 'Lever la suspension' })
    await dialog.getByLabel('Pourquoi maintenant').fill('Le plafond est réparé.')
    await expectNoAxeViolation(desk)
    await dialog.getByRole('button', { name: 'Lever la suspension' }).click()
    await card(desk)
      .getByRole('heading', { name: /^Fin de suspension/ })
      .waitFor()
    expect(await statuses()).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
  })

  it('is the end of the agreement by the club, with its notice', async () => {
    await page.reload()
    await card(page).getByRole('button', { name: 'Mettre fin à la convention' }).click()
    await card(page).getByLabel('Motif').selectOption({ label: 'L’organisateur met fin à la convention' })
    await card(page)
      .getByText(/^Possible\sà\spartir\sdu/)
      .waitFor()
    await card(page).getByLabel('Premier jour sans convention').fill(dayOf(3))
    await card(page).getByLabel('Ce qui s’est passé').fill('Le club a trouvé une autre salle.')
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
    await page.setViewportSize(phone)
    await card(page).getByRole('button', { name: 'Mettre fin à la convention' }).click()
    await card(page)
      .getByText(/^La\sconvention\sprend\sfin\sle/)
      .waitFor()
    expect((await statuses()).at(-1)).toBe('cancelled')
    await site.runDueWork()
    expect((await mailTo('Convention résiliée'))?.text).toContain('Le club a trouvé une autre salle.')
    expect((await agreementOf(page, booking.id)).status).toBe('signed')
  })
})
