import { sql, type SQL } from 'drizzle-orm'
import type { AmendmentSide, BookingItemDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts'
import { formatIso } from '../../platform/time.ts'

export type ListView = 'to-handle' | 'pending' | 'upcoming' | 'past' | 'draft' | 'all'
export type BookingList = {
  /** Which bookings the reader may list; alias `b`. */
  scope: SQL
  /** The other side's messages count as unread. */
  readerSide: 'applicant' | 'establishment'
  view: ListView
  now: Date
  cursor?: string
  limit: number
}
export type ListCounts = Record<'toHandle' | 'upcoming' | 'pending' | 'past' | 'draft' | 'all', number>

const pendingStatuses = sql`('submitted', 'to-complete', 'counter-proposed')`
const isUpcoming = (now: Date) => sql`b.status IN ('approved', 'confirmed') AND o.ends_at > ${now.toISOString()}`
/** As `standingOf`: the dates that stand, or of a booking that ended as a whole, those it had. */
const stands = sql`status NOT IN ('refused', 'skipped', 'suspended', 'cancelled')`
const dates = sql`JOIN LATERAL (
  SELECT coalesce(min(starts_at) FILTER (WHERE ${stands}), min(starts_at) FILTER (WHERE status <> 'skipped'),
      min(starts_at)) AS starts_at,
    coalesce(max(ends_at) FILTER (WHERE ${stands}), max(ends_at) FILTER (WHERE status <> 'skipped'),
      max(ends_at)) AS ends_at,
    (count(*) FILTER (WHERE status <> 'skipped'))::int AS asked, (count(*) FILTER (WHERE ${stands}))::int AS standing
  FROM occurrence WHERE booking_id = b.id) o ON true`

/** Bookings whose open request to move sessions was asked by this side, read once: few are open at a time. */
const askedBy = (side: AmendmentSide): SQL =>
  sql`b.id = ANY (ARRAY(SELECT booking_id FROM amendment WHERE state = 'open' AND asked_side = ${side}))`
/** Whose turn it is: the decider's on a sent request, the applicant's on a question or an offer; a request to move waits for the other side. */
const toHandle = {
  establishment: sql`(b.status = 'submitted' OR ${askedBy('applicant')})`,
  applicant: sql`(b.status IN ('to-complete', 'counter-proposed') OR ${askedBy('establishment')})`,
}
const openAmendment = sql`LEFT JOIN amendment a ON a.booking_id = b.id AND a.state = 'open'`

const conditionOf = ({ view, now, readerSide }: BookingList): SQL =>
  ({
    'to-handle': toHandle[readerSide],
    pending: sql`b.status IN ${pendingStatuses}`,
    upcoming: isUpcoming(now),
    past: sql`b.status <> 'draft' AND b.status NOT IN ${pendingStatuses} AND NOT (${isUpcoming(now)})`,
    draft: sql`b.status = 'draft'`,
    all: sql`b.status <> 'draft'`,
  })[view]

/** What a view is sorted by; oldest first where somebody waits, else nearest first. */
const orderOf: Record<ListView, { key: SQL; descending: boolean }> = {
  'to-handle': { key: sql`coalesce(a.created_at, b.submitted_at)`, descending: false },
  pending: { key: sql`b.submitted_at`, descending: false },
  upcoming: { key: sql`o.starts_at`, descending: false },
  past: { key: sql`o.starts_at`, descending: true },
  draft: { key: sql`b.created_at`, descending: true },
  all: { key: sql`b.submitted_at`, descending: true },
}

/** One page of bookings with the position of the next one. */
export async function pageOfBookings(
  tx: Tx,
  list: BookingList,
): Promise<{ items: BookingItemDto[]; nextCursor: string | null }> {
  const { key, descending } = orderOf[list.view]
  const position = list.cursor ? decodeCursor(list.cursor) : null
  const after = position
    ? sql`AND (date_trunc('milliseconds', ${key}), b.id) ${descending ? sql`<` : sql`>`} (${position.createdAt.toISOString()}::timestamptz, ${position.id}::uuid)`
    : sql``
  const direction = descending ? sql`DESC` : sql`ASC`
  const { rows } = await tx.execute<ListRow>(sql`
    SELECT b.id, b.reference, b.status, b.cancelled_side, b.headcount, b.purpose, b.activity, b.total_cents,
      b.submitted_at, b.decision_deadline, b.created_at, o.starts_at, o.ends_at, o.asked, o.standing, ${key} AS sort_key,
      b.recurrence,
      s.time_zone, s.city,
      jsonb_build_object('id', r.id, 'name', r.name, 'type', r.type, 'capacity', r.capacity) AS room,
      jsonb_build_object('id', e.id, 'name', e.name, 'kind', e.kind, 'phone', e.phone) AS establishment,
      jsonb_build_object('id', g.id, 'name', g.name, 'kind', g.kind) AS organisation,
      CASE a.asked_side WHEN 'applicant' THEN 'establishment' WHEN 'establishment' THEN 'applicant' END AS amendment_awaits,
      (SELECT count(*)::int FROM booking_message m
        WHERE m.booking_id = b.id AND m.read_at IS NULL AND m.side <> ${list.readerSide}) AS unread
    FROM booking b ${dates} ${openAmendment}
    JOIN room r ON r.id = b.room_id
    JOIN site s ON s.id = r.site_id
    JOIN establishment e ON e.id = b.establishment_id
    JOIN organisation g ON g.id = b.organisation_id
    WHERE ${list.scope} AND ${conditionOf(list)} ${after}
    ORDER BY ${key} ${direction}, b.id ${direction}
    LIMIT ${list.limit + 1}`)
  const page = rows.slice(0, list.limit)
  const last = page.at(-1)
  const hasMore = rows.length > list.limit && last
  return {
    items: page.map((row) => itemOf(row, list.now)),
    nextCursor: hasMore ? encodeCursor({ createdAt: new Date(last.sort_key), id: last.id }) : null,
  }
}

export async function findTenantOf(tx: Tx, establishmentId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ tenant_id: string }>(
    sql`SELECT tenant_id FROM establishment WHERE id = ${establishmentId}::uuid`,
  )
  return rows[0]?.tenant_id ?? null
}

