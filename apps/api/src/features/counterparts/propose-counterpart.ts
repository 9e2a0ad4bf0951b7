import type { CounterpartDto, ProposeCounterpartForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, isMemberOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { toLocal } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { chargeOfBooking, findCharge } from '../ledger/index.ts'
import { getTenant } from '../tenants/index.ts'
import { counterpartsOfCharge, insertCounterpart } from './counterparts.store.ts'
import { presentOne } from './present-counterpart.ts'
import { assertCovers } from './rules/counterpart-value.ts'

export type ProposeCounterpart = ProposeCounterpartForm & { bookingId: string }

/**
 * An organisation offers something in kind for what its booking owes; nothing is agreed yet. Source:
 * docs/rules/counterparts.md §2.
 * @throws counterparts.not-found, counterparts.nothing-owed, counterparts.above-balance, counterparts.due-in-past
 */
export function proposeCounterpart(deps: Deps, actor: Actor, input: ProposeCounterpart): Promise<CounterpartDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { bookingId, ...form } = input
    const owed = await chargeOfBooking(tx, bookingId)
    if (!owed) fail('counterparts.not-found')
    const charge = await findCharge(tx, owed.id)
    const { tenantId, organisationId, establishmentId, id: chargeId } = charge
    if (!isMemberOf(actor, organisationId)) fail('counterparts.not-found')
    const balanceCents = (await chargeOfBooking(tx, bookingId))?.balanceCents ?? 0
    if (balanceCents <= 0) fail('counterparts.nothing-owed')
    assertCovers(form, balanceCents, await counterpartsOfCharge(tx, chargeId))
    await assertToCome(tx, tenantId, form.dueOn)
    const owner = { tenantId, organisationId, establishmentId, bookingId, chargeId }
    const id = await insertCounterpart(tx, { ...owner, ...form })
    await record(tx, actor, { action: 'counterpart.propose', subjectId: id, tenantId, organisationId })
    await publish(tx, { type: 'counterpart.proposed', tenantId, bookingId, counterpartId: id })
    return presentOne(tx, actor, id)
  })
}

async function assertToCome(tx: Tx, tenantId: string, day: string): Promise<void> {
  const { timeZone } = await getTenant(tx, tenantId)
  if (day < toLocal(timeZone, await clockNow(tx)).date) fail('counterparts.due-in-past')
}
