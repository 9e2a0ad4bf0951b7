import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenSpaces, type GivenRoom, type GivenSpaces } from '../../../../../tests/support/given-spaces.ts'
import { visitTenant, inTransaction, type Tx } from '../../platform/database.ts'
import { visitor } from '../../platform/actor.ts'
import { addMinutes, type Slot } from '../../platform/time.ts'
import { firmHolds, extendHolds } from './firm-holds.ts'
import { occupySlots } from './occupy-slots.ts'
import { releaseSlots } from './release-slots.ts'

let given: GivenSpaces
beforeAll(async () => {
  given = await givenSpaces()
})
afterAll(() => given.close())

const slot = (from: string, until: string): Slot => ({
  startsAt: new Date(`2030-03-${from}:00Z`),
  endsAt: new Date(`2030-03-${until}:00Z`),
})
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(given, given.actor, work)

async function occupy(room: GivenRoom, slots: Slot[], hold: { expiresAt: Date } | null = null): Promise<string[]> {
  const uses = await Promise.all(
    slots.map(async (wanted) => ({ ...wanted, occurrenceId: await given.occurrence(room, wanted) })),
  )
  await run((tx) =>
    occupySlots(tx, { room, kind: hold ? 'hold' : 'booking', expiresAt: hold?.expiresAt ?? null, uses }),
  )
  return uses.map((use) => use.occurrenceId)
}

async function rowsOf(room: GivenRoom) {
  const { rows } = await given.superuser.query<{
    kind: string
    live: boolean
    from: Date
    until: Date
    space_no: number
  }>(
    `select kind, live, blocked_from as from, blocked_until as until, space_no from occupancy
     where space_no = any ($1) order by space_no, blocked_from`,
    [room.spaceNos],
  )
  return rows
}
const databaseNow = async (): Promise<Date> =>
  (await given.superuser.query<{ now: Date }>('select clock.now() as now')).rows[0]!.now
const moveClock = (minutes: number) =>
  given.superuser.query('update clock_offset set offset_ms = offset_ms + $1', [minutes * 60_000])

