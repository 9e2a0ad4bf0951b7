import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { draftBooking, recordBooking } from '../../apps/api/src/features/bookings/index.ts'
import { editBuilding } from '../../apps/api/src/features/catalogue/index.ts'
import { setOrganisationQuota } from '../../apps/api/src/features/tenants/index.ts'
import type { Deps } from '../../apps/api/src/deps.ts'
import { openDatabase } from '../../apps/api/src/platform/database.ts'
import { Failure } from '../../apps/api/src/platform/errors.ts'
import { givenBookings, givenFacts, givenSlot, type GivenBookings } from '../support/given-bookings.ts'
import { givenStaff } from '../support/given-catalogue.ts'
import { dropAdvisoryLocks, dropRowLocks } from './without-guards.ts'

const clients = 40
let given: GivenBookings
let rooms: string[]
beforeEach(async () => {
  given = await givenBookings()
  rooms = []
  for (let index = 0; index < clients; index++) rooms.push(await given.collegeRoom())
}, 60_000)
afterEach(() => given.close())

/** Everybody at once, each on a connection of its own: how many passed, and why the others did not. */
async function contest(work: (deps: Deps, index: number) => Promise<unknown>) {
  const db = openDatabase(given.database.databaseUrl, { max: clients })
  const outcomes = await Promise.allSettled(rooms.map((_, index) => work({ ...given.deps, db }, index)))
  await db.pool.end()
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
  const codes = reasons.map((reason) => (reason instanceof Failure ? reason.code : String(reason)))
  return { passed: clients - codes.length, codes: [...new Set(codes)] }
}

describe('forty drafts of one association at once', () => {
  const granted = 3
  const draft = (deps: Deps, index: number) =>
    draftBooking(deps, given.association.member, {
      ...{ roomId: rooms[index]!, organisationId: given.association.id },
      ...givenSlot,
    })
  beforeEach(() =>
    setOrganisationQuota(given.deps, given.owner, {
      ...{ tenantId: given.departement.id, liveHolds: granted },
      ...{ weekHours: null, seasonHours: null },
    }),
  )

  it('hold exactly what its quota grants', async () => {
    expect(await contest(draft)).toEqual({ passed: granted, codes: ['bookings.quota-holds'] })
  })

  it('hold more once the organisation is no longer locked', async () => {
    await dropAdvisoryLocks(given.superuser)
    expect((await contest(draft)).passed).toBeGreaterThan(granted)
  })
})

describe('forty groups of twenty in one building at once', () => {
  const maxPeople = 200
  const record = (deps: Deps, index: number) =>
    recordBooking(deps, givenStaff('establishment-head', given.departement.id, given.college.id), {
      roomId: rooms[index]!,
      ...givenSlot,
      // Each of another association: one and the same would wait for itself.
      organisation: {
        ...{ kind: 'association', name: `Groupe ${index}`, email: null, phone: '06 00 00 00 02' },
        ...{ address: '1 rue de l’Essai', postalCode: '38000', city: 'Grenoble' },
        ...{ representativeName: 'Camille Essai', representativeCapacity: 'présidente' },
      },
      facts: { ...givenFacts, headcount: 20 },
      insurance: { insurer: 'Essai', policyNumber: 'E-3', validFrom: '2026-01-01', validUntil: '2027-12-31' },
    })
  beforeEach(async () => {
    const { rows } = await given.superuser.query<{ id: string; name: string }>(
      `SELECT DISTINCT b.id, b.name FROM building b JOIN space s ON s.building_id = b.id
       JOIN room_space rs ON rs.space_no = s.space_no WHERE rs.room_id = ANY ($1)`,
      [rooms],
    )
    expect(rows).toHaveLength(1)
    const { id: buildingId, name } = rows[0]!
    await editBuilding(given.deps, given.owner, { buildingId, name, maxPeople })
  })

  /** Most people at once, counted from bookings and their dates alone. */
  const peak = async (): Promise<number> => {
    const { rows } = await given.superuser.query<{ peak: number }>(`
      SELECT max(total)::int AS peak FROM (
        SELECT (SELECT sum(b.headcount) FROM occurrence o JOIN booking b ON b.id = o.booking_id
          WHERE b.status = 'submitted' AND o.starts_at <= x.starts_at AND o.ends_at > x.starts_at) AS total
        FROM occurrence x) AS moments`)
    return rows[0]!.peak
  }

  it('enter exactly up to its limit', async () => {
    expect(await contest(record)).toEqual({ passed: maxPeople / 20, codes: ['bookings.building-full'] })
    expect(await peak()).toBe(maxPeople)
  })

  it('enter beyond it once the building is no longer locked', async () => {
    await dropRowLocks(given.superuser, 'building')
    await contest(record)
    expect(await peak()).toBeGreaterThan(maxPeople)
  })
})
