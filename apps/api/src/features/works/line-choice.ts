import type { WorksChoice } from '@salles-ouvertes/contract'
import type { WorksLineRow } from './works.store.ts'

/** What was chosen for the agreement of a line. */
export const choiceOf = ({ agreementId, roomId }: Pick<WorksLineRow, 'agreementId' | 'roomId'>): WorksChoice =>
  roomId === null ? { action: 'suspend', agreementId } : { action: 'move', agreementId, roomId }
