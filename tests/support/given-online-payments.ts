import type { PaidPart } from '@salles-ouvertes/contract'
import { createPayfip } from '../../apps/api/src/adapters/payfip.ts'
import type { Deps } from '../../apps/api/src/deps.ts'
import { approveBooking, confirmBooking } from '../../apps/api/src/features/bookings/index.ts'
import { chargeOfBooking } from '../../apps/api/src/features/ledger/index.ts'
import { followDuePayments } from '../../apps/api/src/features/online-payments/index.ts'
import {
  listPayeeAccounts,
  savePayeeAccountOf,
} from '../../apps/api/src/features/online-payments/manage-payee-accounts.ts'
import { startOnlinePayment } from '../../apps/api/src/features/online-payments/start-online-payment.ts'
import { systemActor } from '../../apps/api/src/platform/actor.ts'
import { inReadOnly } from '../../apps/api/src/platform/database.ts'
import { payfipClient, type PayfipSimulator, startPayfip } from '../simulators/payfip-server.ts'
import { givenBookings } from './given-bookings.ts'
import type { GivenOptions } from './given-catalogue.ts'

export type GivenOnlinePayments = Awaited<ReturnType<typeof givenOnlinePayments>>
export const givenIban = 'FR1420041010050500013M02606'

/** Bookings of the hall of a commune that is paid at a simulated PayFiP. */
export async function givenOnlinePayments(options: GivenOptions = {}) {
  const given = await givenBookings(options)
  const payfip: PayfipSimulator = await startPayfip()
  const config = { ...given.deps.config, PAYFIP_URL: `${payfip.url}/tpa` }
  const deps: Deps = {
    ...given.deps,
    config,
    payments: createPayfip({ baseUrl: config.PAYFIP_URL, publicOnly: false }),
  }
  const { commune, superuser, association } = given

  const useContract = async (mode: 'test' | 'activation' | 'production' = 'test', clientNumber = payfipClient) => {
    const { items } = await listPayeeAccounts(deps, commune.officer, commune.id)
    const version = items.find(({ payeeEntityId }) => payeeEntityId === commune.legalEntityId)?.version ?? 0
    return savePayeeAccountOf(deps, commune.officer, {
      ...{ tenantId: commune.id, payeeEntityId: commune.legalEntityId, iban: givenIban, version },
      contract: { clientNumber, kind: 'imprest', mode },
    })
  }

  let evening = 0
  /** A confirmed booking of the hall, 30 € owed to the commune; each on its own evening. */
  const owed = async () => {
    const day = String(10 + (evening += 1)).padStart(2, '0')
    const month = evening > 18 ? '12' : '11'
    const date = evening > 18 ? String(evening - 18).padStart(2, '0') : day
    const booking = await given.submitted({
      roomId: given.villageHall.id,
      startsAt: `2026-${month}-${date}T18:30:00+01:00`,
      endsAt: `2026-${month}-${date}T20:30:00+01:00`,
    })
    return accepted(booking.id)
  }
  /** A confirmed season of four evenings of the hall, 120 € owed to the commune. */
  const owedSeason = async () => accepted((await given.submittedSeries({ roomId: given.villageHall.id })).id)
  const accepted = async (bookingId: string) => {
    await approveBooking(deps, given.clerk, { bookingId })
    await given.sign(bookingId)
    await confirmBooking(deps, { tenantId: commune.id, bookingId })
    const charge = await stateOf(bookingId)
    if (!charge) throw new Error('a confirmed booking is charged')
    return { bookingId, chargeId: charge.id }
  }
  const system = systemActor(commune.id)
  const stateOf = (bookingId: string) => inReadOnly(deps, system, (tx) => chargeOfBooking(tx, bookingId))
  const rowsOf = async (chargeId: string) =>
    (
      await superuser.query<Record<string, unknown>>(
        'SELECT * FROM payment_operation WHERE charge_id = $1 ORDER BY started_at, id',
        [chargeId],
      )
    ).rows
  const paymentsOf = async (chargeId: string) =>
    (
      await superuser.query<Record<string, unknown>>(
        'SELECT amount_cents::int AS cents, means, reference FROM payment WHERE charge_id = $1 ORDER BY created_at, id',
        [chargeId],
      )
    ).rows

  return {
    ...given,
    deps,
    payfip,
    system,
    useContract,
    owed,
    owedSeason,
    stateOf,
    rowsOf,
    paymentsOf,
    start: (chargeId: string, actor = association.member, part: PaidPart = 'all') =>
      startOnlinePayment(deps, actor, { chargeId, part }),
    follow: () => followDuePayments(deps),
    /** What the service knows the last attempt by. */
    remoteOf: async (chargeId: string) => String((await rowsOf(chargeId)).at(-1)?.['operation_id']),
    wait: (minutes: number) =>
      superuser.query('UPDATE clock_offset SET offset_ms = offset_ms + $1', [minutes * 60_000]),
    close: async () => {
      await payfip.stop()
      await given.close()
    },
  }
}
