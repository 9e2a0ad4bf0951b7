import { desc, eq, inArray, lt, max } from 'drizzle-orm'
import type { DunningStep } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { type LocalDate, localDate } from '../../platform/time.ts'
import type { Claim } from './claims.store.ts'
import { dunningHoldTable, dunningLetterTable, dunningNoticeTable, dunningWatchTable } from './dunning.tables.ts'
import type { LastWord } from './rules/suspension.ts'

/** An organisation that owes, and the payee it owes to. */
export type Pair = { tenantId: string; organisationId: string; payeeEntityId: string }
export type LetterRow = typeof dunningLetterTable.$inferSelect

/** Takes the turn of this day for a pair; false when somebody had it. Others wait until the end of the transaction. */
export async function takeTurn(tx: Tx, pair: Pair, lookedOn: LocalDate): Promise<boolean> {
  const taken = await tx
    .insert(dunningWatchTable)
    .values({ ...pair, lookedOn })
    .onConflictDoUpdate({
      target: [dunningWatchTable.organisationId, dunningWatchTable.payeeEntityId],
      set: { lookedOn },
      setWhere: lt(dunningWatchTable.lookedOn, lookedOn),
    })
    .returning({ lookedOn: dunningWatchTable.lookedOn })
  return taken.length > 0
}

/** The letter of this day; null when one was already written, whoever asked for it. */
export async function insertLetter(
  tx: Tx,
  pair: Pair,
  letter: Pick<LetterRow, 'sentOn' | 'step' | 'amountCents' | 'askedBy'>,
): Promise<string | null> {
  const [row] = await tx
    .insert(dunningLetterTable)
    .values({ ...pair, ...letter, id: newId(), createdAt: await clockNow(tx) })
    .onConflictDoNothing()
    .returning({ id: dunningLetterTable.id })
  return row?.id ?? null
}

/** Steps taken for some claims; those already there stay. */
export async function insertNotices(
  tx: Tx,
  { tenantId, organisationId }: Pair,
  steps: readonly { claim: Claim; step: DunningStep }[],
  letterId: string | null,
): Promise<void> {
  if (steps.length === 0) return
  const takenAt = await clockNow(tx)
  await tx
    .insert(dunningNoticeTable)
    .values(
      steps.map(({ claim: { chargeId, dueOn, openCents }, step }) => ({
        ...{ tenantId, organisationId, chargeId, dueOn, openCents, step, takenAt },
        letterId: step === 'accountant' ? null : letterId,
      })),
    )
    .onConflictDoNothing()
}

export async function findLetter(tx: Tx, letterId: string): Promise<LetterRow | null> {
  const [row] = await tx.select().from(dunningLetterTable).where(eq(dunningLetterTable.id, letterId))
  return row ?? null
}

/** A pair in one word. */
export const pairOf = ({ organisationId, payeeEntityId }: Omit<Pair, 'tenantId'>): string =>
  `${organisationId}.${payeeEntityId}`

/** Day of the last letter to each of these organisations, by pair. */
export async function lastLetters(tx: Tx, organisationIds: readonly string[]): Promise<Map<string, string>> {
  const { organisationId, payeeEntityId, sentOn } = dunningLetterTable
  const rows = await tx
    .select({ organisationId, payeeEntityId, sentOn: max(sentOn) })
    .from(dunningLetterTable)
    .where(inArray(organisationId, [...organisationIds]))
    .groupBy(organisationId, payeeEntityId)
  return new Map(rows.map((row) => [pairOf(row), row.sentOn ?? '']))
}

/** The last thing said of the reminders of a charge. */
export async function lastHold(tx: Tx, chargeId: string): Promise<LastWord> {
  const { kind, untilOn, toldAt, id } = dunningHoldTable
  const [row] = await tx
    .select({ kind, untilOn })
    .from(dunningHoldTable)
    .where(eq(dunningHoldTable.chargeId, chargeId))
    .orderBy(desc(toldAt), desc(id))
    .limit(1)
  return row ? { kind: row.kind, untilOn: row.untilOn === null ? null : localDate(row.untilOn) } : null
}

export async function insertHold(
  tx: Tx,
  hold: Omit<typeof dunningHoldTable.$inferInsert, 'id' | 'toldAt'>,
): Promise<void> {
  await tx.insert(dunningHoldTable).values({ ...hold, id: newId(), toldAt: await clockNow(tx) })
}
