import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeRooms } from '../../apps/api/src/features/availability/close-rooms.ts'
import { liftClosure } from '../../apps/api/src/features/availability/lift-closure.ts'
import { givenStaff } from '../support/given-catalogue.ts'
import { givenSpaces, type GivenRoom, type GivenSpaces } from '../support/given-spaces.ts'
import { countDeadlocks, countDoubles, instantOf, occupyByRecipe } from './contest.ts'
import { auditIntentions } from './own-use.ts'
import { dropConstraint, dropSpaceLocks } from './without-guards.ts'

const rounds = 30
let given: GivenSpaces
beforeEach(async () => {
  given = await givenSpaces({ connections: 20 })
  await given.superuser.query(
    `UPDATE clock_offset SET offset_ms = round(extract(epoch FROM '2029-12-01T08:00:00Z' - clock_timestamp()) * 1000)`,
  )
})
afterEach(() => given.close())

const principal = () => givenStaff('establishment-head', given.tenantId, given.establishmentId)
const close = (rooms: GivenRoom[], day: number, kind: 'establishment-use' | 'requisition' = 'establishment-use') =>
  closeRooms(given, principal(), {
    establishmentId: given.establishmentId,
    roomIds: rooms.map(({ id }) => id),
    ...{ kind, reason: 'Conseil de classe', label: null },
    startsAt: instantOf(day, -60).toISOString(),
    endsAt: instantOf(day, 180).toISOString(),
  })

/** A closure of both halves, a requisition of one, and bookings of the whole and of a half, all at the same instant. */
async function race(remove: () => Promise<void> = () => Promise.resolve()): Promise<{ errors: unknown[] }> {
  const [left, right] = [await given.room(), await given.room()]
  const whole = await given.room({ spaceNos: [...left.spaceNos, ...right.spaceNos] })
  await remove()
  const occupy = occupyByRecipe(given)
  const errors: unknown[] = []
  for (let day = 0; day < rounds; day++) {
    const slot = { startsAt: instantOf(day, 0), endsAt: instantOf(day, 120) }
    const attempts = await Promise.all(
      [whole, left, right].map(async (room) => ({ room, ...slot, occurrenceId: await given.occurrence(room, slot) })),
    )
    const outcomes = await Promise.allSettled([
      close([left, right], day).then(({ id }) =>
        day % 3 === 0 ? liftClosure(given, principal(), { closureId: id, scope: 'one' }) : undefined,
      ),
      close([right], day, 'requisition'),
      ...attempts.map(occupy),
    ])
    errors.push(
      ...outcomes.flatMap((outcome) => {
        const reason: unknown = outcome.status === 'rejected' ? outcome.reason : null
        return reason === null || (reason instanceof Error && reason.message === 'availability.slot-taken')
          ? []
          : [reason]
      }),
    )
  }
  return { errors }
}

describe('closures, requisitions and bookings of the same instant', () => {
  it('leave every intention in its place or claiming it, no double and no deadlock', async () => {
    expect(await race()).toEqual({ errors: [] })
    expect(await auditIntentions(given)).toEqual([])
    expect(await countDoubles(given.superuser)).toBe(0)
    expect(await countDeadlocks(given.superuser)).toBe(0)
  })

  it('lose some of it once constraint and lock are removed', async () => {
    await race(async () => {
      await dropConstraint(given)
      await dropSpaceLocks(given)
    })
    const findings = [...(await auditIntentions(given)), await countDoubles(given.superuser)]
    expect(findings).not.toEqual([0])
  })
})
