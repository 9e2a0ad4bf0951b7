import { eq } from 'drizzle-orm'
import type { DunningLadder, DunningRules } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { dunningLadderTable } from './dunning.tables.ts'
import { ladderIn } from './rules/dunning-ladder.ts'

type Payee = { tenantId: string; payeeEntityId: string }

/** Ladders of the payees of a tenant that have their own, by payee. */
export async function ownLadders(tx: Tx, tenantId: string): Promise<Map<string, DunningLadder>> {
  const rows = await tx.select().from(dunningLadderTable).where(eq(dunningLadderTable.tenantId, tenantId))
  return new Map(rows.map((row) => [row.payeeEntityId, ladderIn(row)]))
}

/** The ladder that the claims of a payee climb: its own, else that of its tenant. */
export const ladderOfPayee = async (
  tx: Tx,
  { tenantId, payeeEntityId }: Payee,
  rules: DunningRules,
): Promise<DunningLadder> => (await ownLadders(tx, tenantId)).get(payeeEntityId) ?? ladderIn(rules)

/** Writes the ladder of a payee; null gives it back that of its tenant. */
export async function saveLadder(tx: Tx, payee: Payee, own: DunningLadder | null): Promise<void> {
  if (own === null) await tx.delete(dunningLadderTable).where(eq(dunningLadderTable.payeeEntityId, payee.payeeEntityId))
  else
    await tx
      .insert(dunningLadderTable)
      .values({ ...payee, ...own })
      .onConflictDoUpdate({ target: dunningLadderTable.payeeEntityId, set: own })
}
