import type { z } from 'zod'
import type { timetablePreviewAnswer } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { previewAddress, previewTimetable, type PreviewedTimetable, type TimetableFile } from '../availability/index.ts'
import { getEstablishmentPlace } from './establishment-place.ts'
import { bookingsInTheWay } from './hit-bookings.store.ts'

type Answer = z.infer<typeof timetablePreviewAnswer>

/** What applying a file would change, and the bookings it would meet. @throws as `previewTimetable` of availability */
export async function previewTimetableFile(deps: Deps, actor: Actor, input: TimetableFile): Promise<Answer> {
  return withHits(deps, actor, await previewTimetable(deps, actor, input))
}

/** The same, for what the address says now. @throws as `previewAddress` of availability */
export async function previewTimetableAddress(
  deps: Deps,
  actor: Actor,
  input: { timetableId: string },
): Promise<Answer> {
  return withHits(deps, actor, await previewAddress(deps, actor, input))
}

function withHits(deps: Deps, actor: Actor, { preview, establishmentId, added }: PreviewedTimetable): Promise<Answer> {
  return inReadOnly(deps, actor, async (tx) => {
    const { timeZone } = await getEstablishmentPlace(tx, actor, establishmentId)
    return { ...preview, timeZone, conflicts: await bookingsInTheWay(tx, timeZone, added) }
  })
}
