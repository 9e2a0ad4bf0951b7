import type { Deps } from '../../deps.ts'
import { systemActor, visitor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { checkStoredFile, listFilesToCheck } from '../files/index.ts'
import { tellDamagedFile } from '../organisations/index.ts'

/**
 * Reads again, once a day, every file that is kept. One that changed or is gone is noted; the first time, it is written
 * in the journal and told to those who can act: the officers of its tenant, or the representatives of its organisation. A store that does not answer stops the round: nothing is
 * known of its files, and the next round asks again.
 */
export async function checkDueFiles(deps: Deps): Promise<void> {
  const told = new Set<string>()
  for (const file of await inReadOnly(deps, visitor, listFilesToCheck)) {
    const { id: subjectId, tenantId, organisationId } = file
    const found = await checkStoredFile(deps, file).catch((error: unknown) => {
      deps.log.error({ err: error, fileId: subjectId }, 'stored file not read')
      return null
    })
    if (!found) return
    const { fault } = found
    const actor = systemActor(tenantId)
    const isNews = await inTransaction(deps, actor, async (tx) => {
      const isKept = await found.note(tx)
      if (!isKept || !fault || fault === file.fault) return false
      deps.log.error({ fileId: subjectId, fault }, 'stored file is not as it was')
      await audit.record(tx, actor, { action: 'file.fault', subjectId, tenantId, organisationId, details: { fault } })
      if (organisationId) await tellDamagedFile(tx, organisationId, subjectId)
      if (tenantId && !told.has(tenantId)) await publish(tx, { type: 'safekeeping.fault-found', tenantId })
      return true
    })
    if (isNews && tenantId) told.add(tenantId)
  }
}
