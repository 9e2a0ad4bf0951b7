import { z } from 'zod'

/** Small shapes used by several features: identifiers, instants, money, paging. */

export const id = z.uuid()
/** Years that bookings, acts and calendars can mean: beyond, civil dates have no neighbours to compute with. */
const isNearYear = (text: string): boolean => Number(text.slice(0, 4)) >= 1900 && Number(text.slice(0, 4)) <= 2200
/** ISO 8601 instant with offset; answers carry the offset of the establishment's zone. */
export const instant = z.iso.datetime({ offset: true }).refine(isNearYear, 'year out of range')
/** Civil date, `YYYY-MM-DD`. */
export const localDate = z.iso.date().refine(isNearYear, 'year out of range')
/** Minutes from local midnight; beyond 1440 the slot ends after midnight. */
export const localMinutes = z.number().int().min(0).max(1800)
/** Integer cents, VAT included. */
export const cents = z.number().int()
export const email = z.email().max(254)
/** French or international number, kept as typed but for spaces. */
export const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 .()-]{7,19}$/)
/** People expected at once. */
export const headcount = z.number().int().min(1).max(20000)
export const shortText = (max: number) => z.string().trim().min(1).max(max)

export const slot = z.object({ startsAt: instant, endsAt: instant }).meta({ id: 'Slot' })
export type SlotDto = z.infer<typeof slot>

export const idParams = z.strictObject({ id })
export const referenceParams = z.strictObject({ reference: z.string().min(3).max(40) })

/** Query of a paged list; `cursor` is opaque and comes from `nextCursor`. */
export const pageQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

/** Page of a list, with the total so that screens can say « 20 sur 148 ». */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.number().int(), nextCursor: z.string().nullable() })

export const empty = z.object({}).meta({ id: 'Empty' })
