import { z } from 'zod'
import { id, instant } from './values.ts'

/** « M'avertir si ça se libère »: the slot of a room that somebody would take if it were free. */
export const waitingListInput = z
  .strictObject({ roomId: id, startsAt: instant, endsAt: instant })
  .meta({ id: 'WaitingListForm' })

export const waitingListEntry = z
  .object({
    id,
    roomId: id,
    roomName: z.string(),
    establishmentName: z.string(),
    startsAt: instant,
    endsAt: instant,
    /** IANA zone of the site. */
    timeZone: z.string(),
    /** Messages already sent about it. */
    toldCount: z.number().int(),
    /** It may be asked for now. */
    isFree: z.boolean(),
  })
  .meta({ id: 'WaitingListEntry' })
export type WaitingListEntryDto = z.infer<typeof waitingListEntry>

/** Those to come, by start: a person waits for few slots, so that one page holds them. */
export const waitingList = z
  .object({ items: z.array(waitingListEntry), max: z.number().int() })
  .meta({ id: 'WaitingList' })
