import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor, visitor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { frameOf, readClaims } from './claims.store.ts'
import { insertNotices, type Pair, takeTurn } from './dunning.store.ts'
import { stepsDue, toneOf } from './rules/day-of-reminders.ts'
import { writeReminder } from './write-reminder.ts'

/**
 * Due work: once a day, from the morning on, takes the steps of the ladder that have come, with one letter at most to an
 * organisation for all it owes a payee. What was missed while nothing ran is taken at its highest step only.
 */
export async function takeDueSteps(deps: Deps): Promise<void> {
  for (const pair of await inReadOnly(deps, visitor, pairsInArrears)) {
    await inTransaction(deps, systemActor(pair.tenantId), (tx) => lookAt(tx, pair))
  }
}

/** Of every tenant, those not looked at today; ids only. */
async function pairsInArrears(tx: Tx): Promise<Pair[]> {
  const { rows } = await tx.execute<Pair>(sql`
    SELECT tenant_id AS "tenantId", organisation_id AS "organisationId", payee_entity_id AS "payeeEntityId"
    FROM arrears_to_look_at(clock.now())`)
  return rows
}

async function lookAt(tx: Tx, pair: Pair): Promise<void> {
  const frame = await frameOf(tx, pair.tenantId)
  if (!(await takeTurn(tx, pair, frame.today)) || !frame.rules.sendsReminders) return
  const claims = await readClaims(tx, pair, frame)
  const steps = stepsDue(claims, frame.today)
  const actor = systemActor(pair.tenantId)
  const tone = toneOf(steps.map(({ step }) => step))
  if (tone) await writeReminder(tx, actor, { pair, claims, frame, tone })
  const forAccountant = steps.filter(({ step }) => step === 'accountant')
  await insertNotices(tx, pair, forAccountant, null)
  const { tenantId, organisationId } = pair
  for (const { claim } of forAccountant) {
    const details = { cents: claim.openCents, dueOn: claim.dueOn }
    await record(tx, actor, {
      action: 'dunning.hand-over',
      subjectId: claim.chargeId,
      tenantId,
      organisationId,
      details,
    })
  }
}
