import type { BookingDto, RoomCardDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toLocal } from '../../apps/api/src/platform/time.ts'
import { ask, dayIn, freeSlot, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { bursar } from '../support/club-with-deposits.ts'
import { desktop, type LiveSite, onPhone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

type Charge = { id: string; balanceCents: number; payeeName: string }

let site: LiveSite
let page: Page
let accounts: Page
let room: RoomCardDto
let organisationId: string
let asked = 0
const day = 24 * 60

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.openWindow(onPhone)
  accounts = await site.openWindow()
  for (const each of [page, accounts]) await each.goto('/aide')
  await later(40)
  room = await roomNamed(page, 'Grenoble', 'Gymnase')
  const { organisations } = await ask<{ organisations: { id: string }[] }>(page, 'GET', '/me')
  organisationId = organisations[0]?.id ?? ''
})
afterAll(() => site.close())

/** Sessions do not outlive such a jump: both come back. Reminders leave from eight in the morning. */
async function later(days: number): Promise<void> {
  await site.advanceClock(days * day)
  const { now } = await ask<{ now: string }>(page, 'GET', '/demo/clock')
  const { minutes } = toLocal('Europe/Paris', new Date(now))
  if (minutes < 8 * 60) await site.advanceClock(8 * 60 - minutes)
  await site.signIn(page, club.email)
  await site.signIn(accounts, bursar)
}
const card = () => accounts.getByRole('article').filter({ hasText: 'Badminton' })
const choose = () => accounts.getByLabel('Établissement').selectOption(room.establishment.id)
const dialog = () => accounts.getByRole('dialog')
const remindersTo = async (email: string) =>
  (await site.mails(email)).filter(({ subject }) => /rappel/i.test(subject) && /à payer/.test(subject))

/** A new request of the club, written and sent; answers its state, or the code of its refusal. */
async function request(): Promise<string> {
  const slot = await freeSlot(page, room.id, { inDays: 60 + 3 * (asked += 1) })
  const { id } = await ask<BookingDto>(page, 'POST', '/bookings', {
    ...{ roomId: room.id, organisationId, startsAt: slot.startsAt, endsAt: slot.endsAt },
    facts: {
      ...{ purpose: 'sport', activity: 'Entraînement', headcount: 20 },
      ...{ responsibleName: club.holder, responsiblePhone: '06 39 98 00 11' },
    },
  })
  const address = new URL(`/api/v1/bookings/${id}/submit`, page.url()).href
  const answer = (await (await page.request.post(address, { data: { houseRulesRead: true } })).json()) as {
    status: string | number
    code?: string
  }
  return answer.code ?? String(answer.status)
}

describe('what the club has not paid to the collège', () => {
  it('was asked for by mail, once for all', async () => {
    const [mail, ...others] = await remindersTo(club.email)
    expect(mail?.text).toContain('Sauf erreur de notre part')
    expect(others).toEqual([])
  })

  it('keeps it from asking again', async () => {
    expect(await request()).toBe('bookings.in-debt')
  })

  it('is in the list of the bursar, reached from the revenue', async () => {
    await accounts.goto('/gestion/recettes')
    await accounts.getByRole('link', { name: 'Impayés' }).click()
    await accounts.getByRole('heading', { level: 1, name: 'Impayés' }).waitFor()
    await choose()
    await card().getByText('Impayé', { exact: true }).first().waitFor()
    await card()
      .getByText(/^Dernier rappel le .* Ensuite, le /)
      .waitFor()
    expect(await card().getByRole('button', { name: 'Rappeler maintenant' }).count()).toBe(0)
    await expectNoAxeViolation(accounts)
    await expectTabWalk(accounts)
    await accounts.setViewportSize(smallest)
    expect(await overflowOf(accounts)).toEqual([])
    await accounts.setViewportSize(desktop)
  })

  it('is recalled at once by a button, the next day', async () => {
    await later(1)
    await accounts.reload()
    await choose()
    await card().getByRole('button', { name: 'Rappeler maintenant' }).click()
    await accounts
      .getByText(/^Le rappel part par courriel/)
      .first()
      .waitFor()
    await site.runDueWork()
    expect(await remindersTo(club.email)).toHaveLength(2)
  })

  it('stops nothing while it is contested', async () => {
    const open = () => card().getByRole('button', { name: 'Suspendre les relances' })
    const all = await open().count()
    for (let left = all; left > 0; left -= 1) {
      await open().first().click()
      if (left === all) {
        await dialog().getByRole('button', { name: 'Suspendre les relances' }).click()
        await dialog().getByRole('alert').getByText('Indiquez la raison.').waitFor()
        await expectNoAxeViolation(accounts)
      }
      await dialog().getByLabel('Jusqu’au').fill(dayIn(120))
      await dialog().getByLabel('Raison').fill('Le club conteste une séance.')
      await dialog().getByRole('button', { name: 'Suspendre les relances' }).click()
      await dialog().waitFor({ state: 'detached' })
      // The list is read again: until then the one just suspended could be pressed once more.
      await expect.poll(() => open().count()).toBe(left - 1)
    }
    await card()
      .getByText(/^Relances suspendues jusqu’au .*\s: Le club conteste une séance\.$/)
      .first()
      .waitFor()
    await expectNoAxeViolation(accounts)
    expect(await request()).toBe('submitted')
  })

  it('counts again once reminders are resumed, until it is paid', async () => {
    const suspended = () => card().getByRole('button', { name: 'Reprendre les relances' })
    for (let left = await suspended().count(); left > 0; left -= 1) {
      await suspended().first().click()
      await dialog().getByLabel('Raison').fill('Les heures ont été vérifiées.')
      await dialog().getByRole('button', { name: 'Reprendre les relances' }).click()
      await dialog().waitFor({ state: 'detached' })
      await expect.poll(() => suspended().count()).toBe(left - 1)
    }
    expect(await request()).toBe('bookings.in-debt')
    const { items } = await ask<{ items: Charge[] }>(page, 'GET', `/organisations/${organisationId}/charges?limit=100`)
    for (const { id, balanceCents, payeeName } of items.filter((charge) => charge.balanceCents > 0)) {
      if (!payeeName.startsWith('Collège')) continue
      const money = { amountCents: balanceCents, receivedOn: dayIn(0), means: 'cheque', reference: 'C-12' }
      await ask(accounts, 'POST', `/charges/${id}/payments`, money)
    }
    expect(await request()).toBe('submitted')
    await site.runDueWork()
    const paid = (await site.mails(club.email)).filter(({ subject }) => subject.startsWith('Paiement reçu'))
    expect(paid.length).toBeGreaterThan(0)
    await accounts.reload()
    await choose()
    await accounts.getByText('Pour l’agent comptable').waitFor()
    expect(await card().count()).toBe(0)
    expect(site.complaints()).toEqual([])
  })
})
