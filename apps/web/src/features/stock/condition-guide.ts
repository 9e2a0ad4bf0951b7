import type { ConditionGuideDto, ConditionGuideForm } from '@salles-ouvertes/contract'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { shrinkPhoto } from '../../condition/shrink-photo.ts'
import { formWith } from '../../money/form-with.ts'

const at = (id: string) => ({ params: { path: { id } }, headers: idempotencyKey() })

/** What is looked at in a room. @throws ApiProblem, as all below */
export const readGuide = (roomId: string): Promise<ConditionGuideDto> =>
  unwrap(api.GET('/rooms/{id}/condition-guide', { params: { path: { id: roomId } } }))

/** Saves the whole list as a new version. */
export const saveGuide = (roomId: string, body: ConditionGuideForm): Promise<ConditionGuideDto> =>
  unwrap(api.POST('/rooms/{id}/condition-guide', { ...at(roomId), body }))

/** Keeps a reference photo; a view then names it. The file is in no schema: the generated type knows no body. */
export async function addReferencePhoto(roomId: string, photo: File): Promise<string> {
  const body = formWith({}, await shrinkPhoto(photo))
  const options = { ...at(roomId), body: body as never, bodySerializer: () => body }
  return (await unwrap(api.POST('/rooms/{id}/reference-photos', options))).id
}

export type ViewDraft = { key: string; title: string; guidance: string; imageId: string | null }
export type ObjectDraft = { key: string; object: string; quantity: string | number }
export type MeterDraft = { key: string; name: string; unit: string }
export type GuideDraft = { version: number; views: ViewDraft[]; inventory: ObjectDraft[]; meters: MeterDraft[] }

let made = 0
const newKey = (): string => `row-${(made += 1)}`
export const newView = (): ViewDraft => ({ key: newKey(), title: '', guidance: '', imageId: null })
export const newObject = (): ObjectDraft => ({ key: newKey(), object: '', quantity: 1 })
export const newMeter = (): MeterDraft => ({ key: newKey(), name: '', unit: '' })

/** The list as its fields hold it; keys name the rows on the screen. */
export const draftOf = ({ version, views, inventory, meters }: ConditionGuideDto): GuideDraft => ({
  version,
  views: views.map((view) => ({ ...view, key: newKey() })),
  inventory: inventory.map((object) => ({ ...object, key: newKey() })),
  meters: meters.map((meter) => ({ ...meter, key: newKey() })),
})

/** What is sent. */
export const guideInputOf = ({ version, views, inventory, meters }: GuideDraft) => ({
  version,
  views: views.map(({ key: _, ...view }) => view),
  inventory: inventory.map(({ object, quantity }) => ({ object, quantity: Number(quantity) })),
  meters: meters.map(({ key: _, ...meter }) => meter),
})
