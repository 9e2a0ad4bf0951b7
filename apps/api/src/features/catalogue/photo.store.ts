import { and, asc, eq, inArray } from 'drizzle-orm'
import type { PhotoDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { roomPhotoTable } from './catalogue.tables.ts'

const presentPhoto = (row: typeof roomPhotoTable.$inferSelect): PhotoDto => ({
  id: row.id,
  url: `/api/v1/photos/${row.id}`,
  alternative: row.alternative,
  width: row.width,
  height: row.height,
})

/** Photos of several rooms, in their order, by room. */
export async function photosOf(tx: Tx, roomIds: readonly string[]): Promise<Map<string, PhotoDto[]>> {
  if (roomIds.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(roomPhotoTable)
    .where(inArray(roomPhotoTable.roomId, [...roomIds]))
    .orderBy(asc(roomPhotoTable.position), asc(roomPhotoTable.id))
  const photos = new Map<string, PhotoDto[]>()
  for (const row of rows) photos.set(row.roomId, [...(photos.get(row.roomId) ?? []), presentPhoto(row)])
  return photos
}

/** File of a photo, null when the photo is gone. */
export async function findPhotoFile(tx: Tx, photoId: string): Promise<string | null> {
  const [row] = await tx
    .select({ fileId: roomPhotoTable.fileId })
    .from(roomPhotoTable)
    .where(eq(roomPhotoTable.id, photoId))
  return row?.fileId ?? null
}

export async function insertPhoto(tx: Tx, photo: typeof roomPhotoTable.$inferInsert): Promise<void> {
  await tx.insert(roomPhotoTable).values(photo)
}

/** Whether the room had that photo. */
export async function deletePhoto(tx: Tx, roomId: string, photoId: string): Promise<boolean> {
  const deleted = await tx
    .delete(roomPhotoTable)
    .where(and(eq(roomPhotoTable.roomId, roomId), eq(roomPhotoTable.id, photoId)))
    .returning({ id: roomPhotoTable.id })
  return deleted.length > 0
}
