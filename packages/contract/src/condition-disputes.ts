import { z } from 'zod'
import { conditionReportKind } from './condition-reports.ts'
import { id, instant, shortText } from './values.ts'

/** Disagreement on a sealed report (« désaccord sur l’état des lieux »): said, answered, settled by both or withdrawn. */
export const disputeStatus = z
  .enum(['open', 'settlement-proposed', 'settled', 'withdrawn'])
  .meta({ id: 'DisputeStatus' })
export type DisputeStatus = z.infer<typeof disputeStatus>
export const disputeSide = z.enum(['organisation', 'place']).meta({ id: 'DisputeSide' })
export type DisputeSide = z.infer<typeof disputeSide>
export const disputeAction = z
  .enum(['write', 'propose', 'accept', 'set-aside', 'withdraw'])
  .meta({ id: 'DisputeAction' })
export type DisputeAction = z.infer<typeof disputeAction>
/** What a message of the thread did. */
export const disputeStep = z.enum(['open', ...disputeAction.options]).meta({ id: 'DisputeStep' })
export type DisputeStep = z.infer<typeof disputeStep>

export const mostDisputePhotos = 4
/** The words of an opening, of a message or of a settlement; the photos of the first two come beside them (multipart). */
export const disputeWordsInput = z.strictObject({ words: shortText(1000) }).meta({ id: 'DisputeWordsForm' })
export type DisputeWordsForm = z.infer<typeof disputeWordsInput>
/** The proposal that was read: another one may have taken its place meanwhile. */
export const disputeProposalInput = z.strictObject({ proposalId: id }).meta({ id: 'DisputeProposalRead' })
/** Why, for whoever wants to say it. */
export const disputeReasonInput = z
  .strictObject({ words: z.string().trim().max(1000).default('') })
  .meta({ id: 'DisputeReasonForm' })

const disputeMessage = z.object({
  id,
  step: disputeStep,
  side: disputeSide,
  authorName: z.string(),
  words: z.string(),
  photoIds: z.array(id),
  writtenAt: instant,
})
export const conditionDispute = z
  .object({
    id,
    reportId: id,
    reportKind: conditionReportKind,
    status: disputeStatus,
    openedBy: disputeSide,
    /** Message whose words both sides would agree on, or agreed on. */
    proposalId: id.nullable(),
    messages: z.array(disputeMessage),
    allowedActions: z.array(disputeAction),
  })
  .meta({ id: 'ConditionDispute' })
export type ConditionDisputeDto = z.infer<typeof conditionDispute>

/** Disputes on the reports of a session, oldest first, and the reports on which the reader may open one. */
export const sessionDisputes = z
  .object({
    timeZone: z.string(),
    /** Side of the reader; null for those who only read. */
    side: disputeSide.nullable(),
    openUntil: instant,
    openable: z.array(z.object({ reportId: id, reportKind: conditionReportKind })),
    items: z.array(conditionDispute),
  })
  .meta({ id: 'SessionDisputes' })
export type SessionDisputesDto = z.infer<typeof sessionDisputes>

/** Disputes of a booking that nobody has ended yet, and the session of each. */
export const liveDisputes = z
  .object({
    items: z.array(z.object({ id, occurrenceId: id, startsAt: instant, endsAt: instant, timeZone: z.string() })),
  })
  .meta({ id: 'LiveDisputes' })
export type LiveDisputeDto = z.infer<typeof liveDisputes>['items'][number]
