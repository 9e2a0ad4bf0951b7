import type { DisputeAction, DisputeWordsForm, SessionDisputesDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { inspectImage, type InspectedUpload, type UploadedImage } from '../files/index.ts'
import { partyTo } from './dispute-party.ts'
import { findDispute, findDisputeForUpdate, saveDispute } from './disputes.store.ts'
import { presentDisputes } from './read-disputes.ts'
import { nextDisputeStatus } from './rules/dispute-workflow.ts'
import { writeDisputeMessage } from './write-dispute-message.ts'

type OnDispute = { disputeId: string }

/**
 * One side writes in the thread, with photos if it wants.
 * @throws those of `answer`, and those of `inspectImage`
 */
export async function writeInDispute(
  deps: Deps,
  actor: AccountActor,
  { photos, ...input }: OnDispute & DisputeWordsForm & { photos: readonly UploadedImage[] },
): Promise<SessionDisputesDto> {
  return answer(deps, actor, { ...input, action: 'write', photos: await Promise.all(photos.map(inspectImage)) })
}

/** One side says in which words the dispute would be settled. @throws those of `answer` */
export const proposeSettlement = (deps: Deps, actor: AccountActor, input: OnDispute & DisputeWordsForm) =>
  answer(deps, actor, { ...input, action: 'propose' })

/**
 * The other side agrees on the words that it read: the dispute is settled.
 * @throws those of `answer`; condition-reports.dispute-changed when these words are not proposed any more
 */
export const acceptSettlement = (deps: Deps, actor: AccountActor, input: OnDispute & { proposalId: string }) =>
  answer(deps, actor, { ...input, action: 'accept', words: '' })

/** The words proposed are set aside, by either side: the dispute goes on. @throws those of `answer` */
export const setAsideSettlement = (deps: Deps, actor: AccountActor, input: OnDispute & { words: string }) =>
  answer(deps, actor, { ...input, action: 'set-aside' })

/** The side that opened the dispute gives it up. @throws those of `answer` */
export const withdrawDispute = (deps: Deps, actor: AccountActor, input: OnDispute & { words: string }) =>
  answer(deps, actor, { ...input, action: 'withdraw' })

type Answer = OnDispute & {
  action: DisputeAction
  words: string
  photos?: readonly InspectedUpload[]
  proposalId?: string
}

/**
 * What one side does to a dispute, one after the other when both act at once.
 * @throws condition-reports.not-found, condition-reports.dispute-not-allowed
 * @throws condition-reports.dispute-changed, condition-reports.dispute-other-side
 */
function answer(
  deps: Deps,
  actor: AccountActor,
  { disputeId, action, words, photos = [], proposalId }: Answer,
): Promise<SessionDisputesDto> {
  return inTransaction(deps, actor, async (tx) => {
    const known = (await findDispute(tx, disputeId)) ?? fail('condition-reports.not-found')
    const { session, side } = await partyTo(tx, actor, known.reportId)
    const dispute = (await findDisputeForUpdate(tx, disputeId)) ?? fail('condition-reports.not-found')
    const status = nextDisputeStatus(side, action, dispute)
    if (proposalId !== undefined && proposalId !== dispute.proposalId) fail('condition-reports.dispute-changed')
    const { bookingId } = session
    const written = { step: action, words, photos }
    const messageId = await writeDisputeMessage(deps, tx, actor, { dispute, side, bookingId }, written)
    if (action !== 'write') {
      const isEnded = status === 'settled' || status === 'withdrawn'
      const proposal = {
        propose: { proposalId: messageId, proposedBy: side },
        accept: { proposalId: dispute.proposalId, proposedBy: dispute.proposedBy },
        'set-aside': { proposalId: null, proposedBy: null },
        withdraw: { proposalId: null, proposedBy: null },
      }[action]
      await saveDispute(tx, disputeId, { status, ...proposal, closedAt: isEnded ? await clockNow(tx) : null })
    }
    return presentDisputes(tx, actor, session)
  })
}