describe('occupySlots', () => {
  it('takes every slot on every space in one go, turnaround included, rounded outward to five minutes', async () => {
    const one = await given.room()
    const two = await given.room()
    const whole = await given.room({ spaceNos: [...two.spaceNos, ...one.spaceNos], turnaroundMinutes: 20 })
    await occupy(whole, [slot('04T18:00', '04T20:02'), slot('11T18:00', '11T20:00')])
    const rows = await rowsOf(whole)
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatchObject({
      from: new Date('2030-03-04T18:00Z'),
      until: new Date('2030-03-04T20:25Z'),
      kind: 'booking',
    })
    expect(rows[1]).toMatchObject({ from: new Date('2030-03-11T18:00Z'), until: new Date('2030-03-11T20:20Z') })
  })

  it('lets slots touch, and refuses the turnaround of another', async () => {
    const room = await given.room({ turnaroundMinutes: 30 })
    await occupy(room, [slot('04T18:00', '04T20:00')])
    await occupy(room, [slot('04T20:30', '04T22:00')])
    await expect(occupy(room, [slot('04T22:15', '04T23:00')])).rejects.toMatchObject({
      code: 'availability.slot-taken',
    })
    await expect(occupy(room, [slot('04T17:00', '04T17:45')])).rejects.toMatchObject({
      code: 'availability.slot-taken',
    })
  })

  it('names exactly the taken slots of a series, and writes none of it', async () => {
    const room = await given.room()
    const taken = slot('11T19:00', '11T21:00')
    await occupy(room, [taken])
    const series = [slot('04T18:00', '04T20:00'), slot('11T18:00', '11T20:00'), slot('18T18:00', '18T20:00')]
    await expect(occupy(room, series)).rejects.toMatchObject({
      code: 'availability.slot-taken',
      details: { conflicts: [series[1]] },
    })
    expect(await rowsOf(room)).toHaveLength(1)
  })

  it('refuses a room when one of its spaces is taken through another room', async () => {
    const half = await given.room()
    const other = await given.room()
    const whole = await given.room({ spaceNos: [...half.spaceNos, ...other.spaceNos] })
    await occupy(half, [slot('04T18:00', '04T20:00')])
    await expect(occupy(whole, [slot('04T19:00', '04T21:00')])).rejects.toMatchObject({
      code: 'availability.slot-taken',
    })
    await occupy(other, [slot('04T18:00', '04T20:00')])
  })

  it('refuses slots that overlap one another, are empty, too short or too long', async () => {
    const room = await given.room()
    const wrong = [
      [slot('04T18:00', '04T20:00'), slot('04T19:00', '04T21:00')],
      [slot('04T18:00', '04T18:10')],
      [slot('04T18:00', '08T18:00')],
    ]
    for (const slots of wrong) {
      await expect(occupy(room, slots)).rejects.toMatchObject({ code: 'availability.invalid-slot' })
    }
    const backwards = {
      startsAt: new Date('2030-03-04T20:00Z'),
      endsAt: new Date('2030-03-04T18:00Z'),
      occurrenceId: given.bookingId,
    }
    await expect(
      run((tx) => occupySlots(tx, { room, kind: 'booking', expiresAt: null, uses: [backwards] })),
    ).rejects.toMatchObject({ code: 'availability.invalid-slot' })
  })

  it('works for an applicant only once the tenant is visited', async () => {
    const room = await given.room()
    const wanted = slot('04T18:00', '04T20:00')
    const uses = [{ ...wanted, occurrenceId: await given.occurrence(room, wanted) }]
    const occupation = { room, kind: 'booking', expiresAt: null, uses } as const
    await expect(inTransaction(given, visitor, (tx) => occupySlots(tx, occupation))).rejects.toThrow('may be locked')
    await inTransaction(given, visitor, async (tx) => {
      await visitTenant(tx, given.tenantId)
      await occupySlots(tx, occupation)
    })
    expect(await rowsOf(room)).toHaveLength(1)
  })

  it('takes the place of a hold that died by the clock of the database, not before', async () => {
    const room = await given.room()
    const wanted = slot('04T18:00', '04T20:00')
    const [held] = await occupy(room, [wanted], { expiresAt: addMinutes(await databaseNow(), 15) })
    await expect(occupy(room, [wanted])).rejects.toMatchObject({ code: 'availability.slot-taken' })
    await moveClock(16)
    await occupy(room, [wanted])
    await expect(run((tx) => firmHolds(tx, [held!]))).rejects.toMatchObject({ code: 'availability.slot-taken' })
    expect((await rowsOf(room)).filter((row) => row.live)).toMatchObject([{ kind: 'booking' }])
  })
})

describe('firmHolds and extendHolds', () => {
  it('make a living hold outlive its hour', async () => {
    const room = await given.room()
    const expiresAt = addMinutes(await databaseNow(), 15)
    const [firm] = await occupy(room, [slot('04T18:00', '04T20:00')], { expiresAt })
    const [longer] = await occupy(room, [slot('05T18:00', '05T20:00')], { expiresAt })
    await run((tx) => firmHolds(tx, [firm!]))
    await run((tx) => extendHolds(tx, [longer!], addMinutes(expiresAt, 60)))
    await moveClock(30)
    await expect(occupy(room, [slot('04T18:00', '04T20:00')])).rejects.toMatchObject({
      code: 'availability.slot-taken',
    })
    await expect(occupy(room, [slot('05T18:00', '05T20:00')])).rejects.toMatchObject({
      code: 'availability.slot-taken',
    })
  })

  it('refuse a hold that died, even when nobody took its place', async () => {
    const room = await given.room()
    const [held] = await occupy(room, [slot('04T18:00', '04T20:00')], {
      expiresAt: addMinutes(await databaseNow(), 15),
    })
    await moveClock(16)
    await expect(run((tx) => firmHolds(tx, [held!]))).rejects.toMatchObject({ code: 'availability.slot-taken' })
    await expect(run((tx) => extendHolds(tx, [held!], null))).rejects.toMatchObject({ code: 'availability.slot-taken' })
    await expect(run((tx) => firmHolds(tx, [given.bookingId]))).rejects.toMatchObject({
      code: 'availability.slot-taken',
    })
  })
})

