import type { PaymentOperationDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { isSimulatorAddress } from '../../platform/simulator-address.ts'
import type { ChargeToPay } from './charge-to-pay.ts'
import type { OperationRow } from './operations.store.ts'
import { settledSeconds } from './rules/after-look.ts'

/** An attempt to pay, to the members of its organisation. Instants in UTC: it belongs to no place. */
export function presentOperation(
  { config }: Pick<Deps, 'config'>,
  row: OperationRow,
  { bookingReference, payeeName }: Pick<ChargeToPay, 'bookingReference' | 'payeeName'>,
  now: Date,
): PaymentOperationDto {
  const isOpen = row.status === 'pending' && row.expiresAt !== null && row.expiresAt > now
  return {
    id: row.id,
    chargeId: row.chargeId,
    bookingReference,
    payeeName,
    status: row.status,
    amountCents: row.receivedCents ?? row.amountCents,
    reference: row.reference,
    startedAt: row.startedAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    settledBy: new Date(row.startedAt.getTime() + settledSeconds * 1000).toISOString(),
    redirectUrl: isOpen ? row.redirectUrl : null,
    isSimulated: isSimulatorAddress(config.PAYFIP_URL),
    isDoubtful: row.doubt !== null && row.checkedAt === null,
  }
}
