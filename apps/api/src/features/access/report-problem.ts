import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { problemReportInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { linkTokenTable } from '../identity/index.ts'
import { problemReportTable } from './access.tables.ts'
import { placeOfLink } from './caretaker-day.ts'
import { findVisit } from './caretaker-day.store.ts'

/**
 * The caretaker reports what is wrong on site; those who decide for the establishment are told.
 * @throws access.not-found when the slot named is not one of the establishment
 */
export function reportProblem(
  deps: Deps,
  actor: Actor,
  input: z.infer<typeof problemReportInput>,
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const place = await placeOfLink(tx, actor)
    const visit = input.occurrenceId ? await findVisit(tx, place, input.occurrenceId) : null
    if (input.occurrenceId && !visit) fail('access.not-found')
    const { id: establishmentId, tenantId } = place
    const problemId = newId()
    await tx.insert(problemReportTable).values({
      ...input,
      id: problemId,
      tenantId,
      establishmentId,
      reportedBy: await labelOfLink(tx, actor),
      createdAt: await clockNow(tx),
    })
    await record(tx, actor, { action: 'problem.report', subjectId: problemId, tenantId, details: { kind: input.kind } })
    await publish(tx, { type: 'problem.reported', tenantId, problemId, establishmentId })
    return {}
  })
}

async function labelOfLink(tx: Tx, actor: Actor): Promise<string> {
  if (actor.kind !== 'link') return ''
  const [link] = await tx.select().from(linkTokenTable).where(eq(linkTokenTable.id, actor.linkId))
  return link?.label ?? ''
}
