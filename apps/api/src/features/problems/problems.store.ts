import { asc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { ProblemKind } from '@salles-ouvertes/contract'
import type { TimeCursor } from '../../platform/cursor.ts'
import type { Tx } from '../../platform/database.ts'
import { problemPhotoTable, problemTreatmentTable } from './problems.tables.ts'
import type { ProblemPlace } from './rules/who-treats.ts'

export type ProblemFacts = ProblemPlace & {
  id: string
  establishmentName: string
  establishmentEmail: string | null
  occurrenceId: string | null
  /** The organisation whose group reported; null for somebody of the place. */
  organisationId: string | null
  kind: ProblemKind
  text: string
  reportedBy: string
  createdAt: Date
  /** Of the use that it is about; all null when none was named. */
  bookingId: string | null
  bookingReference: string | null
  organisationName: string | null
  siteName: string | null
  roomName: string | null
  startsAt: Date | null
  endsAt: Date | null
}
export type TreatmentRow = typeof problemTreatmentTable.$inferSelect
export type PhotoRow = typeof problemPhotoTable.$inferSelect

/** Two people who write about one problem follow one another until the end of the transaction. */
export async function lockProblem(tx: Tx, problemId: string): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('problem ' || ${problemId}::text, 0))`)
}

/** One report; null when the reader may not meet it. */
export async function findProblem(tx: Tx, problemId: string): Promise<ProblemFacts | null> {
  const [found] = await readProblems(tx, sql`p.id = ${problemId}::uuid`, 1)
  return found ?? null
}

type Listed = { isSettled: boolean; after: TimeCursor | null; limit: number }

/** Problems of a place, latest report first, from after the cursor. */
export function problemsOfPlace(tx: Tx, place: ProblemPlace, { isSettled, after, limit }: Listed) {
  const next = after
    ? sql`AND (p.created_at, p.id) < (${after.createdAt.toISOString()}::timestamptz, ${after.id}::uuid)`
    : sql``
  return readProblems(tx, sql`${ofPlace(place)} AND ${settled(isSettled)} ${next}`, limit)
}

export async function countProblems(tx: Tx, place: ProblemPlace, isSettled: boolean): Promise<number> {
  const { rows } = await tx.execute<{ total: number }>(sql`
    SELECT count(*)::int AS total FROM problem_report p ${lastLine} WHERE ${ofPlace(place)} AND ${settled(isSettled)}`)
  return rows[0]?.total ?? 0
}

/** What the caretaker follows: what waits, and what was settled within the week. */
export const problemsToFollow = (tx: Tx, place: ProblemPlace, now: Date): Promise<ProblemFacts[]> =>
  readProblems(
    tx,
    sql`${ofPlace(place)} AND (${settled(false)}
      OR last.done_at > ${now.toISOString()}::timestamptz - interval '7 days')`,
    mostFollowed,
  )

/** What the group of a use reported. */
export const problemsOfUse = (
  tx: Tx,
  { occurrenceId, organisationId }: { occurrenceId: string; organisationId: string },
): Promise<ProblemFacts[]> =>
  readProblems(
    tx,
    sql`p.occurrence_id = ${occurrenceId}::uuid AND p.organisation_id = ${organisationId}::uuid`,
    mostFollowed,
  )

const mostFollowed = 50
const ofPlace = ({ tenantId, establishmentId }: ProblemPlace): SQL =>
  sql`p.tenant_id = ${tenantId}::uuid AND p.establishment_id = ${establishmentId}::uuid`
const settled = (isSettled: boolean): SQL => sql`(coalesce(last.step, '') = 'settle') = ${isSettled}`
const lastLine = sql`LEFT JOIN LATERAL (
  SELECT t.step, t.done_at FROM problem_treatment t WHERE t.problem_id = p.id ORDER BY t.rank DESC LIMIT 1) last ON true`

async function readProblems(tx: Tx, condition: SQL, limit: number): Promise<ProblemFacts[]> {
  const { rows } = await tx.execute<ProblemFacts>(sql`
    SELECT p.id, p.tenant_id AS "tenantId", p.establishment_id AS "establishmentId", p.occurrence_id AS "occurrenceId",
      p.organisation_id AS "organisationId", p.kind, p.text, p.reported_by AS "reportedBy", p.created_at AS "createdAt",
      e.name AS "establishmentName", e.email AS "establishmentEmail", o.booking_id AS "bookingId", b.reference AS "bookingReference", og.name AS "organisationName",
      s.name AS "siteName", r.name AS "roomName", o.starts_at AS "startsAt", o.ends_at AS "endsAt"
    FROM problem_report p
    JOIN establishment e ON e.id = p.establishment_id
    ${lastLine}
    LEFT JOIN occurrence o ON o.id = p.occurrence_id
    LEFT JOIN booking b ON b.id = o.booking_id
    LEFT JOIN organisation og ON og.id = o.organisation_id
    LEFT JOIN room r ON r.id = o.room_id
    LEFT JOIN site s ON s.id = r.site_id
    WHERE ${condition} ORDER BY p.created_at DESC, p.id DESC LIMIT ${limit}`)
  return rows.map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    startsAt: row.startsAt && new Date(row.startsAt),
    endsAt: row.endsAt && new Date(row.endsAt),
  }))
}

/** Lines of the treatment of each problem, in order. */
export const treatmentsOf = (tx: Tx, problemIds: readonly string[]): Promise<TreatmentRow[]> =>
  tx
    .select()
    .from(problemTreatmentTable)
    .where(inArray(problemTreatmentTable.problemId, [...problemIds]))
    .orderBy(asc(problemTreatmentTable.rank))

export async function insertTreatment(tx: Tx, line: TreatmentRow): Promise<void> {
  await tx.insert(problemTreatmentTable).values(line)
}

/** Photos of each problem, in order. */
export const photosOf = (tx: Tx, problemIds: readonly string[]): Promise<PhotoRow[]> =>
  tx
    .select()
    .from(problemPhotoTable)
    .where(inArray(problemPhotoTable.problemId, [...problemIds]))
    .orderBy(asc(problemPhotoTable.rank))

export async function insertPhoto(tx: Tx, photo: PhotoRow): Promise<void> {
  await tx.insert(problemPhotoTable).values(photo)
}

/** One photo; null when the reader may not meet it. */
export async function findPhoto(tx: Tx, photoId: string): Promise<PhotoRow | null> {
  const [row] = await tx.select().from(problemPhotoTable).where(eq(problemPhotoTable.id, photoId))
  return row ?? null
}
