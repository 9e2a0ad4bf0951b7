import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { storeFile } from '../files/index.ts'
import { findAgreement } from './agreements.store.ts'
import { decisionsOf, saveLetter } from './decisions.store.ts'
import { letterOf } from './letter-of-decision.ts'
import { renderInWorker } from './render-in-worker.ts'
import { decisionFileName } from './rules/document-name.ts'

/**
 * Draws and seals the letter of a decision, notes its hash, then has the parties told. May run twice: the first letter
 * stays. @throws Error when the seal or its time-stamp cannot be had: tried again later
 */
export async function writeDecisionLetter(deps: Deps, event: EventOf<'agreement.decided'>): Promise<void> {
  const actor = systemActor(event.tenantId)
  const found = await inReadOnly(deps, actor, async (tx) => {
    const agreement = await findAgreement(tx, event.agreementId, 'none')
    const decisions = await decisionsOf(tx, event.agreementId)
    const decision = decisions.find(({ id }) => id === event.decisionId)
    return agreement && decision && !decision.letterSha256 ? { agreement, decision } : null
  })
  if (!found) return
  const { agreement, decision } = found
  const { facts } = agreement.row
  const letter = letterOf(facts, decision)
  const { certificate, timestampedBy } = deps.documentSeal
  const seal = { ...certificate, timestampedBy, sealedAt: agreement.now.toISOString() }
  const unsealed = await renderInWorker('decision', { letter, zone: facts.zone, createdAt: decision.decidedAt, seal })
  const bytes = await deps.documentSeal.seal(unsealed, agreement.now)
  await inTransaction(deps, actor, async (tx) => {
    const { row } = (await findAgreement(tx, event.agreementId, 'for-update')) ?? agreement
    const current = (await decisionsOf(tx, row.id)).find(({ id }) => id === decision.id)
    if (!current || current.letterSha256) return
    const { tenantId, organisationId } = row
    const file = await storeFile(deps, tx, {
      owner: { tenantId, organisationId },
      bytes,
      mediaType: 'application/pdf',
      fileName: decisionFileName(letter.number),
      visibility: 'private',
    })
    await saveLetter(tx, decision.id, { letterFileId: file.id, letterSha256: file.sha256 })
    const details = { decisionId: decision.id, sha256: file.sha256 }
    const line = { action: 'agreement.write-decision', subjectId: row.id, tenantId, organisationId, details }
    await audit.record(tx, actor, line)
    await publish(tx, { ...event, type: 'agreement.decision-written' })
  })
}
