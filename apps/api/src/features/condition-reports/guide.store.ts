import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { conditionGuideTable, conditionImageTable } from './condition-reports.tables.ts'

export type GuideRow = typeof conditionGuideTable.$inferSelect

/** What is looked at in the room now; null while nobody said. */
export async function latestGuide(tx: Tx, roomId: string): Promise<GuideRow | null> {
  const [row] = await tx
    .select()
    .from(conditionGuideTable)
    .where(eq(conditionGuideTable.roomId, roomId))
    .orderBy(desc(conditionGuideTable.version))
    .limit(1)
  return row ?? null
}

/** The version that a report follows, whatever came later. */
export async function guideOfReport(tx: Tx, guideId: string): Promise<GuideRow> {
  const [row] = await tx.select().from(conditionGuideTable).where(eq(conditionGuideTable.id, guideId))
  if (!row) throw new Error(`guide ${guideId} of a report is missing`)
  return row
}

export async function insertGuide(tx: Tx, guide: GuideRow): Promise<void> {
  await tx.insert(conditionGuideTable).values(guide)
}

/** Of these images, how many are references of the room. */
export async function countReferences(tx: Tx, roomId: string, imageIds: readonly string[]): Promise<number> {
  const rows = await tx
    .select({ id: conditionImageTable.id })
    .from(conditionImageTable)
    .where(
      and(
        eq(conditionImageTable.roomId, roomId),
        isNull(conditionImageTable.reportId),
        inArray(conditionImageTable.id, [...imageIds]),
      ),
    )
  return rows.length
}
