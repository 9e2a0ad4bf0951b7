import { and, asc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { OrganisationForm } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { fileTable } from '../files/index.ts'
import { membershipTable, organisationTable, pieceTable } from './organisations.tables.ts'

export type OrganisationRow = typeof organisationTable.$inferSelect
export type PieceRow = typeof pieceTable.$inferSelect
export type Membership = (typeof membershipTable.$inferSelect)['membership']

/** An organisation that the actor may see: its own, or one that asked for a room of the actor's tenant. @throws organisations.not-found */
export async function getOrganisation(tx: Tx, organisationId: string): Promise<OrganisationRow> {
  const [row] = await tx.select().from(organisationTable).where(eq(organisationTable.id, organisationId))
  if (!row) fail('organisations.not-found')
  return row
}

export async function findOrganisations(tx: Tx, ids: string[]): Promise<OrganisationRow[]> {
  if (ids.length === 0) return []
  return tx.select().from(organisationTable).where(inArray(organisationTable.id, ids)).orderBy(asc(organisationTable.name))
}

/** Organisation that already has one of these numbers, whoever it belongs to. */
export async function findByRegistration(tx: Tx, rna: string | null, siret: string | null): Promise<string | null> {
  if (!rna && !siret) return null
  const { rows } = await tx.execute<{ id: string | null }>(sql`SELECT organisation_by_registration(${rna}, ${siret}) AS id`)
  return rows[0]?.id ?? null
}

export async function insertOrganisation(
  tx: Tx,
  form: OrganisationForm,
  recordedByTenantId: string | null,
): Promise<string> {
  const id = newId()
  await tx.insert(organisationTable).values({ id, ...form, recordedByTenantId, createdAt: await clockNow(tx) })
  return id
}

export async function saveOrganisation(tx: Tx, organisationId: string, form: OrganisationForm): Promise<void> {
  await tx.update(organisationTable).set(form).where(eq(organisationTable.id, organisationId))
}

/** Somebody who left and comes back finds the same line again. */
export async function saveMembership(tx: Tx, organisationId: string, accountId: string, membership: Membership): Promise<void> {
  await tx
    .insert(membershipTable)
    .values({ organisationId, accountId, membership, createdAt: await clockNow(tx) })
    .onConflictDoUpdate({
      target: [membershipTable.organisationId, membershipTable.accountId],
      set: { membership, endedAt: null },
      setWhere: sql`${membershipTable.endedAt} IS NOT NULL`,
    })
}

export function selectMembers(tx: Tx, organisationIds: string[]): Promise<(typeof membershipTable.$inferSelect)[]> {
  return tx
    .select()
    .from(membershipTable)
    .where(and(inArray(membershipTable.organisationId, organisationIds), isNull(membershipTable.endedAt)))
    .orderBy(asc(membershipTable.createdAt))
}

export async function endMembership(tx: Tx, organisationId: string, accountId: string): Promise<void> {
  await tx
    .update(membershipTable)
    .set({ endedAt: await clockNow(tx) })
    .where(and(eq(membershipTable.organisationId, organisationId), eq(membershipTable.accountId, accountId)))
}

export type PieceWithFile = { piece: PieceRow; file: typeof fileTable.$inferSelect | null }

export function selectPieces(tx: Tx, organisationIds: string[]): Promise<PieceWithFile[]> {
  return tx
    .select({ piece: pieceTable, file: fileTable })
    .from(pieceTable)
    .leftJoin(fileTable, eq(fileTable.id, pieceTable.fileId))
    .where(and(inArray(pieceTable.organisationId, organisationIds), isNull(pieceTable.removedAt)))
    .orderBy(sql`${pieceTable.validUntil} DESC`, sql`${pieceTable.id} DESC`)
}

/** @throws organisations.piece-not-found */
export async function getPiece(tx: Tx, pieceId: string): Promise<PieceWithFile> {
  const [row] = await tx
    .select({ piece: pieceTable, file: fileTable })
    .from(pieceTable)
    .leftJoin(fileTable, eq(fileTable.id, pieceTable.fileId))
    .where(and(eq(pieceTable.id, pieceId), isNull(pieceTable.removedAt)))
  if (!row) fail('organisations.piece-not-found')
  return row
}

export async function insertPiece(tx: Tx, piece: Omit<PieceRow, 'id' | 'createdAt' | 'removedAt'>): Promise<string> {
  const id = newId()
  await tx.insert(pieceTable).values({ id, ...piece, createdAt: await clockNow(tx) })
  return id
}

export async function removePieceRow(tx: Tx, pieceId: string): Promise<void> {
  await tx.update(pieceTable).set({ removedAt: await clockNow(tx) }).where(eq(pieceTable.id, pieceId))
}

/**
 * Insurance certificate of the organisation that covers a civil day (`YYYY-MM-DD`), the one that lasts longest, or null.
 */
export async function insuranceFor(tx: Tx, organisationId: string, day: string): Promise<PieceRow | null> {
  const [row] = await tx
    .select()
    .from(pieceTable)
    .where(
      and(
        eq(pieceTable.organisationId, organisationId),
        eq(pieceTable.kind, 'insurance'),
        isNull(pieceTable.removedAt),
        lte(pieceTable.validFrom, day),
        gte(pieceTable.validUntil, day),
      ),
    )
    .orderBy(sql`${pieceTable.validUntil} DESC`)
    .limit(1)
  return row ?? null
}
