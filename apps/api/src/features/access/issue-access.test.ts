import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow, givenSlot } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { publishDeposits } from '../../../../../tests/support/given-deposits.ts'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { cancelBooking } from '../bookings/index.ts'
import { listBookingDeposits, receiveDeposit, setDepositRules } from '../deposits/index.ts'
import type { LockProvider } from '../locks/lock-provider.ts'
import { getEntryDelays, setEntryDelays } from '../tenants/index.ts'
import { issueDueAccess, openGrantSecret, planAccess } from './index.ts'

let given: GivenAccess
beforeAll(async () => {
  given = await givenAccess()
})
afterAll(() => given.close())

/** The slot of the bookings is 13 October 2026, 18:30 to 20:30 in Grenoble. */
const dayBefore = '2026-10-12T16:31:00Z'
const during = '2026-10-13T17:00:00Z'
const after = '2026-10-13T21:00:00Z'
const keypadThat = (does: Partial<LockProvider>): Deps['locks'] => ({ open: () => ({ ...given.keypad, ...does }) })
const codeOf = (grantId: string): Promise<string | null> =>
  inTransaction(given.deps, systemActor(given.departement.id), (tx) => openGrantSecret(tx, given.deps, grantId))
const eventsFor = async (grantId: string): Promise<string[]> => {
  const { rows } = await given.query(
    `SELECT DISTINCT event_id, event_type FROM outbox WHERE payload ->> 'grantId' = $1`,
    [grantId],
  )
  return rows.map((row) => row.event_type)
}
async function plannedWith(...args: Parameters<GivenAccess['confirmedWith']>) {
  await given.setClock(givenNow)
  const bookingId = await given.confirmedWith(...args)
  await given.drain()
  return { bookingId, grant: await given.grantOf(bookingId) }
}

