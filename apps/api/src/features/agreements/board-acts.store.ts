import { desc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { legalEntityTable } from '../tenants/index.ts'
import { boardActTable } from './agreements.tables.ts'

export type BoardActRow = typeof boardActTable.$inferSelect
export type NamedBoardAct = { act: BoardActRow; legalEntityName: string }

/** Acts voted by one of these legal entities. */
export function actsOf(tx: Tx, legalEntityIds: readonly string[]): Promise<BoardActRow[]> {
  return tx
    .select()
    .from(boardActTable)
    .where(inArray(boardActTable.legalEntityId, [...legalEntityIds]))
}

export function actsOfTenant(tx: Tx, tenantId: string): Promise<NamedBoardAct[]> {
  return tx
    .select({ act: boardActTable, legalEntityName: legalEntityTable.name })
    .from(boardActTable)
    .innerJoin(legalEntityTable, eq(legalEntityTable.id, boardActTable.legalEntityId))
    .where(eq(boardActTable.tenantId, tenantId))
    .orderBy(desc(boardActTable.executoryFrom), desc(boardActTable.id))
}
