import type { WrittenStep } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import type { Claim, DunningFrame } from './claims.store.ts'
import { insertLetter, insertNotices, type Pair } from './dunning.store.ts'
import { askedClaims, stepsDue } from './rules/day-of-reminders.ts'
import { isWritten } from './rules/dunning-ladder.ts'

type Reminder = { pair: Pair; claims: readonly Claim[]; frame: DunningFrame; tone: WrittenStep }

/**
 * One letter of everything that an organisation has not paid to a payee, and the steps that it takes. Null when one was
 * already written today, or nothing is to be asked for.
 */
export async function writeReminder(
  tx: Tx,
  actor: Actor,
  { pair, claims, frame: { today }, tone }: Reminder,
): Promise<{ claims: number } | null> {
  const asked = askedClaims(claims, today)
  const [newest] = asked.toReversed()
  if (!newest) return null
  const askedBy = actor.kind === 'account' ? actor.accountId : null
  const amountCents = asked.reduce((sum, { openCents }) => sum + openCents, 0)
  const letterId = await insertLetter(tx, pair, { sentOn: today, step: tone, amountCents, askedBy })
  if (!letterId) return null
  const steps = stepsDue(claims, today).filter(({ step }) => isWritten(step))
  await insertNotices(tx, pair, steps, letterId)
  const { tenantId, organisationId } = pair
  await record(tx, actor, {
    ...{ action: 'dunning.remind', subjectId: letterId, tenantId, organisationId },
    details: { step: tone, cents: amountCents, chargeIds: asked.map(({ chargeId }) => chargeId) },
  })
  await publish(tx, { type: 'dunning.reminder-written', tenantId, bookingId: newest.bookingId, letterId })
  return { claims: asked.length }
}