describe('planAccess', () => {
  it('plans one right to enter with its margins, for the person responsible, and only once', async () => {
    const { bookingId, grant } = await plannedWith('keypad')
    expect(grant).toMatchObject({ status: 'planned', kind: 'keypad', holder_email: given.applicantEmail })
    expect(grant.valid_from).toEqual(new Date('2026-10-13T16:15:00Z'))
    expect(grant.valid_until).toEqual(new Date('2026-10-13T18:45:00Z'))
    expect(grant.deliver_at).toEqual(new Date('2026-10-12T16:30:00Z'))
    await planAccess(given.deps, { type: 'booking.confirmed', tenantId: given.departement.id, bookingId })
    expect(await given.grants(bookingId)).toHaveLength(1)
  })

  it('asks the lock at the hour that the tenant chose, and leaves what is planned as it is', async () => {
    const { id: tenantId, officer } = given.departement
    const before = await plannedWith('keypad')
    expect(before.grant.issue_at).toEqual(new Date('2026-10-10T16:30:00Z'))
    const start = await getEntryDelays(given.deps, officer, tenantId)
    await setEntryDelays(given.deps, officer, { ...start, accessIssueHours: 48, tenantId })
    const { grant } = await plannedWith('keypad')
    expect(grant.issue_at).toEqual(new Date('2026-10-11T16:30:00Z'))
    expect(await given.grantOf(before.bookingId)).toMatchObject({ issue_at: before.grant.issue_at })
    await setEntryDelays(given.deps, officer, { ...start, tenantId })
  })

  it('opens as long before and after as the tenant chose', async () => {
    const { id: tenantId, officer } = given.departement
    const start = await getEntryDelays(given.deps, officer, tenantId)
    await setEntryDelays(given.deps, officer, { ...start, accessBeforeMinutes: 45, accessAfterMinutes: 0, tenantId })
    const { grant } = await plannedWith('keypad')
    const window = { valid_from: new Date('2026-10-13T15:45:00Z'), valid_until: new Date('2026-10-13T18:30:00Z') }
    expect(grant).toMatchObject(window)
    await setEntryDelays(given.deps, officer, { ...start, tenantId })
  })

  it('opens, on each date of a series, the room that the date stands in', async () => {
    const [own, lent] = [await given.collegeRoom(), await given.collegeRoom()]
    await given.enterBy(own, 'keypad')
    await given.enterBy(lent, 'fixed-code')
    const nextDay = { startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T20:30:00+02:00', roomId: lent }
    const { id } = await given.confirmedSeries({ roomId: own, slots: [givenSlot, nextDay] })
    await given.drain()
    const { rows } = await given.query(
      'SELECT room_id, kind FROM access_grant WHERE booking_id = $1 ORDER BY valid_from',
      [id],
    )
    expect(rows).toEqual([
      { room_id: own, kind: 'keypad' },
      { room_id: lent, kind: 'fixed-code' },
    ])
  })
})

describe('issueDueAccess', () => {
  it('asks the lock ahead, keeps the code until its hour, then gives one that opens the door in the window only', async () => {
    const { bookingId, grant } = await plannedWith('keypad')
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'planned' })
    await given.setClock('2026-10-10T16:31:00Z')
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'ready' })
    expect((await eventsFor(grant.id)).sort()).toEqual([])
    await given.setClock(dayBefore)
    await given.work()
    const delivered = await given.grantOf(bookingId)
    expect(delivered).toMatchObject({ status: 'delivered', last_error: null })
    expect(delivered.valid_from).toEqual(new Date('2026-10-13T16:00:00Z'))
    expect(delivered.valid_until).toEqual(new Date('2026-10-13T19:00:00Z'))
    const code = await codeOf(grant.id)
    const { rows } = await given.query(
      'SELECT device_reference FROM way_in w JOIN access_grant g ON g.way_id = w.id WHERE g.id = $1',
      [grant.id],
    )
    const device = rows[0].device_reference
    expect(given.keypad.opens(device, code ?? '', new Date(during))).toBe(true)
    expect(given.keypad.opens(device, code ?? '', new Date(after))).toBe(false)
    expect(given.keypad.opens('another-door', code ?? '', new Date(during))).toBe(false)
  })

  it('copies the code of the room, sealed in its own row; a person opens without any code', async () => {
    const fixed = await plannedWith('key-box')
    const person = await plannedWith('person')
    await given.setClock(dayBefore)
    await given.work()
    expect(await codeOf(fixed.grant.id)).toBe('CANARI-7351')
    const { rows } = await given.query('SELECT sealed FROM grant_secret WHERE grant_id = $1', [fixed.grant.id])
    expect(rows[0].sealed).not.toContain('7351')
    expect(await given.grantOf(person.bookingId)).toMatchObject({ status: 'delivered' })
    expect(await given.hasSecret(person.grant.id)).toBe(false)
  })

  it('gives one code when a worker died after the lock answered, whoever takes over', async () => {
    const { bookingId, grant } = await plannedWith('keypad')
    await given.setClock(dayBefore)
    const codes: string[] = []
    const locks = keypadThat({
      issue: async (request, key) => {
        const issued = await given.keypad.issue(request, key)
        codes.push(String(issued.code))
        return issued
      },
    })
    await given.query(`UPDATE access_grant SET status = 'issuing' WHERE id = $1`, [grant.id])
    await Promise.all([1, 2, 3].map(() => issueDueAccess({ ...given.deps, locks })))
    expect(codes.length).toBeGreaterThan(0)
    expect(new Set(codes).size).toBe(1)
    expect(await codeOf(grant.id)).toBe(codes[0])
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'delivered' })
    expect((await eventsFor(grant.id)).sort()).toEqual(['access.delivered'])
  })

  it('waits while the money is not in, where payment comes first', async () => {
    const { bookingId } = await plannedWith('fixed-code')
    const prepay = (on: boolean) =>
      given.query(`UPDATE tenant SET settings = settings || jsonb_build_object('prepayment', $1::boolean)`, [on])
    await prepay(true)
    await given.setClock(dayBefore)
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'planned', attempts: 0 })
    await prepay(false)
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'delivered' })
  })

  it('waits for the deposits, where the tenant asks for them before anybody enters', async () => {
    await publishDeposits(given)
    const { bookingId } = await plannedWith('fixed-code')
    const rules = { depositReminderDays: [], depositReturnDays: 15, tenantId: given.departement.id }
    await setDepositRules(given.deps, given.owner, { ...rules, depositBeforeEntry: true })
    const keeper = givenStaff('bursar', given.departement.id, given.college.id)
    const { items } = await listBookingDeposits(given.deps, keeper, bookingId)
    expect(items).toHaveLength(3)
    for (const [index, { id: depositId }] of items.entries()) {
      await given.setClock(dayBefore)
      await given.work()
      expect({ index, ...(await given.grantOf(bookingId)) }).toMatchObject({ index, status: 'planned', attempts: 0 })
      const receipt = { means: 'cheque' as const, receivedOn: '2026-10-12', reference: '' }
      await receiveDeposit(given.deps, keeper, { depositId, ...receipt })
    }
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'delivered' })
    await setDepositRules(given.deps, given.owner, { ...rules, depositBeforeEntry: false })
  })

  it('tries three times, further and further apart, then calls a person', async () => {
    const { bookingId, grant } = await plannedWith('keypad')
    const broken: Deps = {
      ...given.deps,
      locks: keypadThat({ issue: async () => fail('access.provider-unavailable') }),
    }
    for (const [instant, attempts, status] of [
      ['2026-10-12T16:31:00Z', 1, 'planned'],
      ['2026-10-12T16:32:00Z', 1, 'planned'],
      ['2026-10-12T16:34:00Z', 2, 'planned'],
      ['2026-10-12T16:46:00Z', 3, 'failed'],
    ] as const) {
      await given.setClock(instant)
      await issueDueAccess(broken)
      expect(await given.grantOf(bookingId)).toMatchObject({ attempts, status })
    }
    expect(await eventsFor(grant.id)).toEqual(['access.failed'])
    expect(await given.grantOf(bookingId)).toMatchObject({ last_error: 'access.provider-unavailable' })
  })

  it('asks a lock that is off line again each hour, and calls nobody before the code should leave', async () => {
    const { bookingId } = await plannedWith('keypad')
    const broken: Deps = {
      ...given.deps,
      locks: keypadThat({ issue: async () => fail('access.provider-unavailable') }),
    }
    for (const instant of ['2026-10-10T16:31:00Z', '2026-10-10T17:32:00Z', '2026-10-11T17:32:00Z']) {
      await given.setClock(instant)
      await issueDueAccess(broken)
      const postponed = { status: 'planned', attempts: 0, last_error: 'access.provider-unavailable' }
      expect(await given.grantOf(bookingId)).toMatchObject(postponed)
    }
    await given.setClock('2026-10-11T18:33:00Z')
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'ready', last_error: null })
  })

  it('keeps a code that is ready while the money is not in', async () => {
    const { bookingId } = await plannedWith('keypad')
    await given.setClock('2026-10-10T16:31:00Z')
    await given.work()
    await given.query(`UPDATE tenant SET settings = settings || '{"prepayment": true}'`)
    await given.setClock(dayBefore)
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'ready' })
    await given.query(`UPDATE tenant SET settings = settings || '{"prepayment": false}'`)
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'delivered' })
  })

  it('opens the window, then ends it and erases the code', async () => {
    const { bookingId, grant } = await plannedWith('fixed-code')
    await given.setClock(dayBefore)
    await given.work()
    await given.setClock(during)
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'active' })
    await given.setClock(after)
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'expired' })
    expect(await given.hasSecret(grant.id)).toBe(false)
  })
})