/** How many bookings each view of the reader holds. */
export async function countBookings(tx: Tx, list: Omit<BookingList, 'view' | 'limit'>): Promise<ListCounts> {
  const number = (view: ListView) => sql`(count(*) FILTER (WHERE ${conditionOf({ ...list, view, limit: 0 })}))::int`
  const { rows } = await tx.execute<ListCounts>(sql`
    SELECT ${number('to-handle')} AS "toHandle", ${number('upcoming')} AS upcoming, ${number('pending')} AS pending,
      ${number('past')} AS past, ${number('draft')} AS draft, ${number('all')} AS "all"
    FROM booking b ${dates} WHERE ${list.scope}`)
  return rows[0] ?? { toHandle: 0, upcoming: 0, pending: 0, past: 0, draft: 0, all: 0 }
}

type ListRow = Pick<
  BookingItemDto,
  'id' | 'reference' | 'status' | 'headcount' | 'purpose' | 'activity' | 'room' | 'organisation' | 'recurrence'
> & {
  cancelled_side: BookingItemDto['cancelledSide']
  total_cents: number | null
  submitted_at: string | null
  decision_deadline: string | null
  created_at: string
  starts_at: string
  ends_at: string
  asked: number
  standing: number
  sort_key: string
  time_zone: string
  city: string
  establishment: Omit<BookingItemDto['establishment'], 'city'>
  unread: number
  amendment_awaits: BookingItemDto['amendmentAwaits']
}

function itemOf(row: ListRow, now: Date): BookingItemDto {
  const iso = (instant: string) => formatIso(row.time_zone, new Date(instant))
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    cancelledSide: row.cancelled_side,
    room: row.room,
    establishment: { ...row.establishment, city: row.city },
    organisation: row.organisation,
    timeZone: row.time_zone,
    startsAt: iso(row.starts_at),
    endsAt: iso(row.ends_at),
    headcount: row.headcount,
    purpose: row.purpose,
    activity: row.activity,
    totalCents: row.total_cents,
    submittedAt: row.submitted_at && iso(row.submitted_at),
    decisionDeadline: row.decision_deadline && iso(row.decision_deadline),
    createdAt: iso(row.created_at),
    isPast: new Date(row.ends_at) <= now,
    recurrence: row.recurrence,
    sessions: { asked: row.asked, standing: row.standing },
    unreadMessages: row.unread,
    amendmentAwaits: row.amendment_awaits,
  }
}
