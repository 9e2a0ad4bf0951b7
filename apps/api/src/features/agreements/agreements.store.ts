import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { BookingStatus } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { FileErasure } from '../files/index.ts'
import { agreementCounterTable, agreementPartyTable, agreementTable, signatureTable } from './agreements.tables.ts'
import type { AgreementScope, PartyOfAgreement } from './rules/who-signs.ts'

export type AgreementRow = typeof agreementTable.$inferSelect
export type SignatureRow = typeof signatureTable.$inferSelect
export type AmendmentOfAgreement = Pick<AgreementRow, 'rank' | 'number' | 'status'>
/** An agreement with all that its rules look at, at one instant of the clock. */
export interface LoadedAgreement {
  row: AgreementRow
  /** In the order in which they were given. */
  signatures: SignatureRow[]
  /** Of an agreement: those drawn up since; none of an amendment. */
  amendments: AmendmentOfAgreement[]
  scope: AgreementScope
  bookingReference: string
  bookingStatus: BookingStatus
  establishmentName: string
  /** Taken at the desk: the organiser has no account with which to sign. */
  isRecordedByStaff: boolean
  /** Its files are erased, all together. */
  erasure: FileErasure | null
  now: Date
}

interface Surroundings extends Record<string, unknown> {
  id: string
  amendments: AmendmentOfAgreement[]
  establishmentId: string
  parties: PartyOfAgreement[]
  bookingReference: string
  bookingStatus: BookingStatus
  establishmentName: string
  isRecordedByStaff: boolean
  erasedAt: string | null
  listNumber: number | null
}

/** Agreements by identifier, in the order asked; those of other parties are left out. Three queries whatever their number. */
export async function loadAgreements(tx: Tx, ids: readonly string[]): Promise<LoadedAgreement[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select()
    .from(agreementTable)
    .where(inArray(agreementTable.id, [...ids]))
  const { rows: surroundings } = await tx.execute<Surroundings>(sql`
    SELECT a.id, b.establishment_id AS "establishmentId", b.reference AS "bookingReference", b.status AS "bookingStatus",
      coalesce((SELECT jsonb_agg(jsonb_build_object('role', p.role, 'legalEntityId', p.legal_entity_id,
        'establishmentId', p.establishment_id) ORDER BY p.rank) FROM agreement_party p WHERE p.agreement_id = a.id), '[]') AS parties,
      e.name AS "establishmentName", b.recorded_by_staff AS "isRecordedByStaff",
      coalesce((SELECT jsonb_agg(jsonb_build_object('rank', m.rank, 'number', m.number, 'status', m.status) ORDER BY m.rank)
        FROM agreement m WHERE m.booking_id = a.booking_id AND a.rank = 0 AND m.rank > 0 AND m.status <> 'draft'), '[]') AS amendments,
      f.erased_at AS "erasedAt", f.erased_on_list AS "listNumber"
    FROM agreement a JOIN booking b ON b.id = a.booking_id JOIN establishment e ON e.id = b.establishment_id
      LEFT JOIN file f ON f.id = a.to_sign_file_id
    WHERE a.id = ANY (${sql.param([...ids])}::uuid[])`)
  const signatures = await tx
    .select()
    .from(signatureTable)
    .where(inArray(signatureTable.agreementId, [...ids]))
    .orderBy(asc(signatureTable.rank))
  const now = await clockNow(tx)
  return ids.flatMap((id) => {
    const row = rows.find((candidate) => candidate.id === id)
    const around = surroundings.find((candidate) => candidate.id === id)
    if (!row || !around) return []
    const { id: _, establishmentId, parties, erasedAt, listNumber, ...ofBooking } = around
    return {
      row,
      signatures: signatures.filter((signature) => signature.agreementId === id),
      scope: {
        tenantId: row.tenantId,
        organisationId: row.organisationId,
        establishmentId,
        parties,
      },
      ...ofBooking,
      erasure: erasedAt && listNumber ? { erasedAt: new Date(erasedAt), listNumber } : null,
      now,
    }
  })
}

