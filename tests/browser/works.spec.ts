import type { WorksDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementOf, ask, bookingOf } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { confirmedSeries } from '../support/confirmed-series.ts'
import { type LiveSite, phone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club, freeEvenings } from '../support/series-steps.ts'
import { signedSeason } from '../support/signed-season.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

const wednesday = 3
let site: LiveSite
/** Of the club, on a phone; of the principal, at a desk. */
let page: Page
let desk: Page
/** Two agreements of the gymnasium: Tuesdays, then Wednesdays. */
let references: [string, string]

beforeAll(async () => {
  site = await startLiveSite()
  const season = await signedSeason(site, 3)
  ;({ page, desk } = season)
  const others = (await freeEvenings(page, season.gym.id, wednesday)).slice(0, 3)
  const second = await confirmedSeries(site, page, desk, season.gym, others)
  references = [season.reference, second]
  const starts = [...season.booking.occurrences, ...others].map(({ startsAt }) => Date.parse(startsAt))
  const day = 86_400_000
  await ask(desk, 'POST', `/establishments/${season.gym.establishment.id}/closures`, {
    ...{ roomIds: [season.gym.id], kind: 'closure', reason: 'Réfection du sol' },
    ...{ startsAt: new Date(Math.min(...starts) - day / 24).toISOString() },
    ...{ endsAt: new Date(Math.max(...starts) + day / 4).toISOString() },
  })
})
afterAll(() => site.close())

const told = (of: Page, text: string | RegExp) => of.getByText(text).first().waitFor()
const numbers: string[] = []
/** The card of an agreement: both are the club's, their numbers tell them apart. */
const card = (index: number) =>
  desk
    .getByRole('article')
    .filter({ hasText: numbers[index] ?? '?' })
    .first()
/** The agreement that the demonstration has in the same weeks: it is left as it is. */
const seasonOfTheDemonstration = () =>
  desk
    .getByRole('article')
    .filter({ hasNotText: numbers[0] ?? '?' })
    .filter({ hasNotText: numbers[1] ?? '?' })
    .first()
const statusesOf = async (reference: string) => {
  const { occurrences, leftOut } = await bookingOf(page, reference)
  return [...occurrences, ...leftOut].map(({ status }) => status)
}

describe('works on the gymnasium, with two signed agreements', () => {
  it('are reached from the conflicts to settle, with a proposal for each agreement', async () => {
    for (const reference of references) {
      numbers.push((await agreementOf(page, (await bookingOf(page, reference)).id)).number)
    }
    await desk.goto('/gestion/conflits')
    await desk
      .getByRole('link', { name: /^Traiter les conventions touchées/ })
      .first()
      .click()
    await desk.getByRole('heading', { level: 1, name: 'Conventions touchées par des travaux' }).waitFor()
    await told(desk, /Réfection du sol/)
    // No other room of the school has what a gymnasium has: nothing else is proposed than to suspend.
    for (const index of [0, 1]) {
      expect(
        await card(index)
          .getByRole('radio', { name: /^Suspendre les séances/ })
          .isChecked(),
      ).toBe(true)
    }
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
  })

  it('are shown as each organisation will read them, before anything is sent', async () => {
    await card(1)
      .getByRole('radio', { name: /^Déplacer\s:\sSalle polyvalente/ })
      .check()
    await seasonOfTheDemonstration().getByRole('radio', { name: 'Ne rien changer' }).check()
    await desk.getByRole('button', { name: 'Voir ce que chacun recevra' }).click()
    await told(desk, 'Expliquez les travaux.')
    await expectNoAxeViolation(desk)
    await desk.getByLabel('Ce qui va se passer').fill('Le sol du gymnase est refait.')
    await desk.getByRole('button', { name: 'Voir ce que chacun recevra' }).click()
    await desk.getByRole('heading', { name: /^Un courrier\s:\sSuspension de la convention$/ }).waitFor()
    await desk.getByRole('heading', { name: 'Un avenant à signer' }).waitFor()
    await told(desk, /Gymnase, puis Salle polyvalente$/)
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
    await desk.setViewportSize(smallest)
    expect(await overflowOf(desk)).toEqual([])
    await desk.setViewportSize({ width: 1400, height: 900 })
    expect(await statusesOf(references[0])).toEqual(['accepted', 'accepted', 'accepted'])
  })

  it('are treated by one press: one suspended, one moved, and the closure takes the place', async () => {
    await desk.getByRole('button', { name: /^Traiter\s2\sconventions$/ }).click()
    await told(desk, 'Ce qui a été fait')
    await site.runDueWork()
    await told(desk, /^3\sséances suspendues/)
    await told(desk, /^3\sséances déplacées/)
    await card(0).waitFor({ state: 'detached' })
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
    expect(await statusesOf(references[0])).toEqual(['suspended', 'suspended', 'suspended'])
    const moved = await bookingOf(page, references[1])
    expect(moved.occurrences.map(({ room }) => room?.name)).toEqual(Array(3).fill('Salle polyvalente'))
    const closureId = desk.url().split('/').at(-2)
    const { agreements, batches } = await ask<WorksDto>(desk, 'GET', `/closures/${closureId}/works`)
    expect(agreements).toHaveLength(1)
    expect(batches[0]?.lines.map(({ state }) => state)).toEqual(['done', 'done'])
  })

  it('reach the club once each: a letter for one agreement, an amendment to sign for the other', async () => {
    const mails = await site.mails(club.email)
    const letter = mails.find(({ subject }) => subject.startsWith('Convention suspendue'))
    expect(letter?.text).toContain('Le sol du gymnase est refait.')
    const moved = mails.find(({ subject }) => subject.startsWith('3 séances déplacées'))
    expect(moved?.text).toContain('Des travaux ont lieu dans votre salle.')
    await page.goto(`/mes-demandes/${references[0]}/convention`)
    const decisions = page.getByRole('region', { name: 'Suspendre ou mettre fin' })
    await decisions.getByText('Le sol du gymnase est refait.').waitFor()
    await decisions.getByRole('button', { name: /^Courrier\snº/ }).waitFor()
    await expectNoAxeViolation(page)
    await page.goto(`/mes-demandes/${references[1]}/convention?avenant=1`)
    await page
      .getByText(/Salle polyvalente/)
      .first()
      .waitFor()
    await expectNoAxeViolation(page)
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
    await page.setViewportSize(phone)
    expect(site.complaints()).toEqual([])
  })
})
