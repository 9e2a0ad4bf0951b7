import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx, withoutActor } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { dropFiles } from '../files/index.ts'
import { getTenantSettings } from '../tenants/index.ts'
import { draftsWithPhotos, lockDraftPhotos } from './drafts.store.ts'
import { mayDropDraftPhotos } from './rules/draft-photos.ts'

/**
 * Due work: erases the photos of reports that were begun and never sealed, once nobody can seal or dispute any more; what
 * was written stays. Running it again changes nothing. Source: docs/rules/condition-report.md, 13.
 */
export async function dropDueDraftPhotos(deps: Pick<Deps, 'db'>): Promise<void> {
  const { rows } = await withoutActor(deps, (db) =>
    db.execute<{ tenantId: string }>(sql`SELECT tenant_id AS "tenantId" FROM tenants_with_draft_photos()`),
  )
  for (const { tenantId } of rows) {
    await inTransaction(deps, systemActor(tenantId), (tx) => dropOfTenant(tx, tenantId))
  }
}

async function dropOfTenant(tx: Tx, tenantId: string): Promise<void> {
  const { conditionReports: rules } = await getTenantSettings(tx, tenantId)
  const now = await clockNow(tx)
  const drafts = await draftsWithPhotos(tx, tenantId)
  for (const { reportId, organisationId } of drafts.filter((draft) => mayDropDraftPhotos(draft, rules, now))) {
    const fileIds = await lockDraftPhotos(tx, reportId)
    await dropFiles(tx, tenantId, fileIds)
    await record(tx, systemActor(tenantId), {
      ...{ action: 'condition-report.drop-draft-photos', subjectId: reportId, tenantId, organisationId },
      details: { photos: fileIds.length },
    })
  }
}
