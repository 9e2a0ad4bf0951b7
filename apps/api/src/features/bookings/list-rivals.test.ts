import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { listRivals } from './list-rivals.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const evening = (from: string, until: string) => ({
  startsAt: `2026-10-13T${from}:00+02:00`,
  endsAt: `2026-10-13T${until}:00+02:00`,
})
const competing = async (): Promise<string> => {
  const roomId = await given.collegeRoom()
  await given.superuser.query(`UPDATE room SET pending_mode = 'compete', turnaround_minutes = 60 WHERE id = $1`, [
    roomId,
  ])
  return roomId
}
const rivals = async (bookingId: string, actor = given.decider) =>
  (await listRivals(given.deps, actor, bookingId)).items.map(({ reference }) => reference)

describe('listRivals', () => {
  it('compares requests for the same evening, the oldest first, each with its facts', async () => {
    const roomId = await competing()
    const club = await given.organisation({ name: 'Club de danse' })
    const ours = await given.submitted({ roomId })
    const theirs = await given.submitted({ roomId, by: club, ...evening('20:00', '22:00') })
    const last = await given.submitted({ roomId, by: await given.organisation(), ...evening('18:00', '19:00') })
    expect(await rivals(ours.id)).toEqual([theirs.reference, last.reference])
    const [first] = (await listRivals(given.deps, given.decider, ours.id)).items
    expect(first).toMatchObject({
      organisation: { name: 'Club de danse', kind: 'association' },
      headcount: 20,
      sharedSessions: 1,
      startsAt: '2026-10-13T20:00:00+02:00',
      totalCents: theirs.totalCents,
    })
  })

  it('counts the turnaround, and nothing that only touches it', async () => {
    const roomId = await competing()
    const ours = await given.submitted({ roomId, ...evening('18:00', '19:00') })
    const near = await given.submitted({ roomId, by: await given.organisation(), ...evening('19:30', '20:30') })
    const touching = await given.submitted({ roomId, by: await given.organisation(), ...evening('20:00', '21:00') })
    expect(await rivals(ours.id)).toEqual([near.reference])
    expect(await rivals(touching.id)).toEqual([near.reference])
  })

  it('leaves out what is decided, withdrawn, in another room or on another day', async () => {
    const roomId = await competing()
    const by = await given.organisation()
    const ours = await given.submitted({ roomId })
    await given.submitted({ by })
    await given.submitted({
      ...{ roomId, by },
      ...{ startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T20:30:00+02:00' },
    })
    const accepted = await given.submitted({ roomId, by })
    expect(await rivals(ours.id)).toEqual([accepted.reference])
    await given.approve(accepted.id)
    expect(await rivals(ours.id)).toEqual([])
    expect(await rivals(accepted.id)).toEqual([])
  })

  it('is for those of the place alone', async () => {
    const { id } = await given.submitted()
    await expect(rivals(id, given.association.member)).rejects.toThrow('bookings.not-allowed')
    await expect(rivals(id, (await given.organisation()).member)).rejects.toThrow('bookings.not-found')
    await expect(rivals(id, given.clerk)).rejects.toThrow('bookings.not-found')
  })
})
