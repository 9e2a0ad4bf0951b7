import { and, desc, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { fileTable } from '../files/index.ts'
import { tenantTable } from '../tenants/index.ts'
import { pieceReviewTable, pieceTable } from './organisations.tables.ts'

export type PieceRow = typeof pieceTable.$inferSelect
export type PieceWithFile = { piece: PieceRow; file: typeof fileTable.$inferSelect | null }
type Review = typeof pieceReviewTable.$inferSelect
/** A piece with what one tenant thinks of it; all null while nobody there looked. */
export type JudgedPiece = PieceRow & {
  [K in 'verdict' | 'reason' | 'reviewedBy' | 'reviewedAt']: Review[K] | null
}
/** An insurance always has an end: the database keeps it (`insurance_is_complete`). */
export type InsurancePiece = JudgedPiece & { validUntil: string }
/** What the depositor gives; the database counts the version. */
export type NewPiece = Omit<PieceRow, 'id' | 'version' | 'createdAt' | 'removedAt'>

export function selectPieces(tx: Tx, organisationId: string): Promise<PieceWithFile[]> {
  return tx
    .select({ piece: pieceTable, file: fileTable })
    .from(pieceTable)
    .leftJoin(fileTable, eq(fileTable.id, pieceTable.fileId))
    .where(and(eq(pieceTable.organisationId, organisationId), isNull(pieceTable.removedAt)))
    .orderBy(sql`${pieceTable.validUntil} DESC NULLS LAST`, desc(pieceTable.id))
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

/** Puts a piece into the vault; answers its id. The transaction must act for the organisation, or its tenant's desk. */
export async function insertPiece(tx: Tx, piece: NewPiece): Promise<string> {
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

/** Pieces in the vault of an organisation, with what one tenant thinks of each. */
export async function piecesFor(tx: Tx, tenantId: string, organisationId: string): Promise<JudgedPiece[]> {
  return tx
    .select({
      ...getTableColumns(pieceTable),
      verdict: pieceReviewTable.verdict,
      reason: pieceReviewTable.reason,
      reviewedBy: pieceReviewTable.reviewedBy,
      reviewedAt: pieceReviewTable.reviewedAt,
    })
    .from(pieceTable)
    .leftJoin(
      pieceReviewTable,
      and(eq(pieceReviewTable.pieceId, pieceTable.id), eq(pieceReviewTable.tenantId, tenantId)),
    )
    .where(and(eq(pieceTable.organisationId, organisationId), isNull(pieceTable.removedAt)))
    .orderBy(desc(pieceTable.version))
}

/**
 * Insurance certificate of the organisation that covers a civil day (`YYYY-MM-DD`) and that the tenant did not refuse,
 * the one that lasts longest, or null.
 */
export async function insuranceFor(
  tx: Tx,
  tenantId: string,
  organisationId: string,
  day: string,
): Promise<InsurancePiece | null> {
  const pieces = await piecesFor(tx, tenantId, organisationId)
  const covering = pieces
    .filter(isInsurance)
    .filter(({ validFrom, validUntil, verdict }) => verdict !== 'refused' && validFrom <= day && day <= validUntil)
  return covering.sort((a, b) => b.validUntil.localeCompare(a.validUntil))[0] ?? null
}

/** File of the certificate that says this, also once it was withdrawn; null when it was only seen on paper. */
export async function insuranceFileOf(
  tx: Tx,
  organisationId: string,
  said: { insurer: string; policyNumber: string; validUntil: string },
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

export const isInsurance = (piece: JudgedPiece): piece is InsurancePiece =>
  piece.kind === 'insurance' && piece.validUntil !== null

/** What the tenant thinks of a piece from now on. */
export async function reviewPieceRow(tx: Tx, review: Omit<Review, 'reviewedAt'>): Promise<void> {
  const reviewedAt = await clockNow(tx)
  const { verdict, reason, reviewedBy } = review
  await tx
    .insert(pieceReviewTable)
    .values({ ...review, reviewedAt })
    .onConflictDoUpdate({
      target: [pieceReviewTable.tenantId, pieceReviewTable.pieceId],
      set: { verdict, reason, reviewedBy, reviewedAt },
    })
}

/** Reviews of every tenant, as the organisation reads them in its vault. */
export function reviewsOf(tx: Tx, organisationId: string) {
  return tx
    .select({ ...getTableColumns(pieceReviewTable), tenantName: tenantTable.name })
    .from(pieceReviewTable)
    .innerJoin(tenantTable, eq(tenantTable.id, pieceReviewTable.tenantId))
    .where(eq(pieceReviewTable.organisationId, organisationId))
    .orderBy(desc(pieceReviewTable.reviewedAt))
}
