import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canary, givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import type { AccountActor, LinkActor } from '../../platform/actor.ts'
import { cancelBooking } from '../bookings/index.ts'
import { getHolderAccess } from './holder-stay.ts'
import { listAccessGrants, listBookingAccess } from './list-booking-access.ts'

let given: GivenAccess
beforeAll(async () => {
  given = await givenAccess()
})
afterAll(() => given.close())

const dayBefore = '2026-10-12T16:31:00Z'
const after = '2026-10-13T21:00:00Z'
const readings = async (grantId: string): Promise<number> => {
  const { rowCount } = await given.query(
    `SELECT FROM audit_entry WHERE subject_id = $1 AND action = 'access.read-secret'`,
    [grantId],
  )
  return rowCount ?? 0
}
async function delivered(responsibleEmail = '') {
  await given.setClock(givenNow)
  const bookingId = await given.confirmedWith('fixed-code', { facts: { responsibleEmail } })
  await given.drain()
  await given.setClock(dayBefore)
  await given.work()
  return { bookingId, grant: await given.grantOf(bookingId) }
}
const read = async (actor: AccountActor, bookingId: string) => {
  const { items } = await listBookingAccess(given.deps, actor, bookingId)
  return items[0]
}
const colleague = async (email?: string): Promise<AccountActor> => {
  const person = await given.person('Collègue')
  if (email) {
    const set = 'UPDATE account SET email = $1, email_verified_at = now() WHERE id = $2'
    await given.query(set, [email, person.accountId])
  }
  return { ...person, memberships: [{ organisationId: given.association.id, membership: 'member' }] }
}

describe('listBookingAccess', () => {
  it('shows the code to the applicant from its delivery to the end of the window, and writes each reading down', async () => {
    await given.setClock(givenNow)
    const bookingId = await given.confirmedWith('fixed-code')
    await given.drain()
    expect(await read(given.association.member, bookingId)).toMatchObject({ secret: null, waitingFor: 'window' })
    await given.setClock(dayBefore)
    await given.work()
    const { id } = await given.grantOf(bookingId)
    const shown = {
      secret: canary,
      waitingFor: null,
      steps: ['Entrez par la cour.'],
      contactPhone: '04 65 71 00 01',
    }
    expect(await read(given.association.member, bookingId)).toMatchObject(shown)
    expect(await read(given.association.member, bookingId)).toMatchObject({ secret: canary })
    expect(await readings(id)).toBe(2)
    await given.setClock(after)
    expect(await read(given.association.member, bookingId)).toMatchObject({ secret: null, waitingFor: 'ended' })
    expect(await readings(id)).toBe(2)
  })

  it('shows it to the declared holder, not to the other members', async () => {
    const { bookingId } = await delivered('responsable@essai.example')
    expect(await read(await colleague('responsable@essai.example'), bookingId)).toMatchObject({ secret: canary })
    expect(await read(await colleague('autre@essai.example'), bookingId)).toMatchObject({
      secret: null,
      waitingFor: null,
    })
  })

  it('does not exist for another organisation nor for the staff', async () => {
    const { bookingId } = await delivered()
    const rival = await given.organisation({ name: 'Club rival d’essai' })
    for (const actor of [rival.member, given.decider, given.owner, given.clerk]) {
      await expect(listBookingAccess(given.deps, actor, bookingId)).rejects.toMatchObject({ code: 'access.not-found' })
    }
  })

  it('says nothing more once the booking is cancelled', async () => {
    const { bookingId } = await delivered()
    await cancelBooking(given.deps, given.association.member, { bookingId, reason: 'Plus de salle à réserver' })
    await given.work()
    expect(await read(given.association.member, bookingId)).toMatchObject({ secret: null, waitingFor: 'revoked' })
  })
})

describe('listAccessGrants', () => {
  it('tells the staff of the establishment where each grant stands, never the code', async () => {
    const { bookingId, grant } = await delivered()
    const list = await listAccessGrants(given.deps, given.decider, bookingId)
    expect(list.items).toMatchObject([
      { id: grant.id, status: 'delivered', holderName: 'Camille Essai', lastError: null },
    ])
    expect(JSON.stringify(list)).not.toContain(canary)
  })

  it('does not exist for the members, nor for the staff of other places', async () => {
    const { bookingId } = await delivered()
    const elsewhere = givenStaff('establishment-head', given.departement.id, given.hall.id)
    for (const actor of [given.association.member, given.clerk, elsewhere]) {
      await expect(listAccessGrants(given.deps, actor, bookingId)).rejects.toMatchObject({ code: 'access.not-found' })
    }
  })
})

describe('getHolderAccess', () => {
  it('shows their own grant to whoever holds the personal link, and nothing to other links', async () => {
    const { grant } = await delivered('responsable@essai.example')
    const { rows } = await given.query(
      `SELECT id FROM link_token WHERE purpose = 'holder-access' AND subject_id = $1`,
      [grant.id],
    )
    const holder: LinkActor = {
      kind: 'link',
      linkId: rows[0].id,
      purpose: 'holder-access',
      tenantId: given.departement.id,
      subjectId: grant.id,
    }
    expect(await getHolderAccess(given.deps, holder)).toMatchObject({ grantId: grant.id, secret: canary })
    const others: LinkActor[] = [
      { ...holder, purpose: 'caretaker' },
      { ...holder, tenantId: given.commune.id },
    ]
    for (const other of others) {
      await expect(getHolderAccess(given.deps, other)).rejects.toMatchObject({ code: 'access.not-found' })
    }
  })
})
