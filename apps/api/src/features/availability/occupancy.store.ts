import { sql, type SQL } from 'drizzle-orm'
import type { OccupancyKind } from '@salles-ouvertes/contract'
import { onConstraint, Stale, type Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import type { Slot } from '../../platform/time.ts'

/** What a row takes; exactly one of the four sources. */
export type NewOccupancy = Slot & {
  spaceNo: number
  occurrenceId?: string
  proposalId?: string
  amendmentId?: string
  closureId?: string
}
export type LiveOccupancy = Slot & {
  id: string
  spaceNo: number
  kind: OccupancyKind
  occurrenceId: string | null
  closureId: string | null
}
export type FreedPlace = Slot & { spaceNos: number[] }

/**
 * Locks the spaces, in one order for everybody. A statement of its own: those that follow see what was committed
 * while this one waited.
 */
export async function lockSpaces(tx: Tx, tenantId: string, spaceNos: readonly number[]): Promise<void> {
  const wanted = [...new Set(spaceNos)]
  const { rowCount } = await tx.execute(
    sql`SELECT space_no FROM space WHERE tenant_id = ${tenantId} AND space_no = ANY (${sql.param(wanted)}::int[])
        ORDER BY space_no FOR NO KEY UPDATE`,
  )
  if (wanted.length === 0 || rowCount !== wanted.length) {
    throw new Error(
      `${rowCount ?? 0} of ${wanted.length} spaces may be locked: another tenant, or one that is not visited`,
    )
  }
}

/**
 * The rooms are made of exactly these spaces; asked once these are locked, it stays so until the end of the
 * transaction. @throws Stale when a room was composed otherwise while the locks were waited for
 */
export async function assertMadeOf(tx: Tx, roomIds: readonly string[], spaceNos: readonly number[]): Promise<void> {
  const { rows } = await tx.execute<{ space_no: number }>(
    sql`SELECT DISTINCT space_no FROM room_space WHERE room_id = ANY (${sql.param([...roomIds])}::uuid[])`,
  )
  if (
    !areSame(
      rows.map((row) => row.space_no),
      spaceNos,
    )
  )
    throw new Stale('a room is made of other spaces')
}

function areSame(some: readonly number[], others: readonly number[]): boolean {
  const [one, other] = [new Set(some), new Set(others)]
  return one.size === other.size && [...one].every((spaceNo) => other.has(spaceNo))
}

/**
 * The clock of the database, read once for the whole statement: `clock.now()` alone goes on between two rows, and a hold
 * that dies meanwhile would be kept on some of its spaces only.
 */
export const nowForAllRows: SQL = sql`(SELECT clock.now())`

/** Ends the holds whose time has passed, by the clock of the database; the spaces are locked. */
export async function expireDeadHolds(tx: Tx, spaceNos: readonly number[], period: Slot): Promise<FreedPlace | null> {
  const { rows } = await tx.execute<FreedRow>(sql`
    UPDATE occupancy SET live = false
    WHERE space_no = ANY (${sql.param([...spaceNos])}::int[]) AND live AND kind = 'hold' AND expires_at <= ${nowForAllRows}
      AND blocked_from < ${iso(period.endsAt)} AND blocked_until > ${iso(period.startsAt)}
      AND blocked_from > ${iso(period.startsAt)}::timestamptz - interval '3 days'
    RETURNING space_no, blocked_from, blocked_until`)
  return freedPlace(rows)
}

/** Writes the rows whose place is free, in one sorted statement, and tells which ones were written. */
export async function insertOccupancies(
  tx: Tx,
  source: { tenantId: string; kind: OccupancyKind; expiresAt: Date | null },
  wanted: readonly NewOccupancy[],
): Promise<{ id: string; occupancy: NewOccupancy; written: boolean }[]> {
  const rows = wanted.map((occupancy) => ({ id: newId(), occupancy }))
  if (rows.length === 0) return []
  const column = <T>(read: (occupancy: NewOccupancy) => T) => sql.param(rows.map((row) => read(row.occupancy)))
  const insert = tx.execute<{ id: string }>(sql`
    INSERT INTO occupancy (id, tenant_id, space_no, blocked_from, blocked_until, kind, occurrence_id, proposal_id,
      amendment_id, closure_id, expires_at, created_at)
    SELECT u.id, ${source.tenantId}, u.space_no, u.blocked_from, u.blocked_until, ${source.kind}, u.occurrence_id,
      u.proposal_id, u.amendment_id, u.closure_id, ${source.expiresAt ? iso(source.expiresAt) : null}::timestamptz, clock.now()
    FROM unnest(${sql.param(rows.map((row) => row.id))}::uuid[], ${column((o) => o.spaceNo)}::int[],
      ${column((o) => iso(o.startsAt))}::timestamptz[], ${column((o) => iso(o.endsAt))}::timestamptz[],
      ${column((o) => o.occurrenceId ?? null)}::uuid[], ${column((o) => o.proposalId ?? null)}::uuid[],
      ${column((o) => o.amendmentId ?? null)}::uuid[], ${column((o) => o.closureId ?? null)}::uuid[])
      AS u (id, space_no, blocked_from, blocked_until, occurrence_id, proposal_id, amendment_id, closure_id)
    ORDER BY u.space_no, u.blocked_from
    ON CONFLICT DO NOTHING RETURNING id`)
  const { rows: inserted } = await onConstraint(insert, {
    occupancy_length: 'availability.invalid-slot',
    occupancy_finite: 'availability.invalid-slot',
    occupancy_grid: 'availability.invalid-slot',
  })
  const written = new Set(inserted.map((row) => row.id))
  return rows.map((row) => ({ ...row, written: written.has(row.id) }))
}

/** What stands on the spaces during the period. */
export async function liveOccupancies(tx: Tx, spaceNos: readonly number[], period: Slot): Promise<LiveOccupancy[]> {
  const { rows } = await tx.execute<
    FreedRow & { id: string; kind: OccupancyKind; occurrence_id: string | null; closure_id: string | null }
  >(sql`
    SELECT id, space_no, blocked_from, blocked_until, kind, occurrence_id, closure_id FROM occupancy
    WHERE space_no = ANY (${sql.param([...spaceNos])}::int[]) AND live
      AND blocked_from < ${iso(period.endsAt)} AND blocked_until > ${iso(period.startsAt)}
      AND blocked_from > ${iso(period.startsAt)}::timestamptz - interval '400 days'
    ORDER BY space_no, blocked_from`)
  return rows.map((row) => ({
    ...slotOfRow(row),
    id: row.id,
    spaceNo: row.space_no,
    kind: row.kind,
    occurrenceId: row.occurrence_id,
    closureId: row.closure_id,
  }))
}

/** Spaces and whole period of some rows just freed; null when there was none. */
export function freedPlace(rows: readonly FreedRow[]): FreedPlace | null {
  return rows.length === 0 ? null : wholePlace(rows.map((row) => ({ ...slotOfRow(row), spaceNos: [row.space_no] })))
}

/** All the spaces of some places, and the period from the first start to the last end. */
export function wholePlace(places: readonly FreedPlace[]): FreedPlace {
  if (places.length === 0) throw new Error('no place')
  const instants = (read: (place: FreedPlace) => Date) => places.map((place) => read(place).getTime())
  return {
    spaceNos: [...new Set(places.flatMap((place) => place.spaceNos))],
    startsAt: new Date(instants((place) => place.startsAt).reduce((a, b) => Math.min(a, b))),
    endsAt: new Date(instants((place) => place.endsAt).reduce((a, b) => Math.max(a, b))),
  }
}

/**
 * The spaces on which these uses stand, locked; null when they stand on none. The caller gives the rows it then changes to
 * `assertLocked`: their room may have been composed otherwise while the locks were waited for.
 */
export async function lockPlaceOf(tx: Tx, ...sources: OccupancySource[]): Promise<UsedPlace | null> {
  const place = await spacesOf(tx, ...sources)
  if (place) await lockSpaces(tx, place.tenantId, place.spaceNos)
  return place
}

/** @throws Stale when some of the rows stand on a space that is not locked */
export function assertLocked({ spaceNos }: Pick<UsedPlace, 'spaceNos'>, rows: readonly { space_no: number }[]): void {
  if (rows.some((row) => !spaceNos.includes(row.space_no))) throw new Stale('uses stand on other spaces')
}

type UsedPlace = { tenantId: string; spaceNos: number[] }

/** The spaces on which these uses stand. */
export async function spacesOf(tx: Tx, ...sources: OccupancySource[]): Promise<UsedPlace | null> {
  const { rows } = await tx.execute<{ tenant_id: string; space_nos: number[] }>(sql`
    SELECT tenant_id, array_agg(DISTINCT space_no) AS space_nos FROM occupancy WHERE ${isOf(...sources)} GROUP BY tenant_id`)
  const [place, ...others] = rows
  if (others.length > 0) throw new Error('uses of several tenants in one transaction')
  return place ? { tenantId: place.tenant_id, spaceNos: place.space_nos } : null
}

/** Rows of some occurrences, of one counter-proposal, of one amendment, or of some closures. */
export type OccupancySource =
  | { occurrenceIds: readonly string[] }
  | { proposalId: string }
  | { amendmentId: string }
  | { closureIds: readonly string[] }

export const isOf = (...sources: OccupancySource[]): SQL => sql`(${sql.join(sources.map(isOfOne), sql` OR `)})`

function isOfOne(source: OccupancySource): SQL {
  if ('occurrenceIds' in source) return sql`occurrence_id = ANY (${sql.param([...source.occurrenceIds])}::uuid[])`
  if ('amendmentId' in source) return sql`amendment_id = ${source.amendmentId}`
  return 'proposalId' in source
    ? sql`proposal_id = ${source.proposalId}`
    : sql`closure_id = ANY (${sql.param([...source.closureIds])}::uuid[])`
}

export type FreedRow = { space_no: number; blocked_from: string; blocked_until: string }
const slotOfRow = (row: FreedRow): Slot => ({
  startsAt: new Date(row.blocked_from),
  endsAt: new Date(row.blocked_until),
})
const iso = (instant: Date): string => instant.toISOString()
