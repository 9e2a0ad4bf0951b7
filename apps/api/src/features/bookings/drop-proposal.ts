import type { Tx } from '../../platform/database.ts'
import { releaseSlots } from '../availability/index.ts'
import { closeProposal, findOpenProposal } from './conversation.store.ts'

/** Ends the offer still waiting for an answer, if any, and frees what it held. */
export async function dropProposal(tx: Tx, bookingId: string, state: 'declined' | 'expired'): Promise<void> {
  const proposal = await findOpenProposal(tx, bookingId)
  if (!proposal) return
  await releaseSlots(tx, { proposalId: proposal.id })
  await closeProposal(tx, proposal.id, state)
}
