import type { WorksDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { getWorksFor } from './get-works-for.ts'
import { presentWorks } from './present-works.ts'
import { findBatch, reopenFailed } from './works.store.ts'

/** What failed in a batch is tried again, as it was chosen. Without a failure, nothing. @throws works.not-found, works.not-allowed */
export function retryWorks(deps: Deps, actor: Actor, batchId: string): Promise<WorksDto> {
  return inTransaction(deps, actor, async (tx) => {
    const batch = (await findBatch(tx, batchId)) ?? fail('works.not-found')
    const { closureId, tenantId } = batch
    await getWorksFor(tx, actor, closureId)
    const lines = await reopenFailed(tx, batchId)
    if (lines.length > 0) {
      const details = { lines: lines.map(({ id }) => id) }
      await audit.record(tx, actor, { action: 'works.retry', subjectId: batchId, tenantId, details })
    }
    for (const { id: lineId } of lines) await publish(tx, { type: 'works.line-asked', tenantId, batchId, lineId })
    return presentWorks(tx, actor, closureId)
  })
}
