import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { AccessGrantStatus } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addMinutes, type Slot } from '../../platform/time.ts'
import { getRoomAccess } from '../catalogue/index.ts'
import { forgetCode } from '../locks/index.ts'
import { accessGrantTable, grantSecretTable } from './access.tables.ts'
import { accessWorkflow, type AccessStep, statusAfter } from './rules/access-workflow.ts'

export type GrantRow = typeof accessGrantTable.$inferSelect
export type DueGrant = { tenantId: string; grantId: string; status: AccessGrantStatus }

/** Where the sealed code of a grant lives: a value moved to another row does not open. */
export const grantSecretPlace = (grantId: string): string => `grant_secret:${grantId}`
/** Rounding to whole hours goes no further. */
const nearMinutes = 60
/** Where the sealed code of a way in lives. */
export const waySecretPlace = (wayId: string): string => `room_secret:${wayId}`

/** Grants that time has made due, of every tenant; ids only. */
export async function dueGrants(tx: Tx): Promise<DueGrant[]> {
  const { rows } = await tx.execute<DueGrant>(
    sql`SELECT tenant_id AS "tenantId", grant_id AS "grantId", status FROM due_access_grants(clock.now())`,
  )
  return rows
}

/** The grant, locked until the end of the transaction; null when it is of another tenant. */
export async function findGrantForUpdate(tx: Tx, grantId: string): Promise<GrantRow | null> {
  const [grant] = await tx.select().from(accessGrantTable).where(eq(accessGrantTable.id, grantId)).for('update')
  return grant ?? null
}

/** The right that stands for this one, once its way in did not open and another was given; itself otherwise. */
export async function standingGrantOf(tx: Tx, grantId: string): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    WITH RECURSIVE line AS (
      SELECT id, 0 AS turn FROM access_grant WHERE id = ${grantId}::uuid
      UNION ALL SELECT g.id, line.turn + 1 FROM access_grant g JOIN line ON g.replaces = line.id)
    SELECT id FROM line ORDER BY turn DESC LIMIT 1`)
  return rows[0]?.id ?? grantId
}

export const grantsOfBooking = (tx: Tx, bookingId: string): Promise<GrantRow[]> =>
  tx
    .select()
    .from(accessGrantTable)
    .where(eq(accessGrantTable.bookingId, bookingId))
    .orderBy(accessGrantTable.validFrom)

/** Slots of other groups at the same lock, near enough for the window of the grant to reach them. */
export async function neighboursOf(tx: Tx, grant: GrantRow, deviceReference: string): Promise<Slot[]> {
  const [from, until] = [addMinutes(grant.validFrom, -nearMinutes), addMinutes(grant.validUntil, nearMinutes)]
  const { rows } = await tx.execute<{ startsAt: string; endsAt: string }>(sql`
    SELECT g.starts_at AS "startsAt", g.ends_at AS "endsAt"
    FROM access_grant g JOIN way_in w ON w.id = g.way_id
    WHERE g.tenant_id = ${grant.tenantId}::uuid AND w.device_reference = ${deviceReference}
      AND g.organisation_id <> ${grant.organisationId}::uuid
      AND g.status IN ('planned', 'issuing', 'ready', 'delivered', 'active')
      AND g.starts_at < ${until.toISOString()}::timestamptz AND g.ends_at > ${from.toISOString()}::timestamptz`)
  return rows.map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }))
}

/** Moves a locked grant one step; null, and nothing written, when it does not start there. */
export async function moveGrant(
  tx: Tx,
  grant: GrantRow,
  step: AccessStep,
  changes: Partial<GrantRow> = {},
): Promise<GrantRow | null> {
  const status = statusAfter(step, grant.status)
  if (!status) return null
  const [moved] = await tx
    .update(accessGrantTable)
    .set({ ...changes, status })
    .where(eq(accessGrantTable.id, grant.id))
    .returning()
  return moved ?? null
}

/** Every grant of a booking, or of these sessions of it, that can still be is being taken back; its code is erased. */
export async function startRevocation(
  tx: Tx,
  bookingId: string,
  occurrenceIds: readonly string[] | null,
): Promise<void> {
  const revoked = await tx
    .update(accessGrantTable)
    .set({ status: accessWorkflow.revoke.to })
    .where(
      and(
        eq(accessGrantTable.bookingId, bookingId),
        occurrenceIds ? inArray(accessGrantTable.occurrenceId, [...occurrenceIds]) : undefined,
        inArray(accessGrantTable.status, [...accessWorkflow.revoke.from]),
      ),
    )
    .returning({ id: accessGrantTable.id })
  for (const { id } of revoked) await eraseSecret(tx, id)
}

/** Takes back, among these sessions, the grants of another slot or room than the session has now; their code is erased. */
export async function revokeFormerPlaces(tx: Tx, bookingId: string, occurrenceIds: readonly string[]): Promise<void> {
  const ids = sql.param([...occurrenceIds])
  const { rows } = await tx.execute<{ id: string; room_id: string; starts_at: string; ends_at: string }>(
    sql`SELECT id, room_id, starts_at, ends_at FROM occurrence WHERE booking_id = ${bookingId} AND id = ANY (${ids}::uuid[])`,
  )
  for (const { id, room_id: roomId, starts_at: from, ends_at: until } of rows) {
    const isCurrent = (grant: GrantRow) =>
      grant.roomId === roomId && +grant.startsAt === Date.parse(from) && +grant.endsAt === Date.parse(until)
    const grants = tx.select().from(accessGrantTable).where(eq(accessGrantTable.occurrenceId, id)).for('update')
    for (const grant of await grants) {
      if (!isCurrent(grant) && (await moveGrant(tx, grant, 'revoke'))) await eraseSecret(tx, grant.id)
    }
  }
}

/** The lock that a right to enter opens; null where there is none. */
export async function deviceOf(tx: Tx, { roomId, wayId }: GrantRow): Promise<string | null> {
  const access = await getRoomAccess(tx, roomId)
  return access?.ways.find(({ id }) => id === wayId)?.deviceReference ?? null
}

/** Ways in that were already given for this slot and did not open. */
export async function waysTried(tx: Tx, { occurrenceId, startsAt }: GrantRow): Promise<Set<string>> {
  const rows = await tx
    .select({ wayId: accessGrantTable.wayId })
    .from(accessGrantTable)
    .where(
      and(
        eq(accessGrantTable.occurrenceId, occurrenceId),
        eq(accessGrantTable.startsAt, startsAt),
        isNotNull(accessGrantTable.replacedFor),
        ne(accessGrantTable.replacedFor, 'new-code'),
      ),
    )
  return new Set(rows.flatMap(({ wayId }) => wayId ?? []))
}

/** Keeps the sealed code of a grant; a code already kept stays. */
export async function keepSecret(tx: Tx, grant: GrantRow, sealed: string): Promise<void> {
  const { id: grantId, tenantId, organisationId } = grant
  await tx
    .insert(grantSecretTable)
    .values({ grantId, tenantId, organisationId, sealed, createdAt: await clockNow(tx) })
    .onConflictDoNothing()
}

export async function findSecret(tx: Tx, grantId: string): Promise<string | null> {
  const [row] = await tx.select().from(grantSecretTable).where(eq(grantSecretTable.grantId, grantId))
  return row?.sealed ?? null
}

/** No code of the grant is left here, nor in what was being asked of a lock. */
export async function eraseSecret(tx: Tx, grantId: string): Promise<void> {
  await tx.delete(grantSecretTable).where(eq(grantSecretTable.grantId, grantId))
  await forgetCode(tx, grantId)
}
