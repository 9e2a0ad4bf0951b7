import { create } from 'qrcode'
import type { WaysToPayDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, isMemberOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { isSimulatorAddress } from '../../platform/simulator-address.ts'
import { readCharge } from '../ledger/index.ts'
import { chargeToPay, type ChargeToPay } from './charge-to-pay.ts'
import { latestOperation } from './operations.store.ts'
import { presentOperation } from './present-operation.ts'
import { epcCode } from './rules/epc-code.ts'

/** How a member of an organisation may pay one of its charges. @throws ledger.charge-not-found */
export function readWaysToPay(deps: Deps, actor: Actor, chargeId: string): Promise<WaysToPayDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const charge = await readCharge(tx, chargeId)
    if (!isMemberOf(actor, charge.organisationId)) fail('ledger.charge-not-found')
    const toPay = await chargeToPay(tx, charge)
    const latest = await latestOperation(tx, chargeId)
    return {
      chargeId,
      bookingReference: toPay.bookingReference,
      payeeName: toPay.payeeName,
      amountCents: toPay.balanceCents,
      dueOn: charge.dueOn,
      owed: toPay.owed,
      online: {
        refusal: toPay.refusals.all,
        dueRefusal: toPay.refusals.due,
        isSimulated: isSimulatorAddress(deps.config.PAYFIP_URL),
        isTest: toPay.account?.mode === 'test',
        latest: latest && presentOperation(deps, latest, toPay, await clockNow(tx)),
      },
      transfer: transferOf(toPay),
    }
  })
}

/** Null when the payee takes no transfer, or when nothing is owed. */
function transferOf({ account, balanceCents: amountCents, owed, payeeName, reference, charge }: ChargeToPay) {
  if (!account?.iban || amountCents <= 0 || charge.status === 'cancelled') return null
  const facts = { holder: payeeName, iban: account.iban, reference }
  const codeOf = (cents: number) => pathOf(epcCode({ ...facts, amountCents: cents }))
  const isPart = owed.dueCents > 0 && owed.dueCents < amountCents
  return { ...facts, qrCode: codeOf(amountCents), dueQrCode: isPart ? codeOf(owed.dueCents) : null }
}

/** Black squares, one by one: screens scale them as they like. */
function pathOf(text: string): { size: number; path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const squares = [...data].flatMap((isBlack, index) =>
    isBlack ? [`M${index % size} ${Math.floor(index / size)}h1v1h-1z`] : [],
  )
  return { size, path: squares.join('') }
}
