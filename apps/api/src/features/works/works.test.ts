import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { WorksInput } from '@salles-ouvertes/contract'
import { givenAgreements, type GivenAgreements } from '../../../../../tests/support/given-agreements.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { deciderOf, signedSeasonIn, type SignedSeason } from '../../../../../tests/support/given-season.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { closeRooms } from '../availability/index.ts'
import { amendAgreement } from '../agreements/index.ts'
import { cancelOccurrences } from '../bookings/index.ts'
import { previewWorks } from './preview-works.ts'
import { readWorks } from './read-works.ts'
import { retryWorks } from './retry-works.ts'
import { settleLine } from './settle-line.ts'
import { startWorks } from './start-works.ts'

let given: GivenAgreements
let decider: AccountActor
beforeAll(async () => {
  given = await givenAgreements()
  decider = await deciderOf(given)
})
afterAll(() => given.close())
beforeEach(() => given.setClock(givenNow))

const query = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> =>
  (await given.superuser.query<Row>(text, values)).rows
const reason = 'Le sol du gymnase est refait.'
const hour = 1500 * 2

/** Works in the room of a season, over its last three evenings. */
async function givenWorks(startsAt = '2026-10-15T00:00:00+02:00') {
  const season = await signedSeasonIn(given)
  const { id: closureId } = await closeRooms(given.deps, decider, {
    ...{ establishmentId: given.college.id, roomIds: [season.roomId], kind: 'closure', reason: 'Réfection du sol' },
    ...{ label: null, startsAt, endsAt: '2026-11-07T00:00:00+01:00' },
  })
  return { season, closureId }
}
type Works = Awaited<ReturnType<typeof givenWorks>>
const suspension = ({ season }: Works): WorksInput['lines'] => [{ action: 'suspend', agreementId: season.id }]
const moveTo = ({ season }: Works, roomId: string): WorksInput['lines'] => [
  { action: 'move', agreementId: season.id, roomId },
]
const start = ({ closureId }: Works, lines: WorksInput['lines'], actor = decider) =>
  startWorks(given.deps, actor, { closureId, party: 'establishment', reason, lines })
const preview = ({ closureId }: Works, lines: WorksInput['lines']) =>
  previewWorks(given.deps, decider, { closureId, party: 'establishment', reason, lines })
const read = ({ closureId }: Works, actor = decider) => readWorks(given.deps, actor, closureId)
const linesOf = async (works: Works) => (await read(works)).batches.flatMap(({ lines }) => lines)

/** Plays the reactions that the batches of these works wait for. */
async function settle({ season, closureId }: Works): Promise<void> {
  const rows = await query<{ id: string; batch_id: string }>(
    'SELECT l.id, l.batch_id FROM works_line l JOIN works_batch b ON b.id = l.batch_id WHERE b.closure_id = $1',
    closureId,
  )
  for (const { id: lineId, batch_id: batchId } of rows) {
    await settleLine(given.deps, { type: 'works.line-asked', tenantId: season.tenantId, batchId, lineId })
  }
}
const sessionsOf = ({ season }: Works) =>
  query<{ status: string; room_id: string }>(
    'SELECT status, room_id FROM occurrence WHERE booking_id = $1 ORDER BY starts_at',
    season.bookingId,
  )
const statusesOf = async (works: Works) => (await sessionsOf(works)).map(({ status }) => status)
const decisionsOf = ({ season }: Works) =>
  query<{ kind: string; ground: string; effective_on: Date }>(
    'SELECT kind, ground FROM agreement_decision WHERE agreement_id = $1',
    season.id,
  )
/** What the closure holds, and which cases of the inbox are open. */
const closureOf = async ({ closureId }: Works) => {
  const taken = await query('SELECT FROM occupancy WHERE closure_id = $1 AND live', closureId)
  const open = await query('SELECT FROM conflict WHERE closure_id = $1 AND resolved_at IS NULL', closureId)
  return { taken: taken.length, open: open.length }
}

