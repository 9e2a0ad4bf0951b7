import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { canary, givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import type { Deps } from '../../deps.ts'
import { Failure } from '../../platform/errors.ts'
import type { ListedCode, LockProvider } from '../locks/lock-provider.ts'
import { listAccessGrants, listBookingAccess } from './list-booking-access.ts'
import { changeCode, readCode, repairAccess } from './staff-commands.ts'

let given: GivenAccess
beforeAll(async () => {
  given = await givenAccess()
})
afterAll(() => given.close())
beforeEach(() => given.setClock(givenNow))

const dayBefore = '2026-10-12T16:31:00Z'
const reason = 'Le groupe est devant la porte, sans téléphone.'
const head = () => givenStaff('establishment-head', given.departement.id, given.college.id)
const strangers = () => [
  givenStaff('bursar', given.departement.id, given.college.id),
  givenStaff('establishment-head', given.departement.id, given.hall.id),
  given.clerk,
  given.association.member,
]
async function sent(kind: 'keypad' | 'fixed-code', through: Deps = given.deps) {
  const bookingId = await given.confirmedWith(kind)
  await given.drain(through)
  await given.setClock(dayBefore)
  await given.work(through)
  return { bookingId, grantId: (await given.grantOf(bookingId)).id }
}
const secretOf = async (bookingId: string) => {
  const { items } = await listBookingAccess(given.deps, given.association.member, bookingId)
  return items[0]?.secret ?? null
}
const states = async (bookingId: string) => {
  const { rows } = await given.query(
    'SELECT status, replaced_for FROM access_grant WHERE booking_id = $1 ORDER BY created_at, id',
    [bookingId],
  )
  return rows.map((row) => [row.status, row.replaced_for])
}
/** The keypad of the instance, that also tells which of its codes it has. */
function talkative({
  forgets = false,
  state = 'present',
}: { forgets?: boolean; state?: ListedCode['state'] } = {}): Deps {
  const codes: ListedCode[] = []
  const keypad: LockProvider = {
    ...given.keypad,
    issue: async (request, key) => {
      const issued = await given.keypad.issue(request, key)
      const { name, validFrom, validUntil } = request
      codes.push({ name, reference: issued.reference, validFrom, validUntil, state })
      return issued
    },
    list: async () => (forgets ? [] : codes),
  }
  return { ...given.deps, locks: { open: (access) => (access === null ? keypad : given.deps.locks.open(access)) } }
}

/** The keypad of the instance after somebody paired it again: it computes other codes. */
function pairedAgain(): Deps {
  const keypad: LockProvider = {
    ...given.keypad,
    issue: (request, key) =>
      given.keypad.issue({ ...request, deviceReference: `${request.deviceReference}, de nouveau` }, key),
  }
  return { ...given.deps, locks: { open: (access) => (access === null ? keypad : given.deps.locks.open(access)) } }
}

/** A lock of somebody else's system, that neither lists nor computes its codes. */
function mute(): Deps {
  const capabilities = { ...given.keypad.capabilities, mode: 'webhook' as const }
  return { ...given.deps, locks: { open: () => ({ ...given.keypad, capabilities }) } }
}

/** A keypad whose maker answers nobody. */
function silent(): Deps {
  const issue = () => Promise.reject(new Failure('access.provider-unavailable'))
  return { ...given.deps, locks: { open: () => ({ ...given.keypad, issue }) } }
}

describe('changeCode', () => {
  it('sends another code of the same lock, takes the former back, and tells the holder alone', async () => {
    const { bookingId, grantId } = await sent('keypad')
    const before = await secretOf(bookingId)
    const known = new Set(given.mailbox.list().map(({ id }) => id))
    expect(await changeCode(given.deps, head(), grantId)).toMatchObject({ kind: 'keypad', status: 'delivered' })
    await given.work()
    const after = await secretOf(bookingId)
    expect(after).toMatch(/^\d{4,}$/)
    expect(after).not.toBe(before)
    expect(await states(bookingId)).toEqual([
      ['revoked', 'new-code'],
      ['delivered', null],
    ])
    const subjects = given.mailbox
      .list()
      .filter(({ id }) => !known.has(id))
      .map(({ subject }) => subject)
    expect(subjects.map((subject) => subject.split(/\s:/)[0])).toEqual(['Pour entrer'])
    const { id } = (await given.grants(bookingId)).find(({ status }) => status === 'delivered') ?? { id: '' }
    expect(await changeCode(given.deps, head(), id)).toMatchObject({ kind: 'keypad', status: 'delivered' })
  })

  it('is not for the code of the place, nor before a code was sent, nor for others', async () => {
    const { grantId } = await sent('fixed-code')
    await expect(changeCode(given.deps, head(), grantId)).rejects.toMatchObject({ code: 'access.not-now' })
    await given.setClock(givenNow)
    const bookingId = await given.confirmedWith('keypad')
    await given.drain()
    const { id } = await given.grantOf(bookingId)
    await expect(changeCode(given.deps, head(), id)).rejects.toMatchObject({ code: 'access.not-now' })
    for (const actor of strangers()) {
      await expect(changeCode(given.deps, actor, id)).rejects.toMatchObject({ code: 'access.not-found' })
    }
  })
})

describe('repairAccess', () => {
  it('has a lock that gave no code asked again at once, with all its tries', async () => {
    const off = silent()
    const { bookingId, grantId } = await sent('keypad', off)
    for (const time of ['2026-10-12T16:40:00Z', '2026-10-12T17:00:00Z']) {
      await given.setClock(time)
      await given.work(off)
    }
    expect(await states(bookingId)).toEqual([['failed', null]])
    expect(await repairAccess(given.deps, head(), grantId)).toMatchObject({ status: 'delivered', lastError: null })
    expect(await secretOf(bookingId)).toMatch(/^\d{4,}$/)
  })

  it('asks at once a lock that is to be asked again in an hour, days ahead', async () => {
    const bookingId = await given.confirmedWith('keypad')
    await given.drain()
    await given.setClock('2026-10-11T12:00:00Z')
    await given.work(silent())
    expect(await states(bookingId)).toEqual([['planned', null]])
    const { id } = await given.grantOf(bookingId)
    expect(await repairAccess(given.deps, head(), id)).toMatchObject({ status: 'ready', lastError: null })
  })

  it('changes a code that the lock could not take', async () => {
    const refused = talkative({ state: 'failed' })
    const { bookingId, grantId } = await sent('keypad', refused)
    expect(await repairAccess(refused, head(), grantId)).toMatchObject({ status: 'delivered', isReplacement: true })
    expect(await states(bookingId)).toMatchObject([
      [expect.any(String), 'new-code'],
      ['delivered', null],
    ])
  })

  it('leaves a code that is in the lock, and changes one that is not', async () => {
    const there = talkative()
    const kept = await sent('keypad', there)
    expect(await repairAccess(there, head(), kept.grantId)).toMatchObject({ id: kept.grantId, status: 'delivered' })
    await given.setClock(givenNow)
    const gone = talkative({ forgets: true })
    const lost = await sent('keypad', gone)
    const before = await secretOf(lost.bookingId)
    expect(await repairAccess(gone, head(), lost.grantId)).toMatchObject({ status: 'delivered', isReplacement: true })
    expect(await secretOf(lost.bookingId)).not.toBe(before)
  })

  it('leaves a code that an offline lock still computes, and changes that of a lock paired again', async () => {
    const kept = await sent('keypad')
    const code = await secretOf(kept.bookingId)
    expect(await repairAccess(given.deps, head(), kept.grantId)).toMatchObject({
      id: kept.grantId,
      status: 'delivered',
    })
    expect(await secretOf(kept.bookingId)).toBe(code)
    const paired = pairedAgain()
    expect(await repairAccess(paired, head(), kept.grantId)).toMatchObject({ status: 'delivered', isReplacement: true })
    expect(await secretOf(kept.bookingId)).not.toBe(code)
  })

  it('says so when the lock tells nothing, and is refused to others', async () => {
    const { grantId } = await sent('keypad')
    await expect(repairAccess(mute(), head(), grantId)).rejects.toMatchObject({ code: 'access.lock-tells-nothing' })
    for (const actor of strangers()) {
      await expect(repairAccess(given.deps, actor, grantId)).rejects.toMatchObject({ code: 'access.not-found' })
    }
  })
})

describe('readCode', () => {
  it('gives the code for a reason, writes who and why, and tells the applicant without the code', async () => {
    const { bookingId, grantId } = await sent('fixed-code')
    expect(await readCode(given.deps, head(), { grantId, reason })).toMatchObject({ code: canary, kind: 'fixed-code' })
    await given.work()
    const { rows } = await given.query(
      `SELECT note, actor_kind FROM audit_entry WHERE subject_id = $1 AND action = 'access.break-seal'`,
      [grantId],
    )
    expect(rows).toEqual([{ note: reason, actor_kind: 'account' }])
    const told = given.mailbox.list().filter(({ subject }) => subject.startsWith('Code lu par le lieu'))
    expect(told.map(({ to }) => to)).toEqual([[given.applicantEmail]])
    expect(JSON.stringify(told)).not.toContain(canary)
    expect(JSON.stringify(await listAccessGrants(given.deps, head(), bookingId))).not.toContain(canary)
  })

  it('is refused before the code is sent, once the window is over, and to whoever does not answer for the place', async () => {
    const bookingId = await given.confirmedWith('fixed-code')
    await given.drain()
    const { id: grantId } = await given.grantOf(bookingId)
    await expect(readCode(given.deps, head(), { grantId, reason })).rejects.toMatchObject({ code: 'access.not-now' })
    await given.setClock(dayBefore)
    await given.work()
    for (const role of ['caretaker', 'decider', 'tenant-officer'] as const) {
      const actor = givenStaff(role, given.departement.id, given.college.id)
      await expect(readCode(given.deps, actor, { grantId, reason })).rejects.toMatchObject({
        code: 'access.not-allowed',
      })
    }
    for (const actor of strangers()) {
      await expect(readCode(given.deps, actor, { grantId, reason })).rejects.toMatchObject({ code: 'access.not-found' })
    }
    await given.setClock('2026-10-13T21:00:00Z')
    await expect(readCode(given.deps, head(), { grantId, reason })).rejects.toMatchObject({ code: 'access.not-now' })
    const { rowCount } = await given.query(
      `SELECT FROM audit_entry WHERE subject_id = $1 AND action = 'access.break-seal'`,
      [grantId],
    )
    expect(rowCount).toBe(0)
  })
})
