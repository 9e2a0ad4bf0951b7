import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenSpaces, type GivenSpaces } from '../../../../../tests/support/given-spaces.ts'
import { inTransaction } from '../../platform/database.ts'
import { addMinutes } from '../../platform/time.ts'
import { moveHold } from './move-hold.ts'
import { occupySlots } from './occupy-slots.ts'

let given: GivenSpaces
beforeAll(async () => {
  given = await givenSpaces()
})
afterAll(() => given.close())

const slot = { startsAt: new Date('2030-03-04T18:00Z'), endsAt: new Date('2030-03-04T20:00Z') }

async function offer() {
  const half = await given.room()
  const room = await given.room({ spaceNos: [...half.spaceNos, ...(await given.room()).spaceNos] })
  const proposalId = randomUUID()
  const { rows } = await given.superuser.query<{ expires: Date }>(
    `insert into counter_proposal
       (id, tenant_id, organisation_id, booking_id, starts_at, ends_at, message, expires_at, state, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, '', clock.now() + interval '15 minutes', 'open', $1, clock.now())
     returning expires_at as expires`,
    [proposalId, given.tenantId, given.organisationId, given.bookingId, slot.startsAt, slot.endsAt],
  )
  const expiresAt = rows[0]!.expires
  await inTransaction(given, given.actor, (tx) =>
    occupySlots(tx, { room, kind: 'hold', expiresAt, uses: [{ ...slot, proposalId }] }),
  )
  return { room, proposalId, occurrenceId: await given.occurrence(room, slot), expiresAt }
}

describe('moveHold', () => {
  it('hands every space of the offer to the occurrence, with the end it is given', async () => {
    const { room, proposalId, occurrenceId, expiresAt } = await offer()
    const later = addMinutes(expiresAt, 60)
    await inTransaction(given, given.actor, (tx) => moveHold(tx, { proposalId, occurrenceId, expiresAt: later }))
    const { rows } = await given.superuser.query<{ expires_at: Date; proposal_id: string | null }>(
      'select expires_at, proposal_id from occupancy where live and occurrence_id = $1 and space_no = any ($2)',
      [occurrenceId, room.spaceNos],
    )
    expect(rows.map((row) => row.proposal_id)).toEqual([null, null])
    expect(rows.map((row) => row.expires_at.getTime())).toEqual([later.getTime(), later.getTime()])
  })

  it('refuses an offer that died, and one that holds nothing', async () => {
    const { proposalId, occurrenceId } = await offer()
    await given.superuser.query('update clock_offset set offset_ms = offset_ms + 16 * 60000')
    const move = (id: string) =>
      inTransaction(given, given.actor, (tx) => moveHold(tx, { proposalId: id, occurrenceId, expiresAt: null }))
    await expect(move(proposalId)).rejects.toMatchObject({ code: 'availability.slot-taken' })
    await expect(move(randomUUID())).rejects.toMatchObject({ code: 'availability.slot-taken' })
  })
})
