import type { RoomPathDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { formatIso, type Slot } from '../../platform/time.ts'
import { alarmOfUse } from './rules/site-alarm.ts'
import { findGuide, picturesOfSite, presentPicture, siteOfRoom, stepsOfSite } from './site-guide.store.ts'

/**
 * How one gets to a room, door by door, for a use of it; null while nobody wrote it. `picturesAt` is where the reader
 * opens the pictures. An applicant's transaction must have visited the tenant.
 */
export async function pathToRoom(
  tx: Tx,
  room: { roomId: string; use: Slot; picturesAt: string },
): Promise<RoomPathDto | null> {
  const site = await siteOfRoom(tx, room.roomId)
  const guide = site && (await findGuide(tx, site.siteId))
  if (!site || !guide) return null
  const pictures = await picturesOfSite(tx, site.siteId)
  const pictureOf = (stepId: string | null) => {
    const row = pictures.find((picture) => picture.stepId === stepId)
    return row ? presentPicture(row, room.picturesAt) : null
  }
  const steps = await stepsOfSite(tx, site.siteId)
  const alarm = alarmOfUse(site, site.timeZone, room.use)
  return {
    words: guide.words,
    plan: pictureOf(null),
    onCall: guide.onCall,
    emergency: guide.emergency,
    steps: steps
      .filter(({ roomIds }) => roomIds.length === 0 || roomIds.includes(room.roomId))
      .map(({ id, kind, words }) => ({ id, kind, words, picture: pictureOf(id) })),
    alarmArmsAt: alarm && formatIso(site.timeZone, alarm.armsAt),
    outBy: alarm && formatIso(site.timeZone, alarm.outBy),
  }
}
