import type { Deps } from '../../src/deps.ts'
import { runDueWork } from '../../src/due-work.ts'
import { acceptDelivery, agreeCounterpart, proposeCounterpart } from '../../src/features/counterparts/index.ts'
import { listBookingDeposits, receiveDeposit, returnDeposit } from '../../src/features/deposits/index.ts'
import {
  issueRevenueOrder,
  noteOrderNumbers,
  previewRevenueOrder,
  recordReceivedMoney,
} from '../../src/features/revenue-orders/index.ts'
import { demoCounterpart, demoDeposits, demoStatement } from '../data/demo-money.ts'
import { addDays } from '../paris-date.ts'
import { debtOf } from './debt-of.ts'
import { playBankStatement } from './play-bank-statement.ts'
import { given, type World } from './world.ts'

type Played = Map<string, string>

/** What the payees write down today of the bookings played: deposits, a statement and what came of it, a counterpart. */
export async function playMoney(deps: Deps, world: World, bookings: Played): Promise<void> {
  for (const deposit of demoDeposits) await playDeposit(deps, world, bookings, deposit)
  await playStatement(deps, world, bookings)
  await playBankStatement(deps, world, bookings)
  await playCounterpart(deps, world, bookings)
  await runDueWork(deps)
}

async function playDeposit(
  deps: Deps,
  world: World,
  bookings: Played,
  { bookingKey, receivedDay, returnedDay, reference }: (typeof demoDeposits)[number],
): Promise<void> {
  const clerk = given(world.people, 'town-clerk')
  const { items } = await listBookingDeposits(deps, clerk, given(bookings, bookingKey))
  for (const { id: depositId } of items) {
    const receivedOn = addDays(world.today, receivedDay)
    await receiveDeposit(deps, clerk, { depositId, means: 'cheque', receivedOn, reference })
    if (returnedDay === null) continue
    await returnDeposit(deps, clerk, { depositId, returnedOn: addDays(world.today, returnedDay), reference: '' })
  }
}

async function playStatement(deps: Deps, world: World, bookings: Played): Promise<void> {
  const bursar = given(world.people, 'bursar')
  const { id: establishmentId } = given(world.establishments, demoStatement.establishmentKey)
  const month = addDays(world.today, demoStatement.day).slice(0, 7)
  const { payees } = await previewRevenueOrder(deps, bursar, { establishmentId, month })
  for (const { payeeEntityId, lines } of payees) {
    const entryIds = lines.map(({ entryId }) => entryId)
    const order = await issueRevenueOrder(deps, bursar, { establishmentId, payeeEntityId, month, entryIds })
    const orderedOn = addDays(world.today, demoStatement.orderedDay)
    await noteOrderNumbers(deps, bursar, {
      orderId: order.id,
      lines: order.items.map(({ no }) => ({ no, orderNumber: `TITRE-DEMO-${no}`, orderedOn })),
    })
    const { chargeId: paidId } = await debtOf(deps, bursar, given(bookings, demoStatement.paidBookingKey))
    const paid = order.items.find(({ chargeId }) => chargeId === paidId)
    if (!paid) continue
    await recordReceivedMoney(deps, bursar, {
      ...{ chargeId: paid.chargeId, amountCents: paid.balanceCents, receivedOn: world.today },
      ...{ means: 'transfer', reference: 'Virement de démonstration' },
    })
  }
}

async function playCounterpart(deps: Deps, world: World, bookings: Played): Promise<void> {
  const { bookingKey, dueDay, act, actDay, delivered, ...offer } = demoCounterpart
  const head = given(world.people, 'principal-trieves')
  const { id: counterpartId } = await proposeCounterpart(deps, given(world.people, 'danse-tresorier'), {
    ...offer,
    bookingId: given(bookings, bookingKey),
    dueOn: addDays(world.today, dueDay),
  })
  await agreeCounterpart(deps, head, { counterpartId, actReference: act, actOn: addDays(world.today, actDay) })
  await acceptDelivery(deps, head, { counterpartId, quantity: delivered, note: 'Donnée de démonstration.' })
}
