import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { BankMovementState } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import {
  bankMatchTable,
  bankMovementEchoTable,
  bankMovementTable,
  bankStatementTable,
} from './bank-statements.tables.ts'

export type StatementRow = typeof bankStatementTable.$inferSelect
export type MovementRow = typeof bankMovementTable.$inferSelect
export type EchoRow = typeof bankMovementEchoTable.$inferSelect
export type PayeeScope = { tenantId: string; payeeEntityId: string }

/** Statements of a payee, newest first; the latest alone are of use. */
export const statementsOf = (tx: Tx, payeeEntityId: string): Promise<StatementRow[]> =>
  tx
    .select()
    .from(bankStatementTable)
    .where(eq(bankStatementTable.payeeEntityId, payeeEntityId))
    .orderBy(desc(bankStatementTable.createdAt), desc(bankStatementTable.id))
    .limit(20)

export async function insertStatement(
  tx: Tx,
  statement: StatementRow,
  { movements, echoes }: { movements: MovementRow[]; echoes: EchoRow[] },
): Promise<void> {
  await tx.insert(bankStatementTable).values(statement)
  for (const share of sharesOf(movements)) await tx.insert(bankMovementTable).values(share)
  for (const share of sharesOf(echoes)) await tx.insert(bankMovementEchoTable).values(share)
}

/** A statement of the database has at most 65,535 parameters. */
const sharesOf = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / 1000) }, (_, share) => rows.slice(share * 1000, share * 1000 + 1000))

export async function findMovement(tx: Tx, id: string, lock: 'none' | 'for-update'): Promise<MovementRow | null> {
  const query = tx.select().from(bankMovementTable).where(eq(bankMovementTable.id, id))
  const [row] = await (lock === 'none' ? query : query.for('no key update'))
  return row ?? null
}

/** Movements of a payee, locked in the order that every writer takes. */
export const lockMovements = (tx: Tx, payeeEntityId: string, ids: string[]): Promise<MovementRow[]> =>
  tx
    .select()
    .from(bankMovementTable)
    .where(and(eq(bankMovementTable.payeeEntityId, payeeEntityId), inArray(bankMovementTable.id, ids)))
    .orderBy(asc(bankMovementTable.id))
    .for('no key update')

export async function saveSetAside(
  tx: Tx,
  id: string,
  aside: Pick<MovementRow, 'setAsideAt' | 'setAsideBy' | 'setAsideReason'>,
): Promise<void> {
  await tx.update(bankMovementTable).set(aside).where(eq(bankMovementTable.id, id))
}

/** What is matched of each movement, in cents, with its sign. */
const matchedCents = sql<number>`coalesce((SELECT sum(${bankMatchTable.amountCents}) FROM ${bankMatchTable}
  WHERE ${bankMatchTable.movementId} = ${bankMovementTable.id} AND ${isNull(bankMatchTable.undoneAt)}), 0)`
const isAside = sql`${bankMovementTable.setAsideAt} IS NOT NULL`
const isWhole = sql`${matchedCents} = ${bankMovementTable.amountCents}`
const inState: Record<BankMovementState, ReturnType<typeof sql>> = {
  'set-aside': isAside,
  reconciled: sql`NOT ${isAside} AND ${isWhole}`,
  'to-do': sql`NOT ${isAside} AND NOT ${isWhole}`,
}

/** Movements of a payee in one state, the latest first. */
export function pageOfMovements(
  tx: Tx,
  payeeEntityId: string,
  { state, limit, after }: { state: BankMovementState; limit: number; after: { day: string; id: string } | null },
): Promise<MovementRow[]> {
  const { bookedOn, id } = bankMovementTable
  const isAfter = after
    ? or(
        sql`${bookedOn} < ${after.day}::date`,
        and(sql`${bookedOn} = ${after.day}::date`, sql`${id} < ${after.id}::uuid`),
      )
    : undefined
  return tx
    .select()
    .from(bankMovementTable)
    .where(and(eq(bankMovementTable.payeeEntityId, payeeEntityId), inState[state], isAfter))
    .orderBy(desc(bookedOn), desc(id))
    .limit(limit)
}

/** How many movements are in each state, and what they add up to. */
export async function totalsOfMovements(tx: Tx, payeeEntityId: string) {
  const { amountCents } = bankMovementTable
  const state = sql<BankMovementState>`CASE WHEN ${isAside} THEN 'set-aside' WHEN ${isWhole} THEN 'reconciled' ELSE 'to-do' END`
  const rows = await tx
    .select({
      state,
      count: sql<number>`count(*)::int`,
      inCents: sql<number>`coalesce(sum(${amountCents}) FILTER (WHERE ${amountCents} > 0), 0)`.mapWith(Number),
      outCents: sql<number>`coalesce(sum(${amountCents}) FILTER (WHERE ${amountCents} < 0), 0)`.mapWith(Number),
    })
    .from(bankMovementTable)
    .where(eq(bankMovementTable.payeeEntityId, payeeEntityId))
    .groupBy(sql`1`)
  const of = (wanted: BankMovementState) => {
    const { count, inCents, outCents } = rows.find((row) => row.state === wanted) ?? {
      count: 0,
      inCents: 0,
      outCents: 0,
    }
    return { count, inCents, outCents }
  }
  return { toDo: of('to-do'), reconciled: of('reconciled'), setAside: of('set-aside') }
}
