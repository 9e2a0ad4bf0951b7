import { randomUUID } from 'node:crypto'
import type { ConditionAnswers, ConditionGuideForm } from '@salles-ouvertes/contract'
import { addReferencePhoto } from '../../apps/api/src/features/condition-reports/add-reference-photo.ts'
import { saveConditionGuide } from '../../apps/api/src/features/condition-reports/condition-guide.ts'
import { addViewPhoto, saveConditionAnswers } from '../../apps/api/src/features/condition-reports/holder-condition.ts'
import { issueLink } from '../../apps/api/src/features/identity/index.ts'
import { type AccountActor, type LinkActor, systemActor } from '../../apps/api/src/platform/actor.ts'
import { inTransaction } from '../../apps/api/src/platform/database.ts'
import { givenAccess } from './given-access.ts'
import { givenNow, type GivenRequest } from './given-bookings.ts'
import { photoOf } from './photo-of.ts'

export type GivenCondition = Awaited<ReturnType<typeof givenCondition>>

/** Rooms with a guide, and groups that stand in them with their personal link. */
export async function givenCondition() {
  const given = await givenAccess()
  const { deps } = given
  const editor: AccountActor = given.owner

  /** A room of the college where two views, the chairs and a meter are looked at. */
  const room = async (): Promise<string> => {
    await given.setClock(givenNow)
    const roomId = await given.collegeRoom({ type: 'multipurpose-hall' })
    await given.enterBy(roomId, 'fixed-code')
    const { id: imageId } = await addReferencePhoto(deps, editor, { roomId, photo: photoOf(1) })
    const guide: ConditionGuideForm = {
      version: 0,
      views: [
        { title: 'Vue d’ensemble depuis la porte', guidance: 'Depuis le seuil.', imageId },
        { title: 'Cuisine', guidance: '', imageId: null },
      ],
      inventory: [{ object: 'Chaises', quantity: 40 }],
      meters: [{ name: 'Électricité', unit: 'kWh' }],
    }
    await saveConditionGuide(deps, editor, { ...guide, roomId })
    return roomId
  }

  /** A confirmed session of that room, its holder's link and its first date. */
  const stayIn = async (roomId: string, request: GivenRequest = {}) => {
    await given.setClock(givenNow)
    const booking = await given.confirmed({ ...request, roomId })
    await given.drain()
    const grant = await given.grantOf(booking.id)
    const holder: LinkActor = {
      ...{ kind: 'link', linkId: randomUUID(), purpose: 'holder-access' },
      ...{ tenantId: given.departement.id, subjectId: grant.id },
    }
    const occurrenceId = booking.occurrences[0]?.id ?? ''
    return { bookingId: booking.id, occurrenceId, grantId: grant.id, holder }
  }

  const answers: ConditionAnswers = {
    views: [
      { state: 'identical', words: '' },
      { state: 'identical', words: '' },
    ],
    ...{ inventory: [40], meters: [1200], remark: '' },
  }
  /** Every photo and every answer of a report, not sealed. */
  const fill = async (holder: LinkActor, kind: 'entry' | 'exit', said: Partial<ConditionAnswers> = {}) => {
    for (const rank of [0, 1]) await addViewPhoto(deps, holder, { kind, rank, photo: photoOf(100 + rank) })
    return saveConditionAnswers(deps, holder, { kind, said: { ...answers, ...said } })
  }

  const place = { purpose: 'caretaker', tenantId: given.departement.id, subjectId: given.college.id } as const
  await inTransaction(deps, systemActor(place.tenantId), (tx) =>
    issueLink(tx, { ...place, label: 'Loge', validMinutes: 60 }),
  )
  const { rows } = await given.query(`SELECT id FROM link_token WHERE label = 'Loge' AND subject_id = $1`, [
    place.subjectId,
  ])
  const caretakerLink: LinkActor = { kind: 'link', linkId: rows[0].id as string, ...place }
  return { ...given, editor, room, stayIn, answers, fill, caretakerLink }
}
