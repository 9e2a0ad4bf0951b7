import { sql, type SQL } from 'drizzle-orm'
import type { AccessKind, ReadinessColour, ReadinessFinding, ReadinessStep } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { Slot } from '../../platform/time.ts'

/** A confirmed session, with the words of its line and what was last found of its slot. */
export type Session = Slot & {
  occurrenceId: string
  tenantId: string
  establishmentId: string
  bookingId: string
  bookingReference: string
  organisationName: string
  roomId: string
  roomName: string
  timeZone: string
  isSuspended: boolean
  isAgreementInForce: boolean
  accessKind: AccessKind | null
  last: LastLook | null
}
export type LastLook = {
  step: ReadinessStep
  colour: ReadinessColour
  checkedAt: Date
  waysGiven: number
  findings: ReadinessFinding[]
}
type SessionRow = Record<string, unknown> & Omit<Session, 'startsAt' | 'endsAt' | 'last'>
type Dated = { startsAt: string; endsAt: string; last: (Omit<LastLook, 'checkedAt'> & { checkedAt: string }) | null }

export async function findSession(tx: Tx, occurrenceId: string): Promise<Session | null> {
  const [session] = await readSessions(tx, sql`o.id = ${occurrenceId}::uuid`)
  return session ?? null
}

/** Sessions of an establishment that begin during the slot, by start. */
export const sessionsToCome = (tx: Tx, establishmentId: string, { startsAt, endsAt }: Slot): Promise<Session[]> =>
  readSessions(
    tx,
    sql`b.establishment_id = ${establishmentId}::uuid AND o.starts_at > ${startsAt.toISOString()}::timestamptz
      AND o.starts_at <= ${endsAt.toISOString()}::timestamptz`,
  )

/** Sessions of a booking that have not begun, by start. */
export const sessionsOfBooking = (tx: Tx, bookingId: string, now: Date): Promise<Session[]> =>
  readSessions(tx, sql`b.id = ${bookingId}::uuid AND o.starts_at > ${now.toISOString()}::timestamptz`)

async function readSessions(tx: Tx, condition: SQL): Promise<Session[]> {
  const { rows } = await tx.execute<SessionRow & Dated>(sql`
    SELECT o.id AS "occurrenceId", o.tenant_id AS "tenantId", b.establishment_id AS "establishmentId",
      b.id AS "bookingId", b.reference AS "bookingReference", og.name AS "organisationName", r.id AS "roomId",
      r.name AS "roomName", o.starts_at AS "startsAt", o.ends_at AS "endsAt", o.time_zone AS "timeZone",
      o.suspended_for IS NOT NULL AS "isSuspended", coalesce(a.status IN ('signed', 'amended'), false) AS "isAgreementInForce",
      g.kind AS "accessKind", c.last
    FROM occurrence o
    JOIN booking b ON b.id = o.booking_id
    JOIN organisation og ON og.id = o.organisation_id
    JOIN room r ON r.id = o.room_id
    LEFT JOIN agreement a ON a.booking_id = b.id AND a.rank = 0
    LEFT JOIN access_grant g ON g.occurrence_id = o.id AND g.status NOT IN ('revoking', 'revoked')
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('step', k.step, 'colour', k.colour, 'checkedAt', k.checked_at,
        'waysGiven', k.ways_given, 'findings', k.findings) AS last
      FROM readiness_check k WHERE k.occurrence_id = o.id AND k.starts_at = o.starts_at
      ORDER BY k.checked_at DESC, k.id DESC LIMIT 1) c ON true
    WHERE b.status = 'confirmed' AND o.status = 'accepted' AND ${condition}
    ORDER BY o.starts_at, r.name LIMIT 500`)
  return rows.map(({ startsAt, endsAt, last, ...row }) => ({
    ...row,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    last: last && { ...last, checkedAt: new Date(last.checkedAt) },
  }))
}
