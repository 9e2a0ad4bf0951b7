import type { AgreeCounterpartForm, CounterpartDto, RefuseCounterpartForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { toLocal } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { chargeOfBooking } from '../ledger/index.ts'
import { getTenant } from '../tenants/index.ts'
import { saveCounterpart } from './counterparts.store.ts'
import { getCounterpartToChange } from './get-counterpart-to-change.ts'
import { presentOne } from './present-counterpart.ts'
import { assertCovers } from './rules/counterpart-value.ts'

/**
 * The place agrees, under an act: until it is late, the counterpart stands for its part of the money condition.
 * Nothing is posted before something is delivered. Source: docs/rules/counterparts.md §3.
 * @throws counterparts.not-found, counterparts.not-allowed, counterparts.wrong-status, counterparts.act-in-future,
 * counterparts.above-balance when less is owed by now, counterparts.due-in-past
 */
export function agreeCounterpart(
  deps: Deps,
  actor: Actor,
  { counterpartId, actReference, actOn }: AgreeCounterpartForm & { counterpartId: string },
): Promise<CounterpartDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { counterpart, others, charge } = await getCounterpartToChange(tx, actor, 'agree', counterpartId)
    const { tenantId, organisationId, bookingId } = counterpart
    const { timeZone } = await getTenant(tx, tenantId)
    const today = toLocal(timeZone, await clockNow(tx)).date
    if (actOn > today) fail('counterparts.act-in-future')
    if (counterpart.dueOn < today) fail('counterparts.due-in-past')
    assertCovers(counterpart, (await chargeOfBooking(tx, charge.bookingId))?.balanceCents ?? 0, others)
    await saveCounterpart(tx, counterpartId, { status: 'agreed', actReference, actOn })
    await record(tx, actor, {
      ...{ action: 'counterpart.agree', subjectId: counterpartId, tenantId, organisationId },
      details: { actReference, actOn },
    })
    await publish(tx, { type: 'counterpart.agreed', tenantId, bookingId, counterpartId })
    return presentOne(tx, actor, counterpartId)
  })
}

/**
 * The place says no, and why: the charge is owed in money.
 * @throws counterparts.not-found, counterparts.not-allowed, counterparts.wrong-status
 */
export function refuseCounterpart(
  deps: Deps,
  actor: Actor,
  { counterpartId, reason }: RefuseCounterpartForm & { counterpartId: string },
): Promise<CounterpartDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { counterpart } = await getCounterpartToChange(tx, actor, 'refuse', counterpartId)
    const { tenantId, organisationId, bookingId } = counterpart
    await saveCounterpart(tx, counterpartId, { status: 'refused', refusalReason: reason })
    await record(tx, actor, {
      ...{ action: 'counterpart.refuse', subjectId: counterpartId, tenantId, organisationId, note: reason },
    })
    await publish(tx, { type: 'counterpart.refused', tenantId, bookingId, counterpartId })
    return presentOne(tx, actor, counterpartId)
  })
}

/**
 * The organisation takes its offer back before it is answered.
 * @throws counterparts.not-found, counterparts.not-allowed, counterparts.wrong-status
 */
export function withdrawCounterpart(deps: Deps, actor: Actor, counterpartId: string): Promise<CounterpartDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { counterpart } = await getCounterpartToChange(tx, actor, 'withdraw', counterpartId)
    const { tenantId, organisationId } = counterpart
    await saveCounterpart(tx, counterpartId, { status: 'withdrawn' })
    await record(tx, actor, { action: 'counterpart.withdraw', subjectId: counterpartId, tenantId, organisationId })
    return presentOne(tx, actor, counterpartId)
  })
}
