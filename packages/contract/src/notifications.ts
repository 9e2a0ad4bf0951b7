import { z } from 'zod'
import { instant, pageOf } from './values.ts'

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
