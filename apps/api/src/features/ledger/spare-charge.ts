import { eq } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { moneyOfCharge, refreshCharge } from './charge-state.store.ts'
import { appendEntry, chargeOfSource, findCharge } from './ledger.store.ts'
import { chargeTable } from './ledger.tables.ts'
import { balanceCents } from './rules/charge-money.ts'

export type SparedCharge = {
  chargeId: string
  /** Cents, above zero, at most what is owed. */
  amountCents: number
  /** What the books say: the reason and its act. */
  reason: string
  /** What tells it, unique in a tenant. */
  source: string
}

/**
 * What the payee gives up claiming (remise gracieuse), under an act. Once per source.
 * @throws ledger.charge-not-found, ledger.amount-invalid, ledger.above-balance, ledger.payment-of-another
 */
export const waiveCharge = (tx: Tx, actor: Actor, spared: SparedCharge): Promise<{ isNew: boolean }> =>
  spare(tx, actor, spared, { kind: 'waiver', settlement: 'waived', action: 'charge.waive' })

/**
 * What was delivered and accepted in kind: in an account of its own, never as money received. Once per source.
 * @throws ledger.charge-not-found, ledger.amount-invalid, ledger.above-balance, ledger.payment-of-another
 */
export const settleInKind = (tx: Tx, actor: Actor, spared: SparedCharge): Promise<{ isNew: boolean }> =>
  spare(tx, actor, spared, { kind: 'in-kind', settlement: 'in-kind', action: 'charge.settle-in-kind' })

type Sparing =
  | { kind: 'waiver'; settlement: 'waived'; action: 'charge.waive' }
  | { kind: 'in-kind'; settlement: 'in-kind'; action: 'charge.settle-in-kind' }

async function spare(
  tx: Tx,
  actor: Actor,
  { chargeId, amountCents, reason, source }: SparedCharge,
  { kind, settlement, action }: Sparing,
): Promise<{ isNew: boolean }> {
  const charge = await findCharge(tx, chargeId)
  const { tenantId, organisationId } = charge
  const known = await chargeOfSource(tx, tenantId, source)
  if (known === charge.id) return { isNew: false }
  if (known) fail('ledger.payment-of-another')
  if (!Number.isSafeInteger(amountCents) || amountCents <= 0) fail('ledger.amount-invalid')
  if (amountCents > balanceCents(await moneyOfCharge(tx, charge.id))) fail('ledger.above-balance')
  await appendEntry(tx, { charge, kind, amountCents, description: reason, at: await clockNow(tx), source })
  await tx.update(chargeTable).set({ settlement }).where(eq(chargeTable.id, charge.id))
  await refreshCharge(tx, charge.id)
  await record(tx, actor, {
    ...{ action, subjectId: charge.id, tenantId, organisationId, note: reason },
    details: { cents: amountCents },
  })
  return { isNew: true }
}