describe('revokeAccess', () => {
  const cancel = (bookingId: string) =>
    cancelBooking(given.deps, given.association.member, { bookingId, reason: 'Concert annulé' })

  it('erases the code at once and says what the lock cannot forget', async () => {
    const { bookingId, grant } = await plannedWith('keypad')
    const fixed = await plannedWith('fixed-code')
    await given.setClock(dayBefore)
    await given.work()
    await cancel(bookingId)
    await cancel(fixed.bookingId)
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'revoked', last_error: 'will-expire' })
    expect(await given.grantOf(fixed.bookingId)).toMatchObject({ status: 'revoked', last_error: 'fixed-code-known' })
    expect(await given.hasSecret(grant.id)).toBe(false)
    expect(await given.hasSecret(fixed.grant.id)).toBe(false)
  })

  it('takes back what is planned, so that nothing is issued later', async () => {
    const { bookingId, grant } = await plannedWith('keypad')
    await cancel(bookingId)
    await given.work()
    await given.setClock(dayBefore)
    await given.work()
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'revoked', last_error: null })
    expect(await eventsFor(grant.id)).toEqual(['access.revoked'])
  })

  it('withdraws from the lock a code that arrived after the cancellation', async () => {
    const { bookingId } = await plannedWith('keypad')
    await given.setClock(dayBefore)
    const withdrawn: string[] = []
    const locks = keypadThat({
      issue: async (request, key) => {
        const issued = await given.keypad.issue(request, key)
        await cancel(bookingId)
        await given.drain()
        return issued
      },
      revoke: async (_device, reference) => {
        withdrawn.push(reference)
        return 'revoked'
      },
    })
    await issueDueAccess({ ...given.deps, locks })
    expect(withdrawn).toHaveLength(1)
    expect(await given.grantOf(bookingId)).toMatchObject({ status: 'revoked' })
  })
})