describe('readWorks', () => {
  it('lists the signed agreements in the way with their sessions, the rooms that could do, and a proposal', async () => {
    const works = await givenWorks()
    const { agreements, earliest, firstDay, lastDay } = await read(works)
    expect({ earliest, firstDay, lastDay }).toEqual({
      ...{ earliest: '2026-10-12', firstDay: '2026-10-15', lastDay: '2026-11-06' },
    })
    expect(agreements).toMatchObject([
      { agreementId: works.season.id, parties: ['establishment'], totalCents: 4 * hour },
    ])
    expect(agreements[0]?.sessions.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
      ...['2026-10-15', '2026-11-03', '2026-11-05'],
    ])
    const [room] = agreements[0]?.rooms ?? []
    expect(agreements[0]?.proposal).toEqual({ action: 'move', agreementId: works.season.id, roomId: room?.roomId })
    expect(room?.roomId).not.toBe(works.season.roomId)
  })

  it('leaves alone what the notice of works does not allow', async () => {
    await given.setClock('2026-10-09T08:00:00Z')
    const works = await givenWorks()
    const { agreements } = await read(works)
    expect(agreements[0]?.sessions.map(({ isTooSoon }) => isTooSoon)).toEqual([true, false, false])
    await start(works, suspension(works))
    await settle(works)
    expect(await statusesOf(works)).toEqual(['accepted', 'accepted', 'suspended', 'suspended'])
  })

  it('does not exist for another tenant, and is refused to those who do not keep the place', async () => {
    const works = await givenWorks()
    await expect(read(works, given.clerk)).rejects.toMatchObject({ code: 'works.not-found' })
    await expect(read(works, given.delegate)).rejects.toMatchObject({ code: 'works.not-allowed' })
    expect((await read(works, given.departement.officer)).agreements[0]?.parties).toEqual(['owner'])
  })
})

describe('previewWorks', () => {
  it('says the letter and the price of a suspension, and changes nothing', async () => {
    const works = await givenWorks()
    const { lines } = await preview(works, suspension(works))
    expect(lines).toMatchObject([{ totalBeforeCents: 4 * hour, totalAfterCents: hour, moves: [], refusal: null }])
    expect(lines[0]?.letter?.title).toBe('Suspension de la convention')
    expect(lines[0]?.letter?.sessions).toHaveLength(3)
    expect(await statusesOf(works)).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
    expect(await decisionsOf(works)).toEqual([])
  })

  it('says where each session goes, and what would be refused', async () => {
    const works = await givenWorks()
    const roomId = await given.collegeRoom()
    const { lines } = await preview(works, moveTo(works, roomId))
    expect(lines).toMatchObject([
      { totalBeforeCents: 4 * hour, totalAfterCents: 4 * hour, letter: null, refusal: null },
    ])
    expect(lines[0]?.moves).toHaveLength(3)
    await given.confirmed({
      by: await given.organisation(),
      roomId,
      startsAt: '2026-11-03T18:30:00+01:00',
      endsAt: '2026-11-03T20:30:00+01:00',
    })
    expect((await preview(works, moveTo(works, roomId))).lines).toMatchObject([
      { refusal: { code: 'bookings.slot-taken' }, moves: [] },
    ])
  })
})

