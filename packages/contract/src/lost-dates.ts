import { z } from 'zod'
import { id, instant } from './values.ts'
import { occupancyKind } from './vocabulary.ts'

const placedSlot = { startsAt: instant, endsAt: instant, room: z.object({ id, name: z.string() }) }
/** A date of a request that waits, whose place went to somebody else: what took it, and the nearest places left. */
export const lostDate = z
  .object({ ...placedSlot, takenBy: occupancyKind, instead: z.array(z.object(placedSlot)) })
  .meta({ id: 'LostDate' })
export type LostDateDto = z.infer<typeof lostDate>
export const lostDates = z.object({ items: z.array(lostDate) }).meta({ id: 'LostDates' })
