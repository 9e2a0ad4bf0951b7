import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenBookings,
  givenNow,
  givenSeries,
  type GivenBookings,
} from '../../../../../tests/support/given-bookings.ts'
import { systemActor, type AccountActor, type Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { localDate } from '../../platform/time.ts'
import { chargeOfBooking, recordPayment, waiveCharge } from '../ledger/index.ts'
import { cancelBooking } from './cancel-booking.ts'
import { cancelOccurrences } from './cancel-occurrences.ts'
import { getBooking } from './get-booking.ts'
import { previewCancellation } from './preview-cancellation.ts'
import { stopSessions } from './stop-sessions.ts'

/** The four evenings are 8, 10, 29 and 31 days away, 30 € each. */
const tiers = [
  { noticeDays: 30, keptPercent: 0, minimumCents: 0 },
  { noticeDays: 9, keptPercent: 50, minimumCents: 0 },
  { noticeDays: 0, keptPercent: 100, minimumCents: 0 },
]
let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings({ terms: { cancellation: [{ organisationKind: null, tiers }] } })
})
afterAll(() => given.close())

const reason = 'Concert annulé'
const cancel = (bookingId: string, actor: AccountActor = given.association.member, side?: 'authority') =>
  cancelBooking(given.deps, actor, { bookingId, reason, side })
const cancelSome = (bookingId: string, occurrenceIds: string[]) =>
  cancelOccurrences(given.deps, given.association.member, { bookingId, occurrenceIds, reason })
const preview = (bookingId: string, occurrenceIds?: string[], actor: AccountActor = given.association.member) =>
  previewCancellation(given.deps, actor, { bookingId, occurrenceIds })
const accountOf = async (id: string) => (await getBooking(given.deps, given.association.member, id)).account
const spaced = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ')

describe('an organisation that gives up', () => {
  it('reads what stays owed before, and owes exactly that afterwards', async () => {
    const { id } = await given.confirmedSeries()
    const before = await preview(id)
    expect(before).toMatchObject({ givenUpCents: 12_000, keptCents: 6000, dueNowCents: 12_000, dueAfterCents: 6000 })
    expect(before.parts.map(({ keptPercent, sessions, keptCents }) => [keptPercent, sessions, keptCents])).toEqual([
      [0, 1, 0],
      [50, 2, 3000],
      [100, 1, 3000],
    ])
    expect(spaced(before.explanation[1])).toBe(
      '2 séances annulées de 9 à 29 jours avant : 50 % de 60,00 €, soit 30,00 €.',
    )
    const { account } = await cancel(id)
    expect(account).toMatchObject({
      agreedCents: 12_000,
      changes: [
        { kind: 'reversal', cents: -12_000, reason },
        { kind: 'fee', cents: 6000, reason: before.explanation.join(' ') },
      ],
      dueCents: 6000,
    })
  })

  it('owes by the date of each session, and what is kept survives what comes after', async () => {
    const { id } = await given.confirmedSeries()
    const [first = '', second = '', third = '', fourth = ''] = await given.standingOf(id)
    expect((await preview(id, [second])).keptCents).toBe(1500)
    expect((await cancelSome(id, [second])).account?.dueCents).toBe(9000 + 1500)
    expect((await cancelSome(id, [fourth])).account?.dueCents).toBe(6000 + 1500)
    const last = await cancelSome(id, [first, third])
    expect(last).toMatchObject({ status: 'cancelled', account: { dueCents: 1500 + 1500 + 3000 } })
  })

  it('owes nothing of a booking that is not confirmed, nor of its request', async () => {
    const { id } = await given.approved()
    expect(await preview(id)).toMatchObject({ keptCents: 0, dueNowCents: null, dueAfterCents: null })
    expect((await cancel(id)).account).toBeNull()
  })

  it('owes nothing of a free use', async () => {
    const roomId = await given.collegeRoom({ type: 'meeting-room' })
    const { id } = await given.confirmed({ roomId })
    expect(await preview(id)).toMatchObject({ keptCents: 0, explanation: ['Ces séances ne coûtent rien.'] })
    expect((await cancel(id)).account).toMatchObject({ dueCents: 0 })
  })

  it('keeps the tiers of the day of its request: a later grid changes nothing', async () => {
    const { id } = await given.confirmed()
    await given.superuser.query(`UPDATE tariff SET terms = terms || '{"cancellation": []}'`)
    try {
      expect((await preview(id)).keptCents).toBe(3000)
      expect((await given.confirmed()).quote?.cancellation).toEqual([])
    } finally {
      const terms = JSON.stringify({ cancellation: [{ organisationKind: null, tiers }] })
      await given.superuser.query('UPDATE tariff SET terms = terms || $1', [terms])
    }
  })

  it('twice at the same time owes once', async () => {
    const { id } = await given.confirmed()
    const answers = await Promise.allSettled([cancel(id), cancel(id), cancel(id), cancel(id)])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await accountOf(id)).toMatchObject({ changes: [{ cents: -3000 }, { cents: 3000 }], dueCents: 3000 })
  })

  it('by a letter is counted from the day it was received', async () => {
    const { id, tenantId } = { ...(await given.confirmedSeries()), tenantId: given.departement.id }
    const system = systemActor(tenantId)
    const stop = (since?: string) => ({
      ...{ bookingId: id, as: 'ended' as const, firstDay: localDate('2026-10-13'), lastDay: null },
      ...{ side: 'applicant' as const, isOwnChoice: true, reason, since: since ? localDate(since) : undefined },
    })
    await inTransaction(given.deps, system, (tx) => stopSessions(tx, system, stop('2026-10-01')))
    // 12, 14, 33 and 35 days: half of the first two.
    expect((await accountOf(id))?.dueCents).toBe(3000)
  })
})

