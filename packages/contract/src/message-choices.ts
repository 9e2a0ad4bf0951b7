import { z } from 'zod'

/** Every message of the plan, once, under the heading that people read it under. */
export const messagesByTopic = {
  requests: z.enum([
    'request-received',
    'new-request',
    'information-requested',
    'completed',
    'counter-proposed',
    'proposal-accepted',
    'proposal-declined',
    'approved',
    'refused',
    'withdrawn',
    'expired',
    'expired-to-host',
    'place-lost',
    'confirmed',
    'slot-free',
  ]),
  changes: z.enum([
    'cancelled',
    'cancelled-to-host',
    'sessions-cancelled',
    'sessions-cancelled-to-host',
    'sessions-suspended',
    'sessions-suspended-to-host',
    'sessions-resumed',
    'amendment-asked',
    'amendment-asked-to-host',
    'amendment-refused',
    'amendment-refused-to-host',
    'amendment-withdrawn',
    'amendment-withdrawn-to-host',
    'amendment-lapsed',
    'amendment-lapsed-to-host',
    'amended',
    'amended-to-host',
  ]),
  conversation: z.enum(['message-posted', 'dispute-message']),
  access: z.enum([
    'access-code',
    'access-soon',
    'access-fallback',
    'access-failed',
    'access-replaced',
    'access-revoked',
    'access-code-read',
    'code-still-opens',
    'not-ready',
    'not-ready-to-host',
    'problem-reported',
    'problem-settled',
  ]),
  keys: z.enum(['key-due-soon', 'key-late', 'key-late-to-host']),
  evenings: z.enum(['evening-pack-ready']),
  signature: z.enum([
    'to-sign',
    'nobody-to-sign',
    'signature-code',
    'signature-request-ended',
    'signature-request-delayed',
    'agreement-decision',
    'agreement-decision-to-host',
  ]),
  money: z.enum([
    'price-overridden',
    'charge-due',
    'charge-waived',
    'payment-recorded',
    'refund-recorded',
    'unpaid-reminder',
    'deposit-missing',
    'deposit-to-return',
    'deposit-retained',
    'counterpart-proposed',
    'counterpart-answered',
    'counterpart-due-soon',
    'counterpart-late',
    'counterpart-late-to-host',
  ]),
  pieces: z.enum(['piece-expiring', 'piece-damaged', 'piece-refused']),
  account: z.enum(['verify-email', 'sign-in-link', 'invitation', 'mobile-code']),
  upkeep: z.enum(['elimination-proposed', 'fault-found', 'sms-budget-reached']),
  summary: z.enum(['daily-summary']),
}

export type MessageTopic = keyof typeof messagesByTopic
export type MessageName = z.infer<(typeof messagesByTopic)[MessageTopic]>

export const messageTopics = Object.keys(messagesByTopic) as MessageTopic[]
export const messageTopic = z.enum(messageTopics as [MessageTopic, ...MessageTopic[]]).meta({ id: 'MessageTopic' })
export const messageName = z
  .enum(Object.values(messagesByTopic).flatMap(({ options }) => options) as [MessageName, ...MessageName[]])
  .meta({ id: 'MessageName' })

/** At once, in one mail a day, or never. */
export const messageRhythm = z.enum(['at-once', 'daily', 'never']).meta({ id: 'MessageRhythm' })
export type MessageRhythm = z.infer<typeof messageRhythm>

/** How the person wants the messages of a topic that may be left out. */
export const chooseMessagesInput = z
  .strictObject({ topic: messageTopic, rhythm: messageRhythm })
  .meta({ id: 'ChooseMessages' })
export type ChooseMessages = z.infer<typeof chooseMessagesInput>

/** Which messages may reach the person signed in, and how they want those that may be left out. */
export const myMessages = z
  .object({
    topics: z.array(
      z
        .object({
          topic: messageTopic,
          rhythm: messageRhythm,
          /** What may be chosen; empty where every message always leaves. */
          offered: z.array(messageRhythm),
          messages: z.array(
            z.object({
              name: messageName,
              /** `as-chosen`: by mail, SMS or both, as the person chose for their mobile number. */
              by: z.enum(['email', 'as-chosen', 'sms']),
              isOptional: z.boolean(),
            }),
          ),
        })
        .meta({ id: 'MyMessageTopic' }),
    ),
  })
  .meta({ id: 'MyMessages' })
export type MyMessagesDto = z.infer<typeof myMessages>
