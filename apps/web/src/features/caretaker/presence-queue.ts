import { api, unwrap } from '../../api/client.ts'
import { newKey } from '../../api/new-key.ts'
import { openPressQueue } from '../../offline/press-queue.ts'

export type Presence = 'arrived' | 'absent'
interface PresencePress {
  id: string
  occurrenceId: string
  presence: Presence
}

const queue = openPressQueue<PresencePress>('gardien')

/** Noted on this device, and not known to the server yet; the last word about a visit. */
export const waitingPresence = (occurrenceId: string): Presence | null =>
  queue.waiting.value.findLast((press) => press.occurrenceId === occurrenceId)?.presence ?? null

/** Notes whether the group came: at once on this device, then to the server. @throws ApiProblem when it refuses */
export async function notePresence(occurrenceId: string, presence: Presence): Promise<void> {
  queue.add({ id: newKey(), occurrenceId, presence })
  await sendPresences()
}

/** Tells what was noted without network, in order. @throws ApiProblem when one is refused: it is no longer kept */
export async function sendPresences(): Promise<void> {
  const [refused] = await queue.send(async ({ occurrenceId: id, presence }) => {
    await unwrap(api.POST('/caretaker/occurrences/{id}/presence', { params: { path: { id } }, body: { presence } }))
  })
  if (refused) throw refused
}

/** The link no longer opens: nothing noted with it is left here. */
export const forgetPresences = (): void => queue.clear()
