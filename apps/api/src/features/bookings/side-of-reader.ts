import { tenantsOf, type Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { sharedEstablishments } from '../catalogue/index.ts'
import type { BookingRow } from './bookings.store.ts'
import { readerSide, type ReaderSide } from './rules/visibility.ts'

/** The side of the reader; the place is looked at only for whoever has no right of their own on the booking. */
export async function sideOfReader(tx: Tx, actor: Actor, row: BookingRow): Promise<ReaderSide | null> {
  const side = readerSide(actor, row)
  if (side !== null || !tenantsOf(actor).includes(row.tenantId)) return side
  const others = await sharedEstablishments(tx, [row.roomId])
  return readerSide(actor, { ...row, sharedWith: others.map(({ id }) => id) })
}
