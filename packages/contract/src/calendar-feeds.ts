import { z } from 'zod'
import { linkToken } from './identity.ts'
import { id, instant } from './values.ts'

/** What a calendar feed follows: all that concerns an account, one organisation, one establishment, one room. */
export const calendarFeedKind = z
  .enum(['account', 'organisation', 'establishment', 'room'])
  .meta({ id: 'CalendarFeedKind' })
export type CalendarFeedKind = z.infer<typeof calendarFeedKind>

export const calendarFeedInput = z
  .strictObject({ kind: calendarFeedKind, subjectId: id })
  .meta({ id: 'CalendarFeedForm' })

/** With an establishment, it and its rooms are among the choices, when the reader may follow them. */
export const calendarFeedsQuery = z.strictObject({ establishmentId: id.optional() })

export const calendarFeed = z
  .object({
    id,
    kind: calendarFeedKind,
    /** Of the organisation, the establishment or the room; null once the account may no longer follow it. */
    name: z.string().nullable(),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'CalendarFeed' })
/** The address is shown once, at creation. */
export const calendarFeedCreated = calendarFeed.extend({ url: z.string() }).meta({ id: 'CalendarFeedCreated' })
export const calendarFeedChoice = z
  .object({ kind: calendarFeedKind, subjectId: id, name: z.string() })
  .meta({ id: 'CalendarFeedChoice' })
export type CalendarFeedChoice = z.infer<typeof calendarFeedChoice>
export const calendarFeedList = z
  .object({ items: z.array(calendarFeed), choices: z.array(calendarFeedChoice) })
  .meta({ id: 'CalendarFeedList' })

export const calendarFeedParams = z.strictObject({ token: linkToken })
