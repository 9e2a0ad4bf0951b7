import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor, visitor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { findAgreement, saveAgreement } from './agreements.store.ts'
import { brokenDecisions } from './decision-chain.ts'
import { decisionsOf } from './decisions.store.ts'
import { brokenLinks } from './evidence-chain.ts'

type Due = { tenantId: string; agreementId: string }

/**
 * Computes again, once a day, the chain of evidence of every agreement with a signature; one that is broken is noted,
 * written in the journal and told to the officers the first time. Running it again at once changes nothing more.
 */
export async function checkDueEvidence(deps: Deps): Promise<void> {
  for (const { tenantId, agreementId } of await inReadOnly(deps, visitor, listDue)) {
    const actor = systemActor(tenantId)
    await inTransaction(deps, actor, async (tx) => {
      const agreement = await findAgreement(tx, agreementId, 'for-update')
      if (!agreement) return
      const { row, signatures, now } = agreement
      const ranks = brokenLinks(row.number, signatures)
      const decisions = brokenDecisions(row.number, signatures, await decisionsOf(tx, agreementId))
      const brokenSince = ranks.length + decisions.length > 0 ? (row.evidenceBrokenAt ?? now) : null
      await saveAgreement(tx, agreementId, { evidenceCheckedAt: now, evidenceBrokenAt: brokenSince })
      if (!brokenSince || row.evidenceBrokenAt) return
      const { organisationId } = row
      const line = { action: 'agreement.evidence-broken', subjectId: agreementId, tenantId, organisationId }
      await audit.record(tx, actor, { ...line, details: { ranks, decisions } })
      await publish(tx, { type: 'safekeeping.fault-found', tenantId })
    })
  }
}

async function listDue(tx: Tx): Promise<Due[]> {
  const now = await clockNow(tx)
  const { rows } = await tx.execute<Due>(sql`
    SELECT tenant_id AS "tenantId", agreement_id AS "agreementId" FROM evidence_to_check(${now.toISOString()}::timestamptz)`)
  return rows
}
