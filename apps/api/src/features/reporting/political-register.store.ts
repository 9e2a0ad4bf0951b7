import { sql, type SQL } from 'drizzle-orm'
import type {
  CancelledSide,
  Purpose,
  RefusalReason,
  RegisterAnswer,
  RegisterTotals,
  RegisterView,
} from '@salles-ouvertes/contract'
import type { TimeCursor } from '../../platform/cursor.ts'
import type { Tx } from '../../platform/database.ts'

/** Days on which requests were sent, both included, in the time of the tenant. */
export type RegisterPeriod = { from?: string | undefined; until?: string | undefined }

export interface RegisterRow extends Record<string, unknown> {
  view: RegisterView
  bookingId: string
  reference: string
  submittedAt: Date
  organisationName: string
  purpose: Purpose
  roomName: string
  establishmentName: string
  timeZone: string
  startsAt: Date
  endsAt: Date
  sessions: number
  refusedSessions: number
  answer: RegisterAnswer
  answeredAt: Date | null
  delayHours: number | null
  refusalReasons: RefusalReason[]
  refusalText: string
  cancelledSide: CancelledSide | null
  cancelReason: string | null
  amountCents: number
}

/**
 * Every request ever sent by a political organisation, and those of the others for a room and a purpose that one of them
 * asked for. Read from the requests themselves: the register is no second copy.
 */
const register = (tenantId: string, { from, until }: RegisterPeriod): SQL => sql`
  SELECT b.id, b.submitted_at, b.reference, b.purpose, b.room_id, b.establishment_id, b.refusal_reason, b.refusal_text,
    b.cancelled_side, b.cancel_reason, b.decided_at, coalesce(b.total_cents, 0) AS total_cents, o.name AS organisation_name,
    CASE WHEN o.kind = 'political' THEN 'political' ELSE 'compared' END AS view,
    CASE b.status WHEN 'approved' THEN 'granted' WHEN 'confirmed' THEN 'granted' WHEN 'ended' THEN 'granted'
      WHEN 'refused' THEN 'refused' WHEN 'expired' THEN 'unanswered' WHEN 'withdrawn' THEN 'withdrawn'
      WHEN 'cancelled' THEN 'cancelled' ELSE 'waiting' END AS answer,
    CASE WHEN b.status IN ('approved', 'confirmed', 'ended', 'refused', 'cancelled') THEN b.decided_at END AS answered_at
  FROM booking b JOIN organisation o ON o.id = b.organisation_id JOIN tenant t ON t.id = b.tenant_id
  WHERE b.tenant_id = ${tenantId}::uuid AND b.submitted_at IS NOT NULL AND b.status <> 'draft'
    AND (${from ?? null}::date IS NULL OR (b.submitted_at AT TIME ZONE t.time_zone)::date >= ${from ?? null}::date)
    AND (${until ?? null}::date IS NULL OR (b.submitted_at AT TIME ZONE t.time_zone)::date <= ${until ?? null}::date)
    AND (o.kind = 'political' OR EXISTS (
      SELECT FROM booking p JOIN organisation po ON po.id = p.organisation_id
      WHERE p.tenant_id = b.tenant_id AND p.room_id = b.room_id AND p.purpose = b.purpose AND p.submitted_at IS NOT NULL
        AND po.kind = 'political'))`

const delay = sql`floor(extract(epoch FROM r.answered_at - r.submitted_at) / 3600)`

/** Requests of one view, or of both, newest first. */
export async function readRegister(
  tx: Tx,
  tenantId: string,
  period: RegisterPeriod,
  page: { view: RegisterView | null; after: TimeCursor | null; limit: number },
): Promise<RegisterRow[]> {
  const { view, after, limit } = page
  const { rows } = await tx.execute<RegisterRow>(sql`
    WITH r AS (${register(tenantId, period)})
    SELECT r.view, r.id AS "bookingId", r.reference, r.submitted_at AS "submittedAt",
      r.organisation_name AS "organisationName", r.purpose, room.name AS "roomName", e.name AS "establishmentName",
      s.time_zone AS "timeZone", s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.sessions,
      s.refused AS "refusedSessions", r.answer, r.answered_at AS "answeredAt", ${delay}::int AS "delayHours",
      CASE WHEN r.refusal_reason IS NULL THEN s.reasons ELSE jsonb_build_array(r.refusal_reason) END AS "refusalReasons", coalesce(r.refusal_text, s.words, '') AS "refusalText",
      r.cancelled_side AS "cancelledSide", r.cancel_reason AS "cancelReason", r.total_cents AS "amountCents"
    FROM r JOIN room ON room.id = r.room_id JOIN establishment e ON e.id = r.establishment_id
      CROSS JOIN LATERAL (
        SELECT min(o.time_zone) AS time_zone, min(o.starts_at) AS starts_at, min(o.ends_at) AS ends_at,
          count(*)::int AS sessions, count(*) FILTER (WHERE o.status = 'refused')::int AS refused,
          coalesce(jsonb_agg(DISTINCT o.refusal_reason) FILTER (WHERE o.refusal_reason IS NOT NULL), '[]') AS reasons,
          string_agg(DISTINCT o.reason_text, ' ; ') FILTER (WHERE o.status = 'refused') AS words
        FROM occurrence o WHERE o.booking_id = r.id) s
    WHERE (${view}::text IS NULL OR r.view = ${view})
      AND (${after === null} OR (r.submitted_at, r.id) < (${after?.createdAt.toISOString() ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ORDER BY r.submitted_at DESC, r.id DESC LIMIT ${limit}`)
  return rows
}

/** What each view adds up to; nothing of a view without a request. */
export async function totalRegister(
  tx: Tx,
  tenantId: string,
  period: RegisterPeriod,
): Promise<Record<RegisterView, RegisterTotals>> {
  const counted = (answer: RegisterAnswer) => sql`count(*) FILTER (WHERE r.answer = ${answer})::int`
  const { rows } = await tx.execute<RegisterTotals & { view: RegisterView }>(sql`
    WITH r AS (${register(tenantId, period)})
    SELECT r.view, count(*)::int AS requests, ${counted('waiting')} AS waiting, ${counted('granted')} AS granted,
      ${counted('refused')} AS refused, ${counted('unanswered')} AS unanswered, ${counted('cancelled')} AS cancelled,
      coalesce(sum(r.total_cents) FILTER (WHERE r.answer = 'granted'), 0)::float8 AS "amountCents",
      avg(${delay})::int AS "averageDelayHours"
    FROM r GROUP BY r.view`)
  const of = (wanted: RegisterView): RegisterTotals => {
    const { view: _, ...totals } = rows.find(({ view }) => view === wanted) ?? { view: wanted, ...nothing }
    return totals
  }
  return { political: of('political'), compared: of('compared') }
}

const nothing: RegisterTotals = {
  ...{ requests: 0, waiting: 0, granted: 0, refused: 0, unanswered: 0, cancelled: 0 },
  amountCents: 0,
  averageDelayHours: null,
}
