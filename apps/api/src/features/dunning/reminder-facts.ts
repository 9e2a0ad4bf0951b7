import type { WrittenStep } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { findEntityOfTenant } from '../tenants/index.ts'
import { frameOf, readClaims } from './claims.store.ts'
import { findLetter } from './dunning.store.ts'
import { askedClaims } from './rules/day-of-reminders.ts'

/** What a reminder says when it leaves. Amounts in cents, civil dates, oldest first. */
export type ReminderFacts = {
  step: WrittenStep
  payeeEntityId: string
  payeeName: string
  claims: { chargeId: string; bookingReference: string; roomName: string; dueOn: string; openCents: number }[]
}

/** Facts of a letter, from what is unpaid now; null when nothing of it is to be asked for any more. */
export async function reminderFacts(tx: Tx, letterId: string): Promise<ReminderFacts | null> {
  const letter = await findLetter(tx, letterId)
  if (!letter) return null
  const { tenantId, organisationId, payeeEntityId, step } = letter
  const frame = await frameOf(tx, tenantId)
  const claims = askedClaims(await readClaims(tx, { organisationId, payeeEntityId }, frame), frame.today)
  const payee = await findEntityOfTenant(tx, tenantId, payeeEntityId)
  return claims.length > 0 && payee ? { step, payeeEntityId, payeeName: payee.name, claims } : null
}
