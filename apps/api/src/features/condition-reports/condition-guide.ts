import type { ConditionGuideDto, ConditionGuideForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type AccountActor, tenantsOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { assertMayEdit, getBookableRoom, getRoomForUpdate } from '../catalogue/index.ts'
import { countReferences, type GuideRow, insertGuide, latestGuide } from './guide.store.ts'

/** What is looked at in a room, for the staff of its tenant. @throws catalogue.room-not-found */
export function getConditionGuide(deps: Deps, actor: AccountActor, roomId: string): Promise<ConditionGuideDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const { tenantId } = await getBookableRoom(tx, roomId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.room-not-found')
    return presentGuide(roomId, await latestGuide(tx, roomId))
  })
}

/**
 * Says what is photographed, counted and read in the room, as a new version: reports already begun keep theirs.
 * @throws catalogue.room-not-found, catalogue.not-allowed
 * @throws condition-reports.guide-changed when somebody saved another version meanwhile
 * @throws condition-reports.unknown-photo for a reference of another room
 */
export function saveConditionGuide(
  deps: Deps,
  actor: AccountActor,
  { roomId, version: read, ...form }: ConditionGuideForm & { roomId: string },
): Promise<ConditionGuideDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId, establishmentId } = await getRoomForUpdate(tx, roomId)
    assertMayEdit(actor, { tenantId, establishmentId })
    const current = (await latestGuide(tx, roomId))?.version ?? 0
    if (read !== current) fail('condition-reports.guide-changed')
    const imageIds = [...new Set(form.views.flatMap(({ imageId }) => imageId ?? []))]
    if ((await countReferences(tx, roomId, imageIds)) !== imageIds.length) fail('condition-reports.unknown-photo')
    const saved = { ...form, id: newId(), tenantId, roomId, version: current + 1 }
    const guide = { ...saved, savedBy: actor.accountId, savedAt: await clockNow(tx) }
    await insertGuide(tx, guide)
    const details = { version: guide.version, views: form.views.length }
    await record(tx, actor, { action: 'condition-guide.save', subjectId: roomId, tenantId, details })
    return presentGuide(roomId, guide)
  })
}

const presentGuide = (roomId: string, guide: GuideRow | null): ConditionGuideDto => ({
  roomId,
  version: guide?.version ?? 0,
  views: guide?.views ?? [],
  inventory: guide?.inventory ?? [],
  meters: guide?.meters ?? [],
  savedAt: guide?.savedAt.toISOString() ?? null,
})
