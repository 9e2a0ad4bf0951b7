import { and, eq } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import { bookingCodeTable } from './locks.tables.ts'
import type { Draw } from './rules/code-choice.ts'

/** Every code that a booking has on one lock. */
export type CodesOfBooking = { tenantId: string; bookingId: string; deviceReference: string }

const hexSigns = 12

/**
 * Draws the code of a booking for one turn: the same each time, so that it is never kept, and unlike anything that could be
 * guessed without the key of the instance.
 */
export function drawForTurn(
  { sealer }: Pick<Deps, 'sealer'>,
  { tenantId, bookingId, deviceReference }: CodesOfBooking,
  turn: number,
): Draw {
  const place = `booking_code:${tenantId}:${bookingId}:${deviceReference}`
  let drawn = 0
  return (bound) => {
    const hash = Buffer.from(sealer.fingerprint(`${turn}:${drawn++}`, place), 'base64url').toString('hex')
    // Of 48 bits, a remainder by a few signs is as likely as another to one in 10^13.
    return Number.parseInt(hash.slice(0, hexSigns), 16) % bound
  }
}

/** The turn of the code that a booking has now on this lock; 0 for the first. */
export async function turnOf(tx: Tx, codes: CodesOfBooking): Promise<number> {
  const [row] = await tx.select().from(bookingCodeTable).where(sameCodes(codes))
  return row?.turn ?? 0
}

export async function keepTurn(tx: Tx, codes: CodesOfBooking, turn: number): Promise<void> {
  const { bookingId, deviceReference, tenantId } = codes
  await tx
    .insert(bookingCodeTable)
    .values({ bookingId, deviceReference, tenantId, turn })
    .onConflictDoUpdate({ target: [bookingCodeTable.bookingId, bookingCodeTable.deviceReference], set: { turn } })
}

const sameCodes = ({ bookingId, deviceReference }: CodesOfBooking) =>
  and(eq(bookingCodeTable.bookingId, bookingId), eq(bookingCodeTable.deviceReference, deviceReference))
