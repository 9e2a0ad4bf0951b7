import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { bookingTable, occurrenceTable } from '../bookings/bookings.tables.ts'
import { establishmentTable, roomTable, siteTable } from '../catalogue/catalogue.tables.ts'
import { organisationTable } from '../organisations/organisations.tables.ts'

/** As many bookings as one study reads: a large département has fewer in a year. */
const mostBookings = 5000

/** Rooms of a tenant that a grid prices: published, of one payee when the grid is its own. */
export const roomsPricedBy = (tx: Tx, tenantId: string, payeeEntityId: string | null) =>
  tx
    .select({
      id: roomTable.id,
      name: sql<string>`${establishmentTable.name} || ', ' || ${roomTable.name}`,
      type: roomTable.type,
      zone: siteTable.timeZone,
      buildingKind: establishmentTable.kind,
    })
    .from(roomTable)
    .innerJoin(establishmentTable, eq(establishmentTable.id, roomTable.establishmentId))
    .innerJoin(siteTable, eq(siteTable.id, roomTable.siteId))
    .where(
      and(
        eq(roomTable.tenantId, tenantId),
        eq(roomTable.status, 'published'),
        payeeEntityId === null ? undefined : eq(establishmentTable.payeeEntityId, payeeEntityId),
      ),
    )
    .orderBy(asc(establishmentTable.name), asc(roomTable.name))

/**
 * Granted bookings of a tenant that began in a period, in the order of their sending, each session with its room; those
 * of one payee when the grid is its own.
 */
export async function bookingsToReplay(
  tx: Tx,
  period: { tenantId: string; payeeEntityId: string | null; from: Date; until: Date },
) {
  const bookings = await tx
    .select({
      id: bookingTable.id,
      quote: bookingTable.quote,
      purpose: bookingTable.purpose,
      options: bookingTable.options,
      establishmentName: establishmentTable.name,
      organisation: {
        id: organisationTable.id,
        name: organisationTable.name,
        kind: organisationTable.kind,
        inseeCode: organisationTable.inseeCode,
        isGeneralInterest: organisationTable.isGeneralInterest,
      },
    })
    .from(bookingTable)
    .innerJoin(establishmentTable, eq(establishmentTable.id, bookingTable.establishmentId))
    .innerJoin(organisationTable, eq(organisationTable.id, bookingTable.organisationId))
    .where(
      and(
        eq(bookingTable.tenantId, period.tenantId),
        inArray(bookingTable.status, ['approved', 'confirmed', 'ended']),
        gte(bookingTable.lastEndsAt, period.from),
        lt(bookingTable.lastEndsAt, period.until),
        period.payeeEntityId === null ? undefined : eq(establishmentTable.payeeEntityId, period.payeeEntityId),
      ),
    )
    .orderBy(asc(bookingTable.submittedAt), asc(bookingTable.id))
    .limit(mostBookings)
  const ids = bookings.map(({ id }) => id)
  const sessions = await tx
    .select({
      bookingId: occurrenceTable.bookingId,
      startsAt: occurrenceTable.startsAt,
      endsAt: occurrenceTable.endsAt,
      roomId: roomTable.id,
      roomType: roomTable.type,
      zone: siteTable.timeZone,
      inseeCode: siteTable.inseeCode,
    })
    .from(occurrenceTable)
    .innerJoin(roomTable, eq(roomTable.id, occurrenceTable.roomId))
    .innerJoin(siteTable, eq(siteTable.id, roomTable.siteId))
    .where(
      and(
        sql`${occurrenceTable.bookingId} = ANY (${sql.param(ids)}::uuid[])`,
        inArray(occurrenceTable.status, ['accepted', 'done', 'no-show']),
      ),
    )
    .orderBy(asc(occurrenceTable.startsAt))
  const sessionsOf = new Map<string, typeof sessions>()
  for (const session of sessions) {
    const its = sessionsOf.get(session.bookingId) ?? []
    its.push(session)
    sessionsOf.set(session.bookingId, its)
  }
  return bookings.map((booking) => ({ ...booking, sessions: sessionsOf.get(booking.id) ?? [] }))
}
export type ReplayedBooking = Awaited<ReturnType<typeof bookingsToReplay>>[number]
