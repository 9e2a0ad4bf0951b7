import { and, asc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { SitePictureDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { siteEstablishmentTable, roomTable } from './catalogue.tables.ts'
import { siteGuideTable, sitePictureTable, siteStepRoomTable, siteStepTable } from './site-guide.tables.ts'

export type GuideRow = typeof siteGuideTable.$inferSelect
export type StepRow = typeof siteStepTable.$inferSelect & { roomIds: string[] }
export type PictureRow = typeof sitePictureTable.$inferSelect

export async function findGuide(tx: Tx, siteId: string): Promise<GuideRow | null> {
  const [row] = await tx.select().from(siteGuideTable).where(eq(siteGuideTable.siteId, siteId))
  return row ?? null
}

/** Steps of the path through a site, in their order. */
export async function stepsOfSite(tx: Tx, siteId: string): Promise<StepRow[]> {
  const steps = await tx
    .select()
    .from(siteStepTable)
    .where(eq(siteStepTable.siteId, siteId))
    .orderBy(asc(siteStepTable.position))
  const ids = steps.map(({ id }) => id)
  const rooms = await tx.select().from(siteStepRoomTable).where(inArray(siteStepRoomTable.stepId, ids))
  return steps.map((step) => ({
    ...step,
    roomIds: rooms.flatMap(({ stepId, roomId }) => (stepId === step.id ? [roomId] : [])),
  }))
}

export const picturesOfSite = (tx: Tx, siteId: string): Promise<PictureRow[]> =>
  tx.select().from(sitePictureTable).where(eq(sitePictureTable.siteId, siteId))

/** A picture that the transaction's actor may meet, null when there is none. */
export async function findSitePicture(tx: Tx, pictureId: string): Promise<PictureRow | null> {
  const [row] = await tx.select().from(sitePictureTable).where(eq(sitePictureTable.id, pictureId))
  return row ?? null
}

/** `root` is the address under which its reader may open it. */
export const presentPicture = (row: PictureRow, root: string): SitePictureDto => ({
  id: row.id,
  url: `/api/v1${root}/${row.id}`,
  alternative: row.alternative,
  width: row.width,
  height: row.height,
})

export async function saveGuide(tx: Tx, guide: typeof siteGuideTable.$inferInsert): Promise<void> {
  await tx.insert(siteGuideTable).values(guide).onConflictDoUpdate({ target: siteGuideTable.siteId, set: guide })
}

/** Keeps exactly these steps; the photo of one that goes goes with it. */
export async function saveSteps(tx: Tx, siteId: string, steps: readonly StepRow[]): Promise<void> {
  const kept = steps.map(({ id }) => id)
  await tx.delete(siteStepTable).where(and(eq(siteStepTable.siteId, siteId), notInArray(siteStepTable.id, kept)))
  for (const { roomIds, ...step } of steps) {
    await tx.insert(siteStepTable).values(step).onConflictDoUpdate({ target: siteStepTable.id, set: step })
    await tx.delete(siteStepRoomTable).where(eq(siteStepRoomTable.stepId, step.id))
    const rooms = roomIds.map((roomId) => ({ stepId: step.id, roomId, tenantId: step.tenantId }))
    if (rooms.length > 0) await tx.insert(siteStepRoomTable).values(rooms)
  }
}

/** In place of the one that the step, or the plan, had. */
export async function replacePicture(tx: Tx, picture: typeof sitePictureTable.$inferInsert): Promise<void> {
  const { siteId, stepId } = picture
  const place = stepId ? eq(sitePictureTable.stepId, stepId) : isNull(sitePictureTable.stepId)
  await tx.delete(sitePictureTable).where(and(eq(sitePictureTable.siteId, siteId), place))
  await tx.insert(sitePictureTable).values(picture)
}

/** Whether the site had that picture. */
export async function deletePicture(tx: Tx, siteId: string, pictureId: string): Promise<boolean> {
  const deleted = await tx
    .delete(sitePictureTable)
    .where(and(eq(sitePictureTable.siteId, siteId), eq(sitePictureTable.id, pictureId)))
    .returning({ id: sitePictureTable.id })
  return deleted.length > 0
}

/** Establishments that use a site. */
export async function establishmentsOfSite(tx: Tx, siteId: string): Promise<string[]> {
  const rows = await tx.select().from(siteEstablishmentTable).where(eq(siteEstablishmentTable.siteId, siteId))
  return rows.map(({ establishmentId }) => establishmentId)
}

export const roomsOfSite = (tx: Tx, siteId: string): Promise<{ id: string; name: string }[]> =>
  tx
    .select({ id: roomTable.id, name: roomTable.name })
    .from(roomTable)
    .where(eq(roomTable.siteId, siteId))
    .orderBy(asc(roomTable.name))

/** The site of a room, with what arms itself there. */
export async function siteOfRoom(tx: Tx, roomId: string) {
  const { rows } = await tx.execute<{
    siteId: string
    timeZone: string
    alarmHours: (number | null)[]
    alarmMarginMinutes: number
  }>(sql`
    SELECT s.id AS "siteId", s.time_zone AS "timeZone", s.alarm_hours AS "alarmHours",
      s.alarm_margin_minutes AS "alarmMarginMinutes"
    FROM room r JOIN site s ON s.id = r.site_id WHERE r.id = ${roomId}::uuid`)
  return rows[0] ?? null
}
