import { z } from 'zod'

const look = z.number().int().min(1).max(720)

/**
 * When a tenant prepares an entry, and when it expects its keys back. None of it is in a text that we read.
 * Sources: docs/rules/access.md, 3 and 4; docs/rules/sms.md, 1; docs/rules/readiness.md, 1; docs/rules/keys.md, 4.
 */
export const entryDelays = z
  .strictObject({
    /** Hours before a session at which a lock is asked for its code. */
    accessIssueHours: z.number().int().min(1).max(336),
    /** Hours before a session at which the way in leaves, for a room whose sheet says nothing. */
    accessLeadHours: z.number().int().min(1).max(168),
    /** Minutes before a session at which the way in is said again, to whoever chose SMS. */
    accessReminderMinutes: z.number().int().min(15).max(720),
    /** Minutes added around a session: people come early to set up and leave late. */
    accessBeforeMinutes: z.number().int().min(0).max(60),
    accessAfterMinutes: z.number().int().min(0).max(60),
    /** Hours before a session at which it is looked at, the furthest first. */
    firstLookHours: look,
    secondLookHours: look,
    lastLookHours: look,
    /** Days between the last session and the day a key is due back. */
    keyReturnDays: z.number().int().min(0).max(60),
  })
  .superRefine((delays, context) => {
    const refuse = (path: keyof typeof delays, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (delays.accessIssueHours < delays.accessLeadHours) refuse('accessIssueHours', 'after the code leaves')
    const { accessReminderMinutes, accessLeadHours, accessBeforeMinutes } = delays
    if (accessReminderMinutes > accessLeadHours * 60 || accessReminderMinutes < accessBeforeMinutes)
      refuse('accessReminderMinutes', 'before the code leaves, or once the door opens')
    if (delays.secondLookHours >= delays.firstLookHours) refuse('secondLookHours', 'not after the look before')
    if (delays.lastLookHours >= delays.secondLookHours) refuse('lastLookHours', 'not after the look before')
  })
  .meta({ id: 'EntryDelays' })
export type EntryDelays = z.infer<typeof entryDelays>
