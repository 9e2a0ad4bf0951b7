import type { z } from 'zod'
import type { ConditionDisputeDto, liveDisputes, SessionDisputesDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { formatIso } from '../../platform/time.ts'
import { readFile, type StoredFile } from '../files/index.ts'
import { displayNames } from '../identity/index.ts'
import { getTenantSettings } from '../tenants/index.ts'
import { sideOf } from './dispute-party.ts'
import {
  type DisputeMessageRow,
  type DisputePhotoRow,
  type DisputeRow,
  disputesOf,
  findDisputePhoto,
  liveDisputesOf,
  messagesOf,
  photosOf,
} from './disputes.store.ts'
import { findReport, reportsOfSession } from './reports.store.ts'
import { allowedDisputeActions, disputableUntil } from './rules/dispute-workflow.ts'
import { mayReadReport } from './rules/who-reads-reports.ts'
import { findBookingPlace, findSession, type SessionFacts } from './sessions.store.ts'

/** Disputes on the reports of a session, for those who read them. @throws condition-reports.not-found */
export function listSessionDisputes(
  deps: Deps,
  actor: AccountActor,
  occurrenceId: string,
): Promise<SessionDisputesDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const session = await findSession(tx, occurrenceId)
    if (!session || !mayReadReport(actor, session)) fail('condition-reports.not-found')
    return presentDisputes(tx, actor, session)
  })
}

/** Disputes of a booking that are not ended, for those who read its reports. @throws condition-reports.not-found */
export function listBookingDisputes(
  deps: Deps,
  actor: AccountActor,
  bookingId: string,
): Promise<z.infer<typeof liveDisputes>> {
  return inReadOnly(deps, actor, async (tx) => {
    const place = await findBookingPlace(tx, bookingId)
    if (!place || !mayReadReport(actor, place)) fail('condition-reports.not-found')
    const live = await liveDisputesOf(tx, bookingId)
    return {
      items: live.map(({ startsAt, endsAt, timeZone, ...ids }) => ({
        ...{ ...ids, timeZone },
        startsAt: formatIso(timeZone, startsAt),
        endsAt: formatIso(timeZone, endsAt),
      })),
    }
  })
}

/** A photo of a thread, for both sides. @throws condition-reports.not-found, files.erased, files.corrupted */
export function openDisputePhoto(deps: Deps, actor: AccountActor, photoId: string): Promise<StoredFile> {
  return inReadOnly(deps, actor, async (tx) => {
    const photo = (await findDisputePhoto(tx, photoId)) ?? fail('condition-reports.not-found')
    const report = (await findReport(tx, photo.reportId)) ?? fail('condition-reports.not-found')
    const session = await findSession(tx, report.occurrenceId)
    if (!session || !mayReadReport(actor, session)) fail('condition-reports.not-found')
    return readFile(deps, tx, photo.fileId)
  })
}

/** The disputes of a session as one reader sees them. */
export async function presentDisputes(tx: Tx, actor: AccountActor, session: SessionFacts): Promise<SessionDisputesDto> {
  const { timeZone, tenantId, endsAt } = session
  const reports = (await reportsOfSession(tx, session.occurrenceId)).filter(({ sealedAt }) => sealedAt)
  const disputes = await disputesOf(
    tx,
    reports.map(({ id }) => id),
  )
  const threads = await readThreads(tx, disputes)
  const { conditionReports: rules } = await getTenantSettings(tx, tenantId)
  const side = sideOf(actor, session)
  const until = disputableUntil(endsAt, rules)
  const mayOpen = side !== null && (await clockNow(tx)) < until
  const stands = (reportId: string) => disputes.some((one) => one.reportId === reportId && one.status !== 'withdrawn')
  const kindOf = new Map(reports.map(({ id, kind }) => [id, kind]))
  return {
    ...{ timeZone, side },
    openUntil: formatIso(timeZone, until),
    openable: mayOpen
      ? reports.filter(({ id }) => !stands(id)).map(({ id, kind }) => ({ reportId: id, reportKind: kind }))
      : [],
    items: disputes.map(({ id, reportId, status, openedBy, proposalId, ...row }) => ({
      ...{ id, reportId, status, openedBy, proposalId },
      reportKind: kindOf.get(reportId) ?? 'exit',
      messages: threads.messages(id, timeZone),
      allowedActions: allowedDisputeActions(side, { status, openedBy, proposedBy: row.proposedBy }),
    })),
  }
}

async function readThreads(tx: Tx, disputes: readonly DisputeRow[]) {
  const messages = await messagesOf(
    tx,
    disputes.map(({ id }) => id),
  )
  const photos = await photosOf(
    tx,
    messages.map(({ id }) => id),
  )
  const names = await displayNames(
    tx,
    messages.map(({ authorId }) => authorId),
  )
  const present = (row: DisputeMessageRow, timeZone: string): ConditionDisputeDto['messages'][number] => ({
    ...{ id: row.id, step: row.step, side: row.side, words: row.words },
    authorName: names.get(row.authorId) ?? '',
    photoIds: photos.filter((photo: DisputePhotoRow) => photo.messageId === row.id).map(({ id }) => id),
    writtenAt: formatIso(timeZone, row.writtenAt),
  })
  return {
    messages: (disputeId: string, timeZone: string) =>
      messages.filter((row) => row.disputeId === disputeId).map((row) => present(row, timeZone)),
  }
}
