import type { OpeningRuleDto, RoomAccessForm, RoomForm, RoomSheet } from '@salles-ouvertes/contract'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

export const sheetKey = (id: string) => ['room-sheet', id]
const at = (id: string) => ({ params: { path: { id } }, headers: idempotencyKey() })

async function kept(answer: Promise<RoomSheet>): Promise<RoomSheet> {
  const sheet = await answer
  queryClient.setQueryData(sheetKey(sheet.id), sheet)
  // The public pages of the room say the same facts.
  const stale = ['stock', 'stock-establishments', 'space-tree', 'room', 'rooms', 'month', 'day-slots']
  await Promise.all(stale.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
  return sheet
}

/** A photo travels as a form: the file is in no schema, so the generated type knows no body. */
function photoForm(alternative: string, file: File): FormData {
  const form = new FormData()
  form.append('alternative', alternative)
  form.append('file', file)
  return form
}

/** What staff may do to a room. Each answers its sheet as it is then, and throws ApiProblem when the server refuses. */
export const roomCommands = {
  add: (establishmentId: string, body: RoomForm) =>
    kept(unwrap(api.POST('/establishments/{id}/rooms', { ...at(establishmentId), body: { ...body, spaceIds: [] } }))),
  edit: (id: string, body: RoomForm & { version: number }) =>
    kept(unwrap(api.POST('/rooms/{id}/edit', { ...at(id), body }))),
  setOpening: (id: string, rules: OpeningRuleDto[] | null) =>
    kept(unwrap(api.POST('/rooms/{id}/opening-rules', { ...at(id), body: { rules } }))),
  setAccess: (id: string, body: RoomAccessForm) => kept(unwrap(api.POST('/rooms/{id}/access', { ...at(id), body }))),
  addPhoto: (id: string, alternative: string, file: File) => {
    const form = photoForm(alternative, file)
    return kept(unwrap(api.POST('/rooms/{id}/photos', { ...at(id), body: form as never, bodySerializer: () => form })))
  },
  removePhoto: (id: string, photoId: string) =>
    kept(unwrap(api.POST('/rooms/{id}/photos/{photoId}/remove', { params: { path: { id, photoId } } }))),
  compose: (id: string, body: { spaceIds: string[]; version: number }) =>
    kept(unwrap(api.POST('/rooms/{id}/spaces', { ...at(id), body }))),
  publish: (id: string) => kept(unwrap(api.POST('/rooms/{id}/publish', at(id)))),
  withdraw: (id: string) => kept(unwrap(api.POST('/rooms/{id}/withdraw', at(id)))),
}

/** Hours of every room of the establishment that has none of its own. @throws ApiProblem */
export async function setEstablishmentOpening(id: string, rules: OpeningRuleDto[]): Promise<void> {
  await unwrap(api.POST('/establishments/{id}/opening-rules', { ...at(id), body: { rules } }))
  const stale = ['establishment', 'room-sheet', 'stock', 'room', 'month', 'day-slots']
  await Promise.all(stale.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
}
