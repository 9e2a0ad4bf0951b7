import { eq, sql } from 'drizzle-orm'
import type { MessageRhythm, MessageTopic } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { messageChoiceTable } from './notifications.tables.ts'
import type { Place } from './rules/alone-at.ts'

/** What the account of the transaction chose for each topic; nothing for the topics it never spoke of. */
export async function ownChoices(tx: Tx, accountId: string): Promise<Map<MessageTopic, MessageRhythm>> {
  const rows = await tx.select().from(messageChoiceTable).where(eq(messageChoiceTable.accountId, accountId))
  return new Map(rows.map(({ topic, rhythm }) => [topic, rhythm]))
}

export async function saveChoice(
  tx: Tx,
  choice: { accountId: string; topic: MessageTopic; rhythm: MessageRhythm },
): Promise<void> {
  const { accountId, topic } = messageChoiceTable
  const chosenAt = await clockNow(tx)
  await tx
    .insert(messageChoiceTable)
    .values({ ...choice, chosenAt })
    .onConflictDoUpdate({ target: [accountId, topic], set: { rhythm: choice.rhythm, chosenAt } })
}

/** What some accounts chose for a topic, by account: for the server, which tells each as they wish. */
export async function choicesOf(
  tx: Tx,
  accountIds: readonly string[],
  topic: MessageTopic,
): Promise<Map<string, MessageRhythm>> {
  const { rows } = await tx.execute<{ account_id: string; rhythm: MessageRhythm }>(
    sql`SELECT account_id, rhythm FROM message_choices_of(${sql.param([...accountIds])}::uuid[], ${topic})`,
  )
  return new Map(rows.map(({ account_id, rhythm }) => [account_id, rhythm]))
}

/** Establishments of some tenants. */
export async function placesOf(tx: Tx, tenantIds: readonly string[]): Promise<Place[]> {
  const { rows } = await tx.execute<Place>(sql`
    SELECT id, tenant_id AS "tenantId", name FROM establishment
    WHERE tenant_id = ANY (${sql.param([...tenantIds])}::uuid[]) ORDER BY name`)
  return rows
}
