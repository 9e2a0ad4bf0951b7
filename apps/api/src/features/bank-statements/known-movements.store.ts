import { and, between, eq, sql } from 'drizzle-orm'
import type { BankStatementFormat, EchoReason } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { bankMovementEchoTable, bankMovementTable, bankStatementTable } from './bank-statements.tables.ts'
import { likenessOf } from './rules/likeness.ts'
import type { Known } from './rules/recognise-movements.ts'

type Telling = { movementId: string; fingerprint: string; isNamed: boolean; format: BankStatementFormat }

/** What earlier files told of an account between two days, both included, oldest first. */
export async function knownMovements(
  tx: Tx,
  payeeEntityId: string,
  { from, until }: { from: string; until: string },
): Promise<Known[]> {
  const rows = await tx
    .select({ movement: bankMovementTable, format: bankStatementTable.format })
    .from(bankMovementTable)
    .innerJoin(bankStatementTable, eq(bankStatementTable.id, bankMovementTable.statementId))
    .where(and(eq(bankMovementTable.payeeEntityId, payeeEntityId), between(bankMovementTable.bookedOn, from, until)))
    .orderBy(bankMovementTable.bookedOn, bankMovementTable.id)
  const tellings = new Map<string, Telling[]>()
  const first = rows.map(({ movement: { id: movementId, fingerprint, isNamed }, format }) => ({
    ...{ movementId, fingerprint, isNamed, format },
  }))
  for (const each of [...first, ...(await echoesBetween(tx, payeeEntityId, { from, until }))]) {
    tellings.set(each.movementId, [...(tellings.get(each.movementId) ?? []), each])
  }
  return rows.map(({ movement }) => {
    const told = tellings.get(movement.id) ?? []
    return {
      id: movement.id,
      likeness: likenessOf(movement),
      identities: new Set(told.map(({ fingerprint }) => fingerprint)),
      namedIn: new Set(told.flatMap(({ isNamed, format }) => (isNamed ? [format] : []))),
    }
  })
}

function echoesBetween(tx: Tx, payeeEntityId: string, { from, until }: { from: string; until: string }) {
  const { movementId, fingerprint, isNamed, statementId } = bankMovementEchoTable
  return tx
    .select({ movementId, fingerprint, isNamed, format: bankStatementTable.format })
    .from(bankMovementEchoTable)
    .innerJoin(bankMovementTable, eq(bankMovementTable.id, movementId))
    .innerJoin(bankStatementTable, eq(bankStatementTable.id, statementId))
    .where(
      and(eq(bankMovementEchoTable.payeeEntityId, payeeEntityId), between(bankMovementTable.bookedOn, from, until)),
    )
}

export type Echo = {
  movementId: string
  fileName: string
  format: BankStatementFormat
  importedAt: Date
  reason: EchoReason
}

/** Files that told these movements again, oldest first. */
export function echoesOf(tx: Tx, movementIds: readonly string[]): Promise<Echo[]> {
  const { movementId, reason, statementId, id } = bankMovementEchoTable
  const { fileName, format, createdAt } = bankStatementTable
  return tx
    .select({ movementId, fileName, format, importedAt: createdAt, reason })
    .from(bankMovementEchoTable)
    .innerJoin(bankStatementTable, eq(bankStatementTable.id, statementId))
    .where(sql`${movementId} = ANY (${sql.param([...movementIds])}::uuid[])`)
    .orderBy(createdAt, id)
}
