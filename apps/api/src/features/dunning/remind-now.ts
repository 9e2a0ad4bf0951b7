import type { ReminderSentDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { findKeptCharge } from '../ledger/index.ts'
import { frameOf, readClaims } from './claims.store.ts'
import { askedClaims, standingOf, toneOf } from './rules/day-of-reminders.ts'
import { writeReminder } from './write-reminder.ts'

/**
 * Somebody who keeps the accounts asks now for all that the organisation of this charge has not paid to its payee.
 * Reminders of the ladder need not be on.
 * @throws ledger.charge-not-found, ledger.not-allowed, dunning.nothing-late, dunning.already-reminded one letter a day
 */
export function remindNow(deps: Deps, actor: Actor, { chargeId }: { chargeId: string }): Promise<ReminderSentDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId, organisationId, payeeEntityId } = await findKeptCharge(tx, actor, chargeId)
    const pair = { tenantId, organisationId, payeeEntityId }
    const frame = await frameOf(tx, tenantId)
    const claims = await readClaims(tx, { organisationId, payeeEntityId }, frame)
    const asked = askedClaims(claims, frame.today)
    const tone = toneOf(asked.map((claim) => standingOf(claim, frame.today)))
    if (!tone) fail('dunning.nothing-late')
    const sent = await writeReminder(tx, actor, { pair, claims, frame, tone })
    if (!sent) fail('dunning.already-reminded')
    return { sentOn: frame.today, step: tone, claims: sent.claims }
  })
}
