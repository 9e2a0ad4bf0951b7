import { sql } from 'drizzle-orm'
import type { ClosureKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { Instant, Slot } from '../../platform/time.ts'
import type { OccurrenceFacts } from '../bookings/index.ts'
import type { ClosureFacts } from './closure-event.ts'
import type { Followed } from './followed.ts'

/** Events that begin and end around `period`; what was cancelled before `cancelledSince` is left out. */
export type FeedWindow = { period: Slot; cancelledSince: Instant }

const ids = (values: readonly string[]) => sql`ANY (${sql.param([...values])}::uuid[])`

/** Dated slots of the bookings that are followed, whose drafts are nobody's business. By start. */
export async function occurrencesFollowed(
  tx: Tx,
  { organisationIds, establishmentIds, roomIds }: Followed['bookings'],
  { period, cancelledSince }: FeedWindow,
): Promise<(OccurrenceFacts & { organisationId: string })[]> {
  const within = sql`o.ends_at > ${period.startsAt.toISOString()} AND o.starts_at < ${period.endsAt.toISOString()}`
  type Row = OccurrenceFacts & { organisationId: string } & Record<string, unknown>
  const { rows } = await tx.execute<Row>(sql`
    SELECT o.id AS "occurrenceId", o.status AS "occurrenceStatus", o.starts_at AS "startsAt", o.ends_at AS "endsAt",
      o.time_zone AS "timeZone", o.sequence, b.status AS "bookingStatus", b.version, b.revised_at AS "revisedAt", b.reference,
      b.organisation_id AS "organisationId", r.name AS "roomName", g.name AS "organisationName",
      jsonb_build_object('name', e.name, 'phone', e.phone) AS establishment,
      jsonb_build_object('name', s.name, 'address', s.address, 'postalCode', s.postal_code, 'city', s.city) AS site
    FROM (
      SELECT o.id FROM booking JOIN occurrence o ON o.booking_id = booking.id
        WHERE booking.organisation_id = ${ids(organisationIds)} AND ${within}
      UNION SELECT o.id FROM booking JOIN occurrence o ON o.booking_id = booking.id
        WHERE booking.establishment_id = ${ids(establishmentIds)} AND ${within}
      UNION SELECT o.id FROM occurrence o WHERE o.room_id = ${ids(roomIds)} AND ${within}
    ) AS followed
    JOIN occurrence o ON o.id = followed.id
    JOIN booking b ON b.id = o.booking_id
    JOIN room r ON r.id = o.room_id
    JOIN site s ON s.id = r.site_id
    JOIN establishment e ON e.id = b.establishment_id
    JOIN organisation g ON g.id = b.organisation_id
    WHERE b.status <> 'draft' AND o.status <> 'skipped' AND (
      b.revised_at > ${cancelledSince.toISOString()}
      OR (b.status NOT IN ('refused', 'withdrawn', 'cancelled', 'expired')
          AND o.status NOT IN ('refused', 'suspended', 'cancelled')))
    ORDER BY o.starts_at, o.id`)
  return rows.map((row) => ({
    ...row,
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    revisedAt: new Date(row.revisedAt),
  }))
}

/** Closures and uses of the establishment itself that are followed, each once, with its rooms. By start. */
export async function closuresFollowed(
  tx: Tx,
  { establishmentIds, roomIds }: Followed['closures'],
  { period, cancelledSince }: FeedWindow,
): Promise<ClosureFacts[]> {
  const { rows } = await tx.execute<
    Record<string, unknown> & {
      closureId: string
      kind: ClosureKind
      reason: string
      startsAt: string
      endsAt: string
      createdAt: string
      liftedAt: string | null
      establishmentName: string
      timeZone: string
      roomNames: string[]
    }
  >(sql`
    SELECT c.id AS "closureId", c.kind, c.reason, c.starts_at AS "startsAt", c.ends_at AS "endsAt",
      c.created_at AS "createdAt", c.lifted_at AS "liftedAt", e.name AS "establishmentName",
      min(s.time_zone) AS "timeZone", array_agg(r.name ORDER BY r.name) AS "roomNames"
    FROM closure c
    JOIN establishment e ON e.id = c.establishment_id
    JOIN closure_room cr ON cr.closure_id = c.id
    JOIN room r ON r.id = cr.room_id
    JOIN site s ON s.id = r.site_id
    WHERE (c.establishment_id = ${ids(establishmentIds)}
           OR EXISTS (SELECT FROM closure_room own WHERE own.closure_id = c.id AND own.room_id = ${ids(roomIds)}))
      AND c.ends_at > ${period.startsAt.toISOString()} AND c.starts_at < ${period.endsAt.toISOString()}
      AND (c.lifted_at IS NULL OR c.lifted_at > ${cancelledSince.toISOString()})
    GROUP BY c.id, e.id ORDER BY c.starts_at, c.id`)
  return rows.map((row) => ({
    ...row,
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    createdAt: new Date(row.createdAt),
    liftedAt: row.liftedAt === null ? null : new Date(row.liftedAt),
  }))
}
