import type { DepositAction, DepositMovementKind, DepositStatus } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import { type Cents, cents, sumCents } from '../../../platform/money.ts'

export type DepositMovement = { readonly kind: DepositMovementKind; readonly amountCents: number }
export type DepositStanding = { receivedCents: Cents; retainedCents: Cents; returnedCents: Cents; heldCents: Cents }

/** What movements leave of a deposit, in cents: held is what was received, neither given back nor retained. */
export function standingOf(movements: readonly DepositMovement[]): DepositStanding {
  const sumOf = (kind: DepositMovementKind) =>
    sumCents(movements.filter((one) => one.kind === kind).map(({ amountCents }) => cents(amountCents)))
  const [receivedCents, retainedCents, returnedCents] = [sumOf('receipt'), sumOf('retention'), sumOf('return')]
  return {
    receivedCents,
    retainedCents,
    returnedCents,
    heldCents: cents(receivedCents - retainedCents - returnedCents),
  }
}

/**
 * State of a deposit; `isDropped`: its booking was cancelled, so that nobody waits for it any more.
 * Source: docs/rules/deposits.md §3.
 */
export function depositStatusOf(movements: readonly DepositMovement[], isDropped: boolean): DepositStatus {
  const { receivedCents, retainedCents, heldCents } = standingOf(movements)
  if (receivedCents === 0) return isDropped ? 'dropped' : 'expected'
  if (retainedCents === receivedCents) return 'retained'
  if (retainedCents > 0) return 'partly-retained'
  return heldCents > 0 ? 'received' : 'returned'
}

/** What may be written down next of a deposit, by the people who keep them. */
export function nextActions(status: DepositStatus, movements: readonly DepositMovement[]): DepositAction[] {
  const { heldCents, retainedCents } = standingOf(movements)
  return [
    ...(status === 'expected' ? (['receive'] as const) : []),
    ...(heldCents > 0 ? (['return', 'retain'] as const) : []),
    ...(retainedCents > 0 ? (['add-proof'] as const) : []),
  ]
}

/**
 * The amount of the next movement, in cents: all of the deposit, all that is held, or the part asked for.
 * @throws deposits.wrong-status when it was already received, or nothing is held
 * @throws deposits.amount-invalid when more would be retained than is held
 */
export function nextMovement(
  action: 'receive' | 'return' | 'retain',
  { status, amountCents }: { status: DepositStatus; amountCents: number },
  movements: readonly DepositMovement[],
  retainedCents = 0,
): DepositMovement {
  if (!nextActions(status, movements).includes(action)) fail('deposits.wrong-status', { status })
  const { heldCents } = standingOf(movements)
  if (action === 'receive') return { kind: 'receipt', amountCents }
  if (action === 'return') return { kind: 'return', amountCents: heldCents }
  if (retainedCents < 1 || retainedCents > heldCents) fail('deposits.amount-invalid', { heldCents })
  return { kind: 'retention', amountCents: retainedCents }
}
