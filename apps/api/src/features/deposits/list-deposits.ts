import type { DepositDto, DepositPageDto, DepositsQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { getTenantSettings } from '../tenants/index.ts'
import { presentDeposit } from './present-deposit.ts'
import { bookingPlace, readDeposits, totalDeposits } from './read-deposits.store.ts'
import { assertReadsDeposits, mayRead } from './rules/who-keeps-deposits.ts'

/** As many kinds as a grid may name, and more. */
const mostOfBooking = 50

/**
 * Deposits of an establishment, newest first, with what it awaits and holds.
 * @throws catalogue.establishment-not-found, deposits.not-allowed
 */
export function listDeposits(
  deps: Deps,
  actor: Actor,
  establishmentId: string,
  { status, toReturn, cursor, limit }: DepositsQuery,
): Promise<DepositPageDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const { tenantId } = await scopeOfEstablishment(tx, establishmentId)
    assertReadsDeposits(actor, { tenantId, establishmentId })
    const now = await clockNow(tx)
    const filter = { establishmentId, status, heldAfter: toReturn ? now : undefined }
    const rows = await readDeposits(tx, filter, limit + 1, cursor ? decodeCursor(cursor) : null)
    const { depositBeforeEntry } = await getTenantSettings(tx, tenantId)
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: shown.map((row) => presentDeposit(actor, row, depositBeforeEntry)),
      ...(await totalDeposits(tx, filter, now)),
      nextCursor: rows.length > limit && last ? encodeCursor(last) : null,
    }
  })
}

/**
 * Deposits of a booking, for its organisation and those who keep them; none before it is confirmed.
 * @throws deposits.not-found for anybody else
 */
export function listBookingDeposits(deps: Deps, actor: Actor, bookingId: string): Promise<{ items: DepositDto[] }> {
  return inReadOnly(deps, actor, async (tx) => {
    const booking = await bookingPlace(tx, bookingId)
    if (!booking || !mayRead(actor, booking)) fail('deposits.not-found')
    const { depositBeforeEntry } = await getTenantSettings(tx, booking.tenantId)
    const rows = await readDeposits(tx, { bookingId }, mostOfBooking, null)
    return { items: rows.toReversed().map((row) => presentDeposit(actor, row, depositBeforeEntry)) }
  })
}
