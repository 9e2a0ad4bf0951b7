import type { WorksDto, WorksInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { getWorksFor, treatable } from './get-works-for.ts'
import { presentWorks } from './present-works.ts'
import { insertBatch } from './works.store.ts'

/**
 * Treats the agreements that works touch, as chosen one by one: each is settled afterwards in a transaction of its own,
 * so that one in trouble keeps no other waiting. Source: docs/rules/works.md §3.
 * @throws works.not-found, works.not-allowed, works.agreement-not-touched, agreements.decision-not-allowed
 */
export function startWorks(
  deps: Deps,
  actor: Actor,
  { closureId, party, reason, lines }: WorksInput & { closureId: string },
): Promise<WorksDto> {
  return inTransaction(deps, actor, async (tx) => {
    const works = await getWorksFor(tx, actor, closureId)
    if (actor.kind !== 'account') fail('works.not-allowed')
    const { tenantId } = works
    const batchId = newId()
    const rows = lines.map((choice) => {
      const { agreementId, action } = choice
      const touched = works.agreements.find((each) => each.agreementId === agreementId)
      if (!touched) fail('works.agreement-not-touched', { agreementId })
      if (!touched.parties.includes(party)) fail('agreements.decision-not-allowed', { party })
      const occurrenceIds = treatable(touched).map((session) => session.occurrenceId)
      if (occurrenceIds.length === 0) fail('works.agreement-not-touched', { agreementId })
      const { organisationId } = touched.sessions[0]
      const roomId = choice.action === 'move' ? choice.roomId : null
      return {
        ...{ id: newId(), tenantId, organisationId, batchId, agreementId, action, roomId, occurrenceIds },
        state: 'waiting' as const,
      }
    })
    const createdAt = await clockNow(tx)
    const { accountId } = actor
    await insertBatch(tx, { id: batchId, tenantId, closureId, party, reason, accountId, createdAt }, rows)
    await audit.record(tx, actor, {
      ...{ action: 'works.start', subjectId: batchId, tenantId, note: reason },
      details: { closureId, party, lines: rows.map(({ agreementId, action }) => ({ agreementId, action })) },
    })
    for (const { id: lineId } of rows) await publish(tx, { type: 'works.line-asked', tenantId, batchId, lineId })
    return presentWorks(tx, actor, closureId)
  })
}