describe('releaseSlots', () => {
  it('gives the place back, leaves nothing behind and may be repeated', async () => {
    const room = await given.room()
    const occurrenceIds = await occupy(room, [slot('04T18:00', '04T20:00'), slot('05T18:00', '05T20:00')])
    await run((tx) => releaseSlots(tx, { occurrenceIds }))
    await run((tx) => releaseSlots(tx, { occurrenceIds }))
    expect(await rowsOf(room)).toHaveLength(0)
    await occupy(room, [slot('04T18:00', '04T20:00')])
  })
})

describe('the table of occupancies', () => {
  const hostile: [string, string, string][] = [
    ['an end without limit', '2030-03-04 18:00Z', 'infinity'],
    ['a beginning without limit', '-infinity', '2030-03-04 18:00Z'],
    ['no length', '2030-03-04 18:00Z', '2030-03-04 18:00Z'],
    ['an end before its beginning', '2030-03-04 20:00Z', '2030-03-04 18:00Z'],
    ['less than a quarter of an hour', '2030-03-04 18:00Z', '2030-03-04 18:10Z'],
    ['more than three days', '2030-03-04 18:00Z', '2030-03-07 18:05Z'],
    ['a minute outside the grid', '2030-03-04 18:01Z', '2030-03-04 20:00Z'],
    ['a year before the common era', '4713-01-01 00:00Z BC', '2030-03-04 18:00Z'],
  ]
  it.each(hostile)('refuses %s', async (_, from, until) => {
    const room = await given.room()
    const occurrenceId = await given.occurrence(room, slot('04T18:00', '04T20:00'))
    const insert = run((tx) =>
      tx.execute(sql`INSERT INTO occupancy (id, tenant_id, space_no, blocked_from, blocked_until, kind, occurrence_id, created_at)
        VALUES (gen_random_uuid(), ${given.tenantId}, ${room.spaceNos[0]}, ${from}, ${until}, 'booking', ${occurrenceId}, clock.now())`),
    )
    await expect(insert).rejects.toMatchObject({ cause: { code: expect.stringMatching(/^23514|22000$/) } })
  })

  it('refuses a row without source, with two, a booking that expires, a space of another tenant', async () => {
    const room = await given.room()
    const occurrenceId = await given.occurrence(room, slot('04T18:00', '04T20:00'))
    const columns =
      'id, space_no, blocked_from, blocked_until, created_at, tenant_id, kind, occurrence_id, proposal_id, expires_at'
    const values = `gen_random_uuid(), ${room.spaceNos[0]}, '2030-03-04 18:00Z', '2030-03-04 20:00Z', now()`
    const refused: [string, string][] = [
      [`'${given.tenantId}', 'booking', null, null, null`, '23514'],
      [`'${given.tenantId}', 'hold', '${occurrenceId}', gen_random_uuid(), null`, '23514'],
      [`'${given.tenantId}', 'booking', '${occurrenceId}', null, now()`, '23514'],
      [`'${given.tenantId}', 'closure', '${occurrenceId}', null, null`, '23514'],
      [`gen_random_uuid(), 'booking', '${occurrenceId}', null, null`, '23503'],
    ]
    for (const [rest, code] of refused) {
      const insert = given.superuser.query(`insert into occupancy (${columns}) values (${values}, ${rest})`)
      await expect(insert).rejects.toMatchObject({ code })
    }
  })
})