describe('an organisation that gives up once something was settled', () => {
  const settle = async (id: string, settled: (tx: Tx, actor: Actor, chargeId: string) => Promise<unknown>) => {
    const system = systemActor(given.departement.id)
    await inTransaction(given.deps, system, async (tx) => {
      const charge = await chargeOfBooking(tx, id)
      await settled(tx, system, charge?.id ?? '')
    })
  }
  const paid = (amountCents: number) => (tx: Tx, actor: Actor, chargeId: string) =>
    recordPayment(tx, actor, {
      ...{ chargeId, amountCents, receivedOn: '2026-10-05', means: 'transfer', reference: 'VIR 1' },
      source: `test:${chargeId}`,
    })

  it('is owed what it paid beyond what is kept', async () => {
    const { id } = await given.confirmedSeries()
    await settle(id, paid(12_000))
    expect(await preview(id)).toMatchObject({ dueNowCents: 0, dueAfterCents: -6000 })
    expect((await cancel(id)).account?.dueCents).toBe(-6000)
  })

  it('owes what is kept less what it was spared, never less than nothing', async () => {
    const spared = (amountCents: number) => (tx: Tx, actor: Actor, chargeId: string) =>
      waiveCharge(tx, actor, { chargeId, amountCents, reason: 'Acte d’essai', source: `waiver:${chargeId}` })
    const { id } = await given.confirmedSeries()
    await settle(id, spared(2000))
    expect((await cancel(id)).account?.dueCents).toBe(4000)
    const other = await given.confirmedSeries()
    await settle(other.id, spared(9000))
    const { account } = await cancel(other.id)
    expect(account?.dueCents).toBe(0)
    expect(account?.changes.at(-1)).toMatchObject({ kind: 'waiver', cents: 3000 })
  })

  it('in January lowers the new year, what was charged in October staying in the old one', async () => {
    const slot = { startsAt: '2027-01-12T18:30:00+01:00', endsAt: '2027-01-12T20:30:00+01:00' }
    const { id } = await given.confirmed(slot)
    await given.setClock('2027-01-04T08:00:00Z')
    try {
      await cancel(id)
    } finally {
      await given.setClock(givenNow)
    }
    const { rows } = await given.superuser.query(
      `SELECT e.kind, e.fiscal_year AS year FROM ledger_entry e JOIN charge c ON c.id = e.charge_id
       WHERE c.booking_id = $1 ORDER BY e.posted_at, e.id`,
      [id],
    )
    expect(rows).toEqual([
      { kind: 'charge', year: 2026 },
      { kind: 'reversal', year: 2027 },
      { kind: 'fee', year: 2027 },
    ])
  })
})

describe('somebody else who withdraws', () => {
  it('keeps nothing', async () => {
    const { id } = await given.confirmedSeries()
    const system = systemActor(given.departement.id)
    await inTransaction(given.deps, system, (tx) =>
      stopSessions(tx, system, {
        ...{ bookingId: id, as: 'ended', firstDay: localDate('2026-10-13'), lastDay: null },
        ...{ side: 'establishment', isOwnChoice: false, reason },
      }),
    )
    expect(await accountOf(id)).toMatchObject({ changes: [{ kind: 'reversal', cents: -12_000 }], dueCents: 0 })
  })

  it('reads so before', async () => {
    const { id } = await given.approved()
    expect(await preview(id, undefined, given.decider)).toMatchObject({
      keptCents: 0,
      explanation: ['L’organisme n’a pas choisi d’annuler\u00a0: rien n’est retenu.'],
    })
  })
})

describe('previewCancellation', () => {
  it('refuses what cancelling refuses', async () => {
    const { id } = await given.confirmedSeries()
    const [first = ''] = await given.standingOf(id)
    const stranger = (await given.organisation()).member
    await expect(preview(id, [first], stranger)).rejects.toThrow('bookings.not-found')
    await expect(preview(id, [first], given.decider)).rejects.toThrow('bookings.agreement-signed')
    await expect(preview(id, [randomUUID()])).rejects.toThrow('bookings.unknown-session')
    await expect(preview((await given.submitted()).id)).rejects.toThrow('bookings.wrong-status')
  })

  it('refuses sessions that have begun', async () => {
    const { id } = await given.confirmedSeries()
    const [first = ''] = await given.standingOf(id)
    await given.setClock(givenSeries[0]?.endsAt ?? '')
    await expect(preview(id, [first])).rejects.toThrow('bookings.session-past')
    expect((await preview(id)).givenUpCents).toBe(9000)
    expect((await cancel(id)).account?.dueCents).toBe(3000 + 3000 + 1500 + 1500)
    expect(await accountOf(id)).toMatchObject({ agreedCents: 12_000 })
  })
})
