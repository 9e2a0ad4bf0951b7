import type { MessageName, MessageRhythm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { findRecipients, type FoundRecipient, isMet, type NotifiedEventFacts } from './find-recipients.ts'
import { choicesOf } from './message-choices.store.ts'
import { type NewMessage, queueMessage } from './message.store.ts'
import { notificationPlan } from './notification-plan.ts'
import { smsKey } from './replace-lost-sms.ts'
import { howEachIsTold, optionalMessages, topicOf, topicRhythms } from './rules/optional-messages.ts'
import { type Way, waysTo } from './ways-to.ts'

/**
 * Queues the messages that an event calls, one row per person and channel: a second run for the same event adds none. Rows
 * hold the template and ids; the words are written when the message leaves.
 */
export function notify(deps: Deps, event: NotifiedEventFacts, { eventId }: { eventId: string }): Promise<void> {
  const aboutAccount = 'accountId' in event ? event.accountId : null
  return inTransaction(deps, systemActor(event.tenantId, aboutAccount), async (tx) => {
    for (const planned of notificationPlan[event.type]) {
      if (!(await isMet(tx, planned.when, event))) continue
      const { template } = planned
      const recipients = await findRecipients(tx, planned.to, event)
      const rhythmOf = await rhythms(tx, template, recipients)
      for (const recipient of recipients) {
        const rhythm = rhythmOf(recipient)
        if (rhythm !== 'at-once') {
          // Whoever did not ask for what is told on request leaves nothing out.
          if (rhythm === topicRhythms(topicOf(template)).usual) continue
          await keepBack(tx, event, { template, eventId, recipient }, rhythm)
          continue
        }
        for (const way of await waysTo(tx, planned, recipient, event)) {
          await queue(tx, event, { template, eventId, recipient, way })
        }
      }
    }
  })
}

/** What each person chose counts here and nowhere else; whoever has no account is told at once. */
async function rhythms(tx: Tx, name: MessageName, recipients: readonly FoundRecipient[]) {
  const accountIds = recipients.flatMap(({ accountId }) => accountId ?? [])
  const chosen = optionalMessages[name]
    ? await choicesOf(tx, accountIds, topicOf(name))
    : new Map<string, MessageRhythm>()
  const told = howEachIsTold(name, accountIds, chosen)
  return ({ accountId }: FoundRecipient): MessageRhythm => (accountId && told.get(accountId)) || 'at-once'
}

type ToQueue = { template: MessageName; eventId: string; recipient: FoundRecipient; way: Way }

async function queue(tx: Tx, event: NotifiedEventFacts, { way, ...toWhom }: ToQueue): Promise<void> {
  const { tenantId } = event
  const message = messageOf(event, { ...toWhom, channel: way.channel })
  const messageId = await queueMessage(tx, message)
  if (!messageId) return
  const accountId = message.recipientAccountId
  await publish(tx, { type: 'message.queued', tenantId, messageId, accountId }, { delaySeconds: way.delaySeconds })
}

/** Written down: what is left out was not lost, and what waits is told with the others of the day. */
async function keepBack(
  tx: Tx,
  event: NotifiedEventFacts,
  toWhom: Omit<ToQueue, 'way'>,
  rhythm: 'daily' | 'never',
): Promise<void> {
  const message = messageOf(event, { ...toWhom, channel: 'email' })
  await queueMessage(tx, message, rhythm === 'daily' ? 'held' : 'declined')
}

function messageOf(
  event: NotifiedEventFacts,
  { template, eventId, recipient, channel }: Omit<ToQueue, 'way'> & Pick<Way, 'channel'>,
): NewMessage {
  const { accountId } = recipient
  const address = recipient.accountId === null ? recipient.address : null
  return {
    tenantId: event.tenantId,
    channel,
    template,
    dedupeKey: `${eventId}/${template}/${accountId ?? address}${channel === 'sms' ? smsKey : ''}`,
    recipientAccountId: accountId,
    subjectId: subjectOf(event),
    params: paramsOf(event, recipient),
  }
}

const paramsOf = (event: NotifiedEventFacts, recipient: FoundRecipient): Record<string, string> => ({
  ...recipient.params,
  ...(recipient.accountId === null ? { address: recipient.address } : {}),
  ...sessionsOf(event),
  ...amendmentOf(event),
  ...decisionOf(event),
  ...vaultOf(event),
  ...requestOf(event),
  ...depositOf(event),
  ...counterpartOf(event),
  ...paymentOf(event),
  ...letterOf(event),
  ...checkOf(event),
  ...disputeOf(event),
  ...dayOf(event),
})

/** Ids of the sessions that the mail is about, when not about all of the booking. */
const sessionsOf = (event: NotifiedEventFacts): Record<string, string> =>
  'occurrenceIds' in event ? { occurrenceIds: event.occurrenceIds.join(' ') } : {}

const amendmentOf = (event: NotifiedEventFacts): Record<string, string> =>
  'amendmentId' in event ? { amendmentId: event.amendmentId } : {}

const decisionOf = (event: NotifiedEventFacts): Record<string, string> =>
  'decisionId' in event ? { decisionId: event.decisionId } : {}

/** Whose vault the mail reads, and for which booking when there is one. */
const vaultOf = (event: NotifiedEventFacts): Record<string, string> =>
  'pieceId' in event
    ? { organisationId: event.organisationId, ...('bookingId' in event ? { bookingId: event.bookingId } : {}) }
    : {}

const requestOf = (event: NotifiedEventFacts): Record<string, string> =>
  'requestId' in event ? { requestId: event.requestId } : {}

const depositOf = (event: NotifiedEventFacts): Record<string, string> =>
  'depositId' in event ? { depositId: event.depositId } : {}

const counterpartOf = (event: NotifiedEventFacts): Record<string, string> =>
  'counterpartId' in event ? { counterpartId: event.counterpartId } : {}

const paymentOf = (event: NotifiedEventFacts): Record<string, string> =>
  'paymentId' in event ? { paymentId: event.paymentId } : {}

const letterOf = (event: NotifiedEventFacts): Record<string, string> =>
  'letterId' in event ? { letterId: event.letterId } : {}

const checkOf = (event: NotifiedEventFacts): Record<string, string> =>
  'checkId' in event ? { checkId: event.checkId } : {}

const disputeOf = (event: NotifiedEventFacts): Record<string, string> =>
  'disputeMessageId' in event ? { disputeMessageId: event.disputeMessageId } : {}

/** The evening that the mail is about. */
const dayOf = (event: NotifiedEventFacts): Record<string, string> => ('day' in event ? { day: event.day } : {})

function subjectOf(event: NotifiedEventFacts): string {
  if ('messageId' in event) return event.messageId
  if ('agreementId' in event) return event.agreementId
  if ('grantId' in event) return event.grantId
  if ('mobileNumberId' in event) return event.mobileNumberId
  if ('problemId' in event) return event.problemId
  if ('pieceId' in event) return event.pieceId
  if ('handingId' in event) return event.handingId
  if ('entryId' in event) return event.entryId
  if ('bookingId' in event) return event.bookingId
  if ('day' in event) return event.establishmentId
  return 'accountId' in event ? event.accountId : event.tenantId
}
