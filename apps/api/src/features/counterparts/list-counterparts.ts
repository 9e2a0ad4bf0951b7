import type { BookingCounterpartsDto, CounterpartsQuery, CounterpartsYearDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, isMemberOf } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { sumCents } from '../../platform/money.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { chargeOfBooking } from '../ledger/index.ts'
import { presentCounterpart } from './present-counterpart.ts'
import { bookingScope, type ReadCounterpart, readCounterparts } from './read-counterparts.store.ts'
import { awaitedCents, lateCents, openCents, valueOf } from './rules/counterpart-value.ts'
import { assertReadsCounterparts, mayRead } from './rules/counterpart-workflow.ts'

/**
 * Counterparts of a booking, and how much one may still propose. @throws counterparts.not-found for anybody else
 */
export function listBookingCounterparts(deps: Deps, actor: Actor, bookingId: string): Promise<BookingCounterpartsDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const scope = await bookingScope(tx, bookingId)
    if (!scope || !mayRead(actor, scope)) fail('counterparts.not-found')
    const rows = await readCounterparts(tx, { bookingId })
    const open = openCents((await chargeOfBooking(tx, bookingId))?.balanceCents ?? 0, rows)
    return {
      items: rows.map((row) => presentCounterpart(actor, row)),
      mayPropose: open > 0 && isMemberOf(actor, scope.organisationId),
      openCents: open,
    }
  })
}

/**
 * Counterparts of an establishment due in a civil year, apart from the money.
 * @throws catalogue.establishment-not-found, counterparts.not-allowed
 */
export function listCounterparts(
  deps: Deps,
  actor: Actor,
  establishmentId: string,
  { year, status }: CounterpartsQuery,
): Promise<CounterpartsYearDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const all = await counterpartsOfYear(tx, actor, establishmentId, year)
    const agreed = all.filter((row) => ['agreed', 'delivered', 'late'].includes(row.status))
    const shown = status ? all.filter((row) => row.status === status) : all
    return {
      items: shown.map((row) => presentCounterpart(actor, row)),
      totals: {
        agreedCents: sumCents(agreed.map(({ quantity, unitCents }) => valueOf(quantity, unitCents))),
        deliveredCents: sumCents(agreed.map((row) => valueOf(row.deliveredQuantity, row.unitCents))),
        awaitedCents: sumCents(agreed.map(awaitedCents)),
        lateCents: sumCents(agreed.map(lateCents)),
      },
    }
  })
}

/** Rows of a year, for the readers of the accounts. @throws catalogue.establishment-not-found, counterparts.not-allowed */
export async function counterpartsOfYear(
  tx: Tx,
  actor: Actor,
  establishmentId: string,
  year: number,
): Promise<ReadCounterpart[]> {
  assertReadsCounterparts(actor, await scopeOfEstablishment(tx, establishmentId))
  return readCounterparts(tx, { establishmentId, year })
}
