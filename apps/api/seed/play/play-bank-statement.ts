import type { Deps } from '../../src/deps.ts'
import {
  acceptSure,
  importStatement,
  listMovements,
  setAsideMovement,
} from '../../src/features/bank-statements/index.ts'
import { demoBankStatement, type DemoMovement, demoStatement } from '../data/demo-money.ts'
import { addDays } from '../paris-date.ts'
import { debtOf } from './debt-of.ts'
import { given, type World } from './world.ts'

type Transfer = Extract<DemoMovement, { bookingKeys: string[] }>

/** The bursar brings the statement of the bank, accepts one sure transfer and sets aside what is no rent. */
export async function playBankStatement(deps: Deps, world: World, bookings: Map<string, string>): Promise<void> {
  const bursar = given(world.people, 'bursar')
  const { id: establishmentId } = given(world.establishments, demoStatement.establishmentKey)
  const lines = ['Date;Libellé;Montant;Référence']
  for (const movement of demoBankStatement.movements) {
    const { amountCents, reference } =
      'bookingKeys' in movement
        ? await toTransfer(deps, world, bookings, movement)
        : { amountCents: movement.amountCents, reference: '' }
    const amount = (amountCents / 100).toFixed(2).replace('.', ',')
    lines.push([addDays(world.today, movement.day), movement.label, amount, reference].join(';'))
  }
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  await importStatement(deps, bursar, { establishmentId, fileName: demoBankStatement.fileName, bytes })
  const { items } = await listMovements(deps, bursar, { establishmentId, state: 'to-do', limit: 100 })
  for (const movement of demoBankStatement.movements) {
    const movementId = items.find(({ label }) => label === movement.label)?.id
    if (!movementId) throw new Error(`${movement.label} was not imported`)
    if ('bookingKeys' in movement) {
      if (movement.isAccepted) await acceptSure(deps, bursar, { establishmentId, movementIds: [movementId] })
    } else if (movement.setAsideReason !== null) {
      await setAsideMovement(deps, bursar, { movementId, reason: movement.setAsideReason })
    }
  }
}

/** What has fallen due of the bookings that a transfer pays, under the reference of the first. */
async function toTransfer(deps: Deps, world: World, bookings: Map<string, string>, transfer: Transfer) {
  const debts = []
  for (const key of transfer.bookingKeys) {
    debts.push(await debtOf(deps, given(world.people, 'bursar'), given(bookings, key)))
  }
  return {
    amountCents: debts.reduce((sum, { dueCents }) => sum + dueCents, 0),
    reference: transfer.isReferenced ? (debts[0]?.reference ?? '') : '',
  }
}
