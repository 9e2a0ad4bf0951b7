import { entryDelays } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { getEntryDelays, setEntryDelays } from './entry-delays.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const start = {
  ...{ accessIssueHours: 72, accessLeadHours: 24, keyReturnDays: 1 },
  ...{ accessReminderMinutes: 60, accessBeforeMinutes: 15, accessAfterMinutes: 15 },
  ...{ firstLookHours: 168, secondLookHours: 48, lastLookHours: 2 },
}

describe('setEntryDelays', () => {
  it('is for those who run the tenant, read by its staff, and leaves a line in the history', async () => {
    const { id: tenantId, officer } = given.departement
    const caretaker = givenStaff('caretaker', tenantId, given.college.id)
    expect(await getEntryDelays(given.deps, caretaker, tenantId)).toEqual(start)
    const delays = { ...start, accessIssueHours: 96, secondLookHours: 72, accessBeforeMinutes: 30, keyReturnDays: 0 }
    expect(await setEntryDelays(given.deps, officer, { ...delays, tenantId })).toEqual(delays)
    expect(await getEntryDelays(given.deps, caretaker, tenantId)).toEqual(delays)
    const { rows } = await given.superuser.query(
      `SELECT details FROM audit_entry WHERE action = 'tenant.set-entry' AND tenant_id = $1`,
      [tenantId],
    )
    expect(rows).toEqual([{ details: delays }])
  })

  it('is the town clerk’s in a commune', async () => {
    const { id: tenantId } = given.commune
    const delays = { ...start, accessLeadHours: 12 }
    const clerk = givenStaff('town-clerk', tenantId)
    expect(await setEntryDelays(given.deps, clerk, { ...delays, tenantId })).toEqual(delays)
  })

  it('is refused to the others', async () => {
    const { id: tenantId, officer } = given.departement
    const head = givenStaff('establishment-head', tenantId, given.college.id)
    const elsewhere = { ...start, tenantId: given.commune.id }
    await expect(setEntryDelays(given.deps, head, { ...start, tenantId })).rejects.toThrow('tenants.not-allowed')
    await expect(setEntryDelays(given.deps, officer, elsewhere)).rejects.toThrow('tenants.not-found')
    await expect(getEntryDelays(given.deps, officer, given.commune.id)).rejects.toThrow('tenants.not-found')
  })
})

describe('entryDelays', () => {
  it.each([
    ['a lock asked after its code leaves', { accessIssueHours: 12 }, 'accessIssueHours'],
    ['a second look as far as the first', { secondLookHours: 168 }, 'secondLookHours'],
    ['a last look as far as the second', { lastLookHours: 48 }, 'lastLookHours'],
    ['a first look that the worker does not reach', { firstLookHours: 721 }, 'firstLookHours'],
    ['a reminder before the code leaves', { accessLeadHours: 1, accessReminderMinutes: 61 }, 'accessReminderMinutes'],
    ['a reminder once the door opens', { accessReminderMinutes: 29, accessBeforeMinutes: 30 }, 'accessReminderMinutes'],
    ['a reminder on the doorstep', { accessReminderMinutes: 14, accessBeforeMinutes: 0 }, 'accessReminderMinutes'],
    ['a reminder of the day before', { accessReminderMinutes: 721 }, 'accessReminderMinutes'],
    ['a door open long before', { accessReminderMinutes: 90, accessBeforeMinutes: 61 }, 'accessBeforeMinutes'],
    ['a door closed before the end', { accessAfterMinutes: -1 }, 'accessAfterMinutes'],
    ['half an hour', { lastLookHours: 0.5 }, 'lastLookHours'],
    ['a key due before the last session', { keyReturnDays: -1 }, 'keyReturnDays'],
  ])('refuses %s', (_, changes, path) => {
    const { error } = entryDelays.safeParse({ ...start, ...changes })
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })

  it.each([
    ['when its code leaves', { accessLeadHours: 1, accessReminderMinutes: 60 }],
    ['when the door opens', { accessReminderMinutes: 30, accessBeforeMinutes: 30 }],
    ['without a margin', { accessBeforeMinutes: 0, accessAfterMinutes: 0 }],
  ])('accepts an entry that is said again %s', (_, changes) => {
    expect(entryDelays.parse({ ...start, ...changes })).toEqual({ ...start, ...changes })
  })

  it('accepts a lock asked when its code leaves', () => {
    expect(entryDelays.parse({ ...start, accessIssueHours: 24 })).toEqual({ ...start, accessIssueHours: 24 })
  })
})
