import type { DisputeAction, DisputeSide, DisputeStep } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { type InspectedUpload, photoName, storeFile } from '../files/index.ts'
import { type DisputeRow, insertDisputeMessage } from './disputes.store.ts'

export type DisputeMessage = { step: DisputeStep; words: string; photos: readonly InspectedUpload[] }

/** Audit line of each step. */
const auditActions: Record<DisputeAction | 'open', string> = {
  open: 'condition-dispute.open',
  write: 'condition-dispute.write',
  propose: 'condition-dispute.propose',
  accept: 'condition-dispute.accept',
  'set-aside': 'condition-dispute.set-aside',
  withdraw: 'condition-dispute.withdraw',
}

/** Appends what one side writes with its photos, and tells the other side; answers the id of the message. */
export async function writeDisputeMessage(
  deps: Pick<Deps, 'fileStore'>,
  tx: Tx,
  actor: AccountActor,
  { dispute, side, bookingId }: { dispute: DisputeRow; side: DisputeSide; bookingId: string },
  { step, words, photos }: DisputeMessage,
): Promise<string> {
  const { id: subjectId, tenantId, organisationId } = dispute
  const fileIds: string[] = []
  for (const { bytes, mediaType } of photos) {
    const owner = { tenantId, organisationId }
    const file = { owner, bytes, mediaType, fileName: photoName({ mediaType }), visibility: 'private' as const }
    fileIds.push((await storeFile(deps, tx, file)).id)
  }
  const message = { step, side, authorId: actor.accountId, words, writtenAt: await clockNow(tx), fileIds }
  const disputeMessageId = await insertDisputeMessage(tx, dispute, message)
  await record(tx, actor, {
    ...{ action: auditActions[step], subjectId, tenantId, organisationId },
    details: { side, messageId: disputeMessageId, photos: photos.length },
  })
  await publish(tx, { type: 'condition-dispute.message-written', tenantId, bookingId, disputeMessageId })
  return disputeMessageId
}
