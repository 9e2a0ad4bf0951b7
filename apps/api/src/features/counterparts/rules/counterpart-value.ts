import type { CounterpartStatus } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import { type Cents, cents, multiplyCents, noCents, sumCents } from '../../../platform/money.ts'

/** Days before the due date at which the organisation is told; « à confirmer ». */
export const reminderDays = 7

export type ValuedCounterpart = {
  readonly status: CounterpartStatus
  readonly quantity: number
  readonly unitCents: number
  readonly deliveredQuantity: number
}

export const valueOf = (quantity: number, unitCents: number): Cents => multiplyCents(cents(unitCents), quantity)

/** What the place still waits for in kind: of an agreed counterpart only, what was not accepted yet. */
export const awaitedCents = ({ status, quantity, unitCents, deliveredQuantity }: ValuedCounterpart): Cents =>
  status === 'agreed' ? valueOf(quantity - deliveredQuantity, unitCents) : noCents

/** What is owed in money again: of a late counterpart, what was not accepted. Nothing is posted for it. */
export const lateCents = ({ status, quantity, unitCents, deliveredQuantity }: ValuedCounterpart): Cents =>
  status === 'late' ? valueOf(quantity - deliveredQuantity, unitCents) : noCents

/** What is owed that no agreed counterpart covers, in cents; never less than nothing. */
export const openCents = (balanceCents: number, agreed: readonly ValuedCounterpart[]): Cents =>
  cents(Math.max(0, balanceCents - sumCents(agreed.map(awaitedCents))))

/**
 * A counterpart never covers more than what is still owed.
 * @throws counterparts.above-balance
 */
export function assertCovers(
  counterpart: Pick<ValuedCounterpart, 'quantity' | 'unitCents'>,
  balanceCents: number,
  others: readonly ValuedCounterpart[],
): void {
  const open = openCents(balanceCents, others)
  if (valueOf(counterpart.quantity, counterpart.unitCents) > open)
    fail('counterparts.above-balance', { openCents: open })
}

/**
 * The state and the value of units accepted, in cents.
 * @throws counterparts.too-many-units when more would be accepted than what was agreed
 */
export function delivery(
  counterpart: ValuedCounterpart,
  quantity: number,
): { valueCents: Cents; status: 'agreed' | 'delivered' } {
  const left = counterpart.quantity - counterpart.deliveredQuantity
  if (quantity < 1 || quantity > left) fail('counterparts.too-many-units', { left })
  return { valueCents: valueOf(quantity, counterpart.unitCents), status: quantity === left ? 'delivered' : 'agreed' }
}

/** What time asks of an agreed counterpart, `daysLeft` days before its due date: the day itself is still in time. */
export function dueStep(daysLeft: number, wasReminded: boolean): 'lapse' | 'remind' | null {
  if (daysLeft < 0) return 'lapse'
  return daysLeft <= reminderDays && !wasReminded ? 'remind' : null
}
