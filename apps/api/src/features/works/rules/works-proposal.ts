import type { WorksAgreementDto, WorksChoice } from '@salles-ouvertes/contract'

/** Whether a room costs the organisation more than what it pays now; a price that is not known counts as more. Cents. */
export const isDearer = (roomCents: number | null, nowCents: number | null): boolean =>
  roomCents === null || (nowCents !== null && roomCents > nowCents)

/**
 * What is proposed for the sessions of an agreement: to take place in the first room that lacks nothing of theirs and costs
 * no more, else to be suspended; nothing when none of them may be treated. Source: docs/rules/works.md §2.
 */
export function proposalFor({
  agreementId,
  parties,
  sessions,
  rooms,
}: Pick<WorksAgreementDto, 'agreementId' | 'parties' | 'sessions' | 'rooms'>): WorksChoice | null {
  if (parties.length === 0 || sessions.every(({ isTooSoon }) => isTooSoon)) return null
  const room = rooms.find((each) => !each.isDearer && each.missingEquipment.length === 0)
  return room ? { action: 'move', agreementId, roomId: room.roomId } : { action: 'suspend', agreementId }
}