/** One agreement; `for-update` locks its booking, then itself, as every writer does. Null when absent or of others. */
export async function findAgreement(tx: Tx, id: string, lock: 'for-update' | 'none'): Promise<LoadedAgreement | null> {
  if (lock === 'for-update') {
    await tx.execute(sql`
      SELECT FROM booking WHERE id = (SELECT booking_id FROM agreement WHERE id = ${id}::uuid) FOR UPDATE`)
    await tx.select({ id: agreementTable.id }).from(agreementTable).where(eq(agreementTable.id, id)).for('update')
  }
  const [agreement] = await loadAgreements(tx, [id])
  return agreement ?? null
}

/** The agreement of a booking (rank 0), or its amendment of that rank. */
export async function findAgreementId(tx: Tx, bookingId: string, rank = 0): Promise<string | null> {
  const [row] = await tx
    .select({ id: agreementTable.id })
    .from(agreementTable)
    .where(and(eq(agreementTable.bookingId, bookingId), eq(agreementTable.rank, rank)))
  return row?.id ?? null
}

/** The agreement of a booking and its amendments, in the order of their ranks; locked when the booking is. */
export const agreementsOfBooking = (tx: Tx, bookingId: string): Promise<AgreementRow[]> =>
  tx.select().from(agreementTable).where(eq(agreementTable.bookingId, bookingId)).orderBy(asc(agreementTable.rank))

/** What an amendment of that rank replaces: the agreement and the amendments signed before it. */
export async function markAmended(tx: Tx, bookingId: string, rank: number): Promise<void> {
  await tx
    .update(agreementTable)
    .set({ status: 'amended' })
    .where(
      and(eq(agreementTable.bookingId, bookingId), lt(agreementTable.rank, rank), eq(agreementTable.status, 'signed')),
    )
}

/** Status of a booking, kept as it is until the end of the transaction. */
export async function lockBooking(tx: Tx, bookingId: string): Promise<BookingStatus | null> {
  const { rows } = await tx.execute<{ status: BookingStatus }>(
    sql`SELECT status FROM booking WHERE id = ${bookingId}::uuid FOR UPDATE`,
  )
  return rows[0]?.status ?? null
}

/** Status of a booking that the actor may see; null for the others. */
export async function statusOfBooking(tx: Tx, bookingId: string): Promise<BookingStatus | null> {
  const { rows } = await tx.execute<{ status: BookingStatus }>(
    sql`SELECT status FROM booking WHERE id = ${bookingId}::uuid`,
  )
  return rows[0]?.status ?? null
}

/** Next number of the payee in the year; the counter stays locked until the end, so that no number is ever missing. */
export async function nextAgreementNumber(
  tx: Tx,
  counter: { tenantId: string; legalEntityId: string; year: number },
): Promise<number> {
  const [row] = await tx
    .insert(agreementCounterTable)
    .values({ ...counter, last: 1 })
    .onConflictDoUpdate({
      target: [agreementCounterTable.legalEntityId, agreementCounterTable.year],
      set: { last: sql`${agreementCounterTable.last} + 1` },
    })
    .returning()
  if (!row) throw new Error('no agreement number')
  return row.last
}

/** Writes a draft and its parties, in the order in which they sign: neither changes afterwards. */
export async function insertAgreement(
  tx: Tx,
  { parties, ...row }: typeof agreementTable.$inferInsert & { parties: readonly PartyOfAgreement[] },
): Promise<AgreementRow> {
  const [agreement] = await tx.insert(agreementTable).values(row).returning()
  if (!agreement) throw new Error('agreement not written')
  const { id: agreementId, tenantId, organisationId } = agreement
  const owner = { agreementId, tenantId, organisationId }
  await tx.insert(agreementPartyTable).values(parties.map((party, index) => ({ ...owner, ...party, rank: index + 1 })))
  return agreement
}

export async function saveAgreement(tx: Tx, id: string, changes: Partial<AgreementRow>): Promise<void> {
  await tx.update(agreementTable).set(changes).where(eq(agreementTable.id, id))
}
