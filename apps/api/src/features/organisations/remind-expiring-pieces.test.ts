import { afterAll, beforeAll, expect, it } from 'vitest'
import { givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { remindExpiringPieces } from './remind-expiring-pieces.ts'

let given: GivenAccess
beforeAll(async () => {
  given = await givenAccess()
})
afterAll(() => given.close())

const stepsOf = async (organisationId: string) => {
  const { rows } = await given.superuser.query<{ step: number }>(
    'SELECT step FROM piece_reminder WHERE organisation_id = $1 ORDER BY step DESC',
    [organisationId],
  )
  return rows.map(({ step }) => step)
}
const toldOf = async (organisationId: string) => {
  const { rows } = await given.superuser.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM outbox WHERE event_type = 'piece.expiring' AND payload ->> 'organisationId' = $1`,
    [organisationId],
  )
  return rows[0]?.n
}
const remindOn = async (day: string) => {
  await given.setClock(`${day}T08:00:00Z`)
  await remindExpiringPieces(given.deps)
  await remindExpiringPieces(given.deps)
}

it('tells the representative at each step, once, while a booking to come needs the piece and nothing follows it', async () => {
  const waits = await given.organisation({ insuredUntil: '2026-11-10' })
  await given.confirmedSeries({ by: waits })
  const quick = await given.organisation({ insuredUntil: '2026-11-10' })
  await given.confirmedSeries({ by: quick })
  const idle = await given.organisation({ insuredUntil: '2026-11-10' })
  const far = await given.organisation({ insuredUntil: '2027-06-30' })
  await given.confirmedSeries({ by: far })

  await remindOn('2026-10-10')
  expect(await stepsOf(waits.id)).toEqual([])
  await remindOn('2026-10-11')
  await remindOn('2026-10-20')
  expect([await stepsOf(waits.id), await toldOf(waits.id)]).toEqual([[30], 1])
  await given.drain()
  const reminders = given.mailbox.list().filter(({ subject }) => subject.startsWith('À renouveler'))
  expect(reminders.map(({ subject }) => subject)).toEqual(
    [quick, waits].map(() => 'À renouveler avant le 10 nov. 2026\u00a0: attestation d’assurance'),
  )
  await given.insure(quick.id, quick.member, '2027-06-30')
  await remindOn('2026-10-26')
  expect(await stepsOf(waits.id)).toEqual([30, 15])
  expect([await stepsOf(quick.id), await stepsOf(idle.id), await stepsOf(far.id)]).toEqual([[30], [], []])
  // The last booking is over: nothing needs the piece any more.
  await remindOn('2026-11-07')
  expect(await stepsOf(waits.id)).toEqual([30, 15])
})
