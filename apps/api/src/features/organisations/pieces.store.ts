import { and, eq, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { fileTable } from '../files/index.ts'
import { pieceTable } from './organisations.tables.ts'

export type PieceRow = typeof pieceTable.$inferSelect
export type PieceWithFile = { piece: PieceRow; file: typeof fileTable.$inferSelect | null }

export function selectPieces(tx: Tx, organisationId: string): Promise<PieceWithFile[]> {
  return tx
    .select({ piece: pieceTable, file: fileTable })
    .from(pieceTable)
    .leftJoin(fileTable, eq(fileTable.id, pieceTable.fileId))
    .where(and(eq(pieceTable.organisationId, organisationId), isNull(pieceTable.removedAt)))
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
  await tx
    .update(pieceTable)
    .set({ removedAt: await clockNow(tx) })
    .where(eq(pieceTable.id, pieceId))
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

/** File of the certificate that says this, also once it was withdrawn; null when it was only seen on paper. */
export async function insuranceFileOf(
  tx: Tx,
  organisationId: string,
  said: Pick<PieceRow, 'insurer' | 'policyNumber' | 'validUntil'>,
): Promise<string | null> {
  const [row] = await tx
    .select({ fileId: pieceTable.fileId })
    .from(pieceTable)
    .where(
      and(
        eq(pieceTable.organisationId, organisationId),
        eq(pieceTable.kind, 'insurance'),
        eq(pieceTable.insurer, said.insurer),
        eq(pieceTable.policyNumber, said.policyNumber),
        eq(pieceTable.validUntil, said.validUntil),
        isNotNull(pieceTable.fileId),
      ),
    )
    .orderBy(pieceTable.createdAt)
    .limit(1)
  return row?.fileId ?? null
}

/** Establishments that an organisation asked for a room; bookings stand above this feature, so only their ids are read. */
export async function placesAskedBy(
  tx: Tx,
  organisationId: string,
): Promise<{ tenantId: string; establishmentId: string }[]> {
  const { rows } = await tx.execute<{ tenantId: string; establishmentId: string }>(sql`
    SELECT DISTINCT tenant_id AS "tenantId", establishment_id AS "establishmentId" FROM booking
    WHERE organisation_id = ${organisationId}::uuid AND status <> 'draft'`)
  return rows
}
