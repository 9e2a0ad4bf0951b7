import type { Tx } from '../../platform/database.ts'
import type { Slot } from '../../platform/time.ts'
import { listBookableRooms } from '../catalogue/index.ts'
import { getAmendment, sessionsOfAmendment, type AmendmentRow } from './amendment.store.ts'

type Place = Slot & { room: { id: string; name: string } }
/** A request to change a booking, whatever became of it. Instants, not texts. */
export type AmendmentRecord = AmendmentRow & {
  /** By former start. */
  sessions: { occurrenceId: string; from: Place; to: Place }[]
  /** Before and after; null when they do not change. */
  people: { from: number; to: number } | null
}

const peopleOf = ({ headcount, formerHeadcount }: AmendmentRow): AmendmentRecord['people'] =>
  headcount === null || formerHeadcount === null ? null : { from: formerHeadcount, to: headcount }

/** As `getBookingFacts`, of an amendment: for features above, which have checked the right to read it. */
export async function getAmendmentFacts(tx: Tx, amendmentId: string): Promise<AmendmentRecord> {
  const amendment = await getAmendment(tx, amendmentId)
  const rows = await sessionsOfAmendment(tx, amendmentId)
  const roomIds = [...new Set(rows.flatMap(({ roomId, formerRoomId }) => [roomId, formerRoomId]))]
  const names = new Map((await listBookableRooms(tx, roomIds)).map(({ id, name }) => [id, name]))
  const roomOf = (id: string) => ({ id, name: names.get(id) ?? '' })
  return {
    ...amendment,
    people: peopleOf(amendment),
    sessions: rows.map((row) => ({
      occurrenceId: row.occurrenceId,
      from: { startsAt: row.formerStartsAt, endsAt: row.formerEndsAt, room: roomOf(row.formerRoomId) },
      to: { startsAt: row.startsAt, endsAt: row.endsAt, room: roomOf(row.roomId) },
    })),
  }
}
