import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor, visitor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { actForOrganisation, inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { selectMembers } from './organisations.store.ts'
import { pieceReminderTable } from './organisations.tables.ts'
import { parisDay } from './present-organisation.ts'
import { reminderStep, reminderSteps } from './rules/reminder-ladder.ts'

type Ending = { organisation_id: string; piece_id: string; days_left: number }

/**
 * Due work: tells the representatives of an organisation that a piece, which bookings to come still need and nothing
 * follows, is about to end. One mail per piece and step; a step missed while nothing ran is not caught up.
 */
export async function remindExpiringPieces(deps: Deps): Promise<void> {
  const ending = await inReadOnly(deps, visitor, async (tx) => {
    const { rows } = await tx.execute<Ending>(
      sql`SELECT organisation_id, piece_id, days_left
          FROM pieces_about_to_end(clock.now(), ${await parisDay(tx)}::date, ${sql.param([...reminderSteps])}::integer[])`,
    )
    return rows
  })
  for (const piece of ending) await inTransaction(deps, systemActor(null), (tx) => remind(tx, piece))
}

async function remind(tx: Tx, { organisation_id: organisationId, piece_id: pieceId, days_left: left }: Ending) {
  const step = reminderStep(left)
  if (step === null) return
  await actForOrganisation(tx, organisationId)
  const [told] = await tx
    .insert(pieceReminderTable)
    .values({ organisationId, pieceId, step, toldAt: await clockNow(tx) })
    .onConflictDoNothing()
    .returning({ step: pieceReminderTable.step })
  if (!told) return
  const details = { step }
  await audit.record(tx, systemActor(null), { action: 'piece.remind', subjectId: pieceId, organisationId, details })
  for (const { accountId, membership } of await selectMembers(tx, organisationId)) {
    if (membership !== 'representative') continue
    await publish(tx, { type: 'piece.expiring', tenantId: null, accountId, organisationId, pieceId })
  }
}