describe('startWorks', () => {
  it('suspends the sessions in the way on the ground of works, and the closure takes their place', async () => {
    const works = await givenWorks()
    expect((await closureOf(works)).open).toBe(3)
    const { batches } = await start(works, suspension(works))
    expect(batches[0]?.lines).toMatchObject([{ action: 'suspend', state: 'waiting', sessions: 0 }])
    await settle(works)
    await settle(works)
    expect(await statusesOf(works)).toEqual(['accepted', 'suspended', 'suspended', 'suspended'])
    expect(await decisionsOf(works)).toEqual([{ kind: 'suspension', ground: 'works' }])
    expect((await closureOf(works)).open).toBe(0)
    expect(await linesOf(works)).toMatchObject([{ state: 'done', sessions: 3, failure: null }])
    expect((await read(works)).agreements).toEqual([])
  })

  it('moves them at once to another room at the same hours and price, and an amendment is drawn up', async () => {
    const works = await givenWorks()
    const { season } = works
    const roomId = await given.collegeRoom()
    await start(works, moveTo(works, roomId))
    await settle(works)
    await settle(works)
    expect((await sessionsOf(works)).map((session) => session.room_id)).toEqual([season.roomId, roomId, roomId, roomId])
    expect((await closureOf(works)).open).toBe(0)
    expect((await given.eventsOf(season.bookingId)).filter((name) => name === 'booking.amended')).toHaveLength(1)
    await amendAgreement(given.deps, { tenantId: season.tenantId, bookingId: season.bookingId })
    const amendments = await query<{ status: string }>(
      'SELECT status FROM agreement WHERE booking_id = $1 AND rank = 1',
      season.bookingId,
    )
    expect(amendments).toEqual([{ status: 'to-sign' }])
    expect(await decisionsOf(works)).toEqual([])
  })

  it('keeps the reason of what failed, and tries it again', async () => {
    const works = await givenWorks()
    const roomId = await given.collegeRoom()
    const { batches } = await start(works, moveTo(works, roomId))
    const by = await given.organisation()
    const rival = await given.confirmed({
      by,
      roomId,
      startsAt: '2026-11-03T18:30:00+01:00',
      endsAt: '2026-11-03T20:30:00+01:00',
    })
    await settle(works)
    expect(await linesOf(works)).toMatchObject([{ state: 'failed', failure: { code: 'bookings.slot-taken' } }])
    expect((await sessionsOf(works)).every((session) => session.room_id === works.season.roomId)).toBe(true)
    await cancelOccurrences(given.deps, by.member, {
      ...{ bookingId: rival.id, occurrenceIds: await given.standingOf(rival.id), reason: 'Libère la salle' },
    })
    await retryWorks(given.deps, decider, batches[0]?.id ?? '')
    expect(await linesOf(works)).toMatchObject([{ state: 'waiting', failure: null }])
    await settle(works)
    expect(await linesOf(works)).toMatchObject([{ state: 'done', sessions: 3 }])
  })

  it('never makes the organisation pay more', async () => {
    const works = await givenWorks()
    const roomId = await given.collegeRoom()
    await query(
      `INSERT INTO tariff_line SELECT (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(),
         'room_id', $1::uuid, 'unit_cents', 4000))).*
       FROM tariff_line l WHERE tenant_id = $2 AND unit_cents = 1500`,
      ...[roomId, works.season.tenantId],
    )
    const beforeCents = 4 * hour
    expect((await preview(works, moveTo(works, roomId))).lines).toMatchObject([
      { refusal: { code: 'bookings.relocation-dearer', params: { beforeCents, afterCents: hour + 3 * 8000 } } },
    ])
  })

  it('lets be what was given up meanwhile, and what has begun', async () => {
    const works = await givenWorks()
    const { bookingId } = works.season
    await start(works, suspension(works))
    const [, , third = ''] = await given.standingOf(bookingId)
    await cancelOccurrences(given.deps, given.association.member, {
      ...{ bookingId, occurrenceIds: [third], reason: 'Forum' },
    })
    await given.setClock('2026-10-15T17:00:00Z')
    await settle(works)
    expect(await statusesOf(works)).toEqual(['accepted', 'accepted', 'cancelled', 'suspended'])
    expect(await linesOf(works)).toMatchObject([{ state: 'done', sessions: 1 }])
  })

  it('is done once by two workers, and goes on when its connection is killed in the middle', async () => {
    const works = await givenWorks()
    const { season } = works
    await start(works, suspension(works))
    await given.superuser.query('BEGIN')
    await given.superuser.query('SELECT FROM booking WHERE id = $1 FOR UPDATE', [season.bookingId])
    const both = Promise.all([settle(works), settle(works)])
    await expect
      .poll(async () => {
        const rows = await query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%booking%FOR UPDATE%'`,
        )
        return rows.length
      })
      .toBeGreaterThan(0)
    await given.superuser.query('ROLLBACK')
    await both
    expect(await decisionsOf(works)).toHaveLength(1)
    expect(await linesOf(works)).toMatchObject([{ state: 'done', sessions: 3 }])
    await expect(
      given.superuser.query(`UPDATE works_line SET sessions = 9 WHERE agreement_id = $1`, [season.id]),
    ).rejects.toMatchObject({ constraint: 'done_line_is_immutable' })
  })

  it('acts with the rights that the person still holds', async () => {
    const works = await givenWorks()
    const other = await deciderOf(given)
    await start(works, suspension(works), other)
    await query('DELETE FROM role_grant WHERE account_id = $1', other.accountId)
    await settle(works)
    expect(await linesOf(works)).toMatchObject([{ state: 'failed', failure: { code: 'works.not-allowed' } }])
    expect(await statusesOf(works)).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
  })

  it('refuses another party, and an agreement that is not touched', async () => {
    const works = await givenWorks()
    const { closureId } = works
    await expect(
      startWorks(given.deps, decider, { closureId, party: 'owner', reason, lines: suspension(works) }),
    ).rejects.toMatchObject({ code: 'agreements.decision-not-allowed' })
    const { season }: { season: SignedSeason } = await givenWorks()
    await expect(start(works, [{ action: 'suspend', agreementId: season.id }])).rejects.toMatchObject({
      code: 'works.agreement-not-touched',
    })
    await expect(retryWorks(given.deps, decider, season.id)).rejects.toMatchObject({ code: 'works.not-found' })
  })
})
