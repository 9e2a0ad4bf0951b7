import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { accessGrantList, accessList } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, isMemberOf } from '../../platform/actor.ts'
import { inReadOnly, inTransaction, type Tx, visitTenant } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { accessFactsOfBooking, type AccessFacts } from './access-facts.store.ts'
import { presentGrant } from './present-access.ts'
import { readAccess } from './read-access.ts'

type BookingParties = {
  tenantId: string
  establishmentId: string
  organisationId: string
  applicantId: string
  readerEmail: string | null
}

/**
 * How to enter, for the organisation that booked; the code for the applicant and the declared holder only.
 * @throws access.not-found for anybody else
 */
export function listBookingAccess(deps: Deps, actor: Actor, bookingId: string): Promise<z.infer<typeof accessList>> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await findParties(tx, actor, bookingId)
    if (!booking || !isMemberOf(actor, booking.organisationId)) fail('access.not-found')
    await visitTenant(tx, booking.tenantId)
    const items = []
    for (const facts of withoutReplaced(await accessFactsOfBooking(tx, bookingId))) {
      items.push(await readAccess(deps, tx, actor, facts, entersWith(actor, booking, facts)))
    }
    return { items }
  })
}

/** Whether the actor is one of the two people who enter: the applicant, or the declared holder by a verified address. */
export const entersWith = (
  actor: Actor,
  { applicantId, readerEmail }: Pick<BookingParties, 'applicantId' | 'readerEmail'>,
  { holderEmail }: Pick<AccessFacts, 'holderEmail'>,
): boolean =>
  actor.kind === 'account' &&
  (actor.accountId === applicantId || (readerEmail !== null && holderEmail.toLowerCase() === readerEmail))

/** A session that moved, or whose door did not open, has another way in: the former one would only mislead. */
const withoutReplaced = (all: readonly AccessFacts[]): AccessFacts[] =>
  all.filter(
    ({ status, grantId, occurrenceId, replacedFor }) =>
      (status !== 'revoked' && replacedFor === null) ||
      !all.some(
        (other) => other.grantId !== grantId && other.occurrenceId === occurrenceId && other.status !== 'revoked',
      ),
  )

/**
 * State of the rights to enter of a booking, for the staff of its establishment. Never a code.
 * @throws access.not-found for anybody else
 */
export function listAccessGrants(
  deps: Deps,
  actor: Actor,
  bookingId: string,
): Promise<z.infer<typeof accessGrantList>> {
  return inReadOnly(deps, actor, async (tx) => {
    const booking = await findParties(tx, actor, bookingId)
    const roles = ['establishment-head', 'decider', 'town-clerk', 'tenant-officer', 'caretaker', 'bursar'] as const
    if (!booking || !holds(actor, roles, booking)) fail('access.not-found')
    const items = await accessFactsOfBooking(tx, bookingId)
    return { items: items.map((facts) => presentGrant(actor, facts)) }
  })
}

/** Who a booking is between, and the verified address of its reader; null when the reader may not meet it. */
export async function findParties(tx: Tx, actor: Actor, bookingId: string): Promise<BookingParties | null> {
  const reader = actor.kind === 'account' ? actor.accountId : null
  const { rows } = await tx.execute<BookingParties>(sql`
    SELECT b.tenant_id AS "tenantId", b.establishment_id AS "establishmentId", b.organisation_id AS "organisationId",
      b.applicant_id AS "applicantId",
      (SELECT email FROM account WHERE id = ${reader}::uuid AND email_verified_at IS NOT NULL) AS "readerEmail"
    FROM booking b WHERE b.id = ${bookingId}::uuid`)
  return rows[0] ?? null
}
