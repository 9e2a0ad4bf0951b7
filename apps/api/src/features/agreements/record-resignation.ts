import type { z } from 'zod'
import type { AgreementDecisionsDto, resignationInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { localDate } from '../../platform/time.ts'
import { inspectUpload, storeFile, type InspectedUpload } from '../files/index.ts'
import { decisionsOf } from './decisions.store.ts'
import { getAgreementFor } from './get-agreement-for.ts'
import { isDecidable, type OpenDecision } from './open-decision.ts'
import { presentDecisions } from './present-decisions.ts'
import { signingDay } from './present-agreement.ts'
import { copyExtensions, receivedLetterName } from './rules/document-name.ts'
import { earliestDay } from './rules/lawful-grounds.ts'
import { speaksForOrganiser } from './speaks-for-organiser.ts'
import { endFrom } from './terminate-agreement.ts'

export interface RecordResignation {
  agreementId: string
  form: z.infer<typeof resignationInput>
  file: { bytes: Uint8Array; mediaType: string; fileName: string }
}

const stated = { ground: 'resignation', party: 'organiser' } as const

/**
 * The desk writes down the letter by which an organiser without an account ends its agreement. The notice runs from the
 * day on which it was received; the letter is kept, and its hash follows the evidence.
 * Source: docs/rules/agreement.md §10.
 * @throws agreements.not-found, agreements.decision-not-allowed, agreements.wrong-status, agreements.signed-in-future,
 * agreements.notice-too-short, agreements.no-session-concerned, and those of `inspectUpload`
 */
export async function recordResignation(
  deps: Deps,
  actor: Actor,
  { agreementId, form, file }: RecordResignation,
): Promise<AgreementDecisionsDto> {
  const scan = await inspectUpload(file.bytes, file.mediaType)
  return inTransaction(deps, actor, async (tx) => {
    const open = await openForDesk(tx, actor, agreementId)
    const { row } = open.agreement
    const { receivedOn, signerName, capacity, effectiveOn, reason } = form
    if (receivedOn > open.today) fail('agreements.signed-in-future')
    if (row.endsOn !== null && effectiveOn >= row.endsOn) fail('agreements.no-session-concerned')
    const afterNotice = earliestDay({ kind: 'termination', ...stated }, localDate(receivedOn), [])
    const earliest = afterNotice > open.today ? afterNotice : open.today
    if (effectiveOn < earliest) fail('agreements.notice-too-short', { earliest })
    const { id: fileId, sha256 } = await storeLetter(deps, tx, open, scan)
    const received = { on: receivedOn, fileId, sha256, signerName, capacity }
    await endFrom(tx, open, { ...stated, reason, effectiveOn, received })
    return presentDecisions(tx, actor, agreementId)
  })
}

async function openForDesk(tx: Tx, actor: Actor, agreementId: string): Promise<OpenDecision> {
  const agreement = await getAgreementFor(tx, actor, agreementId, 'for-update')
  if (actor.kind !== 'account' || !speaksForOrganiser(actor, agreement)) {
    fail('agreements.decision-not-allowed', { party: stated.party })
  }
  if (!isDecidable(agreement)) fail('agreements.wrong-status', { status: agreement.row.status })
  const given = await decisionsOf(tx, agreementId)
  return { actor, agreement, given, right: { capacity: null, delegationAct: null }, today: signingDay(agreement) }
}

function storeLetter(
  deps: Deps,
  tx: Tx,
  { agreement, given }: OpenDecision,
  { bytes, mediaType }: InspectedUpload,
): Promise<{ id: string; sha256: string }> {
  const { tenantId, organisationId, number } = agreement.row
  const fileName = receivedLetterName(number, given.length + 1, copyExtensions[mediaType])
  return storeFile(deps, tx, { owner: { tenantId, organisationId }, bytes, mediaType, fileName, visibility: 'private' })
}
