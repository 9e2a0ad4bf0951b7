import { z } from 'zod'
import { id, instant, pageOf } from './values.ts'

/** Demonstration mailbox: raw mails in memory, refused in production. */
export const demoMailItem = z
  .object({ id: z.string(), to: z.string(), subject: z.string(), receivedAt: instant, hasCalendar: z.boolean() })
  .meta({ id: 'DemoMailItem' })
export const demoMailPage = pageOf(demoMailItem).meta({ id: 'DemoMailPage' })
export const demoMailQuery = z.strictObject({
  to: z.string().max(254).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export const demoMail = demoMailItem
  .extend({
    text: z.string(),
    html: z.string(),
    links: z.array(z.string()),
    attachments: z.array(z.object({ fileName: z.string(), mediaType: z.string(), sizeBytes: z.number().int() })),
  })
  .meta({ id: 'DemoMail' })

export const advanceClockInput = z
  .strictObject({
    minutes: z
      .number()
      .int()
      .min(1)
      .max(60 * 24 * 400),
  })
  .meta({ id: 'AdvanceClock' })
export const clockState = z.object({ now: instant, offsetMinutes: z.number().int() }).meta({ id: 'ClockState' })

/** A message that did not leave, or that is still on the way after several tries: neither its words nor its address. */
export const failedMessage = z
  .object({
    id,
    channel: z.enum(['email', 'sms']),
    /** Name of the message in the plan. */
    template: z.string(),
    /** Name of whoever should have received it; null when it is no longer known. */
    recipient: z.string().nullable(),
    /** Of the booking that it is about. */
    reference: z.string().nullable(),
    /** Code of what refused it: of ours for SMS, of the mail server (`smtp-550`) or of the network for mails. */
    reason: z.string(),
    createdAt: instant,
    isTriedAgain: z.boolean(),
    /** The same message left by mail in its place. */
    isReplaced: z.boolean(),
    allowedActions: z.array(z.enum(['resend'])),
  })
  .meta({ id: 'FailedMessage' })
export type FailedMessageDto = z.infer<typeof failedMessage>
export const failedMessageList = z
  .object({
    items: z.array(failedMessage),
    /** How many, in the days shown, their recipients had chosen to do without. */
    leftOut: z.number().int(),
  })
  .meta({ id: 'FailedMessageList' })
export type FailedMessagesDto = z.infer<typeof failedMessageList>
export const resendMessageParams = z.strictObject({ id, messageId: id })
