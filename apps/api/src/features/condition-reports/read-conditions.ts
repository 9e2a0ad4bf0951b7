import type { z } from 'zod'
import type { conditionLines, ConditionLineDto, ConditionSessionDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type AccountActor, type Actor, isMemberOf, systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { addMinutes, formatIso } from '../../platform/time.ts'
import { findStayOfSession, placeOfLink } from '../access/index.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { getTenantSettings } from '../tenants/index.ts'
import { guideOfReport } from './guide.store.ts'
import { sessionOfHolder } from './holder-session.ts'
import { presentReport } from './present-report.ts'
import { previousExit, type ReportRow, reportsOf, reportsOfSession } from './reports.store.ts'
import { presumptionOf } from './rules/presumption.ts'
import { differencesOf } from './rules/report-answers.ts'
import { isReaderOfPlace, mayCounterSign, mayReadReport } from './rules/who-reads-reports.ts'
import {
  findBookingPlace,
  findSession,
  type LineFacts,
  type LineFilter,
  linesOfBooking,
  linesOfEstablishment,
  type SessionFacts,
} from './sessions.store.ts'

type Lines = z.infer<typeof conditionLines>

/** Both reports of a session, for the place and the organisation. @throws condition-reports.not-found for anybody else */
export async function getConditionSession(
  deps: Deps,
  actor: AccountActor,
  occurrenceId: string,
): Promise<ConditionSessionDto> {
  const { session, mayReport } = await inReadOnly(deps, actor, async (tx) => ({
    session: await findSession(tx, occurrenceId),
    mayReport:
      (await findStayOfSession(tx, actor, occurrenceId)) !== null &&
      (await sessionOfHolder(tx, actor, { occurrenceId })).open.length > 0,
  }))
  if (!session || !mayReadReport(actor, session)) fail('condition-reports.not-found')
  // What the room is presumed to be may come from the report of another organisation, of which only the date is said.
  const read = await inReadOnly(deps, systemActor(session.tenantId), (tx) => presentSession(tx, actor, session))
  return mayReport ? { ...read, allowedActions: [...read.allowedActions, 'report'] } : read
}

/** The same for the caretaker's personal link. @throws access.not-found, condition-reports.not-found */
export function getConditionByLink(deps: Deps, actor: Actor, occurrenceId: string): Promise<ConditionSessionDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const place = await placeOfLink(tx, actor)
    const session = await findSession(tx, occurrenceId)
    if (!session || session.establishmentId !== place.id) fail('condition-reports.not-found')
    return presentSession(tx, actor, session)
  })
}

/** Sessions of a booking with a report, or that should have one. @throws condition-reports.not-found */
export async function listBookingConditions(deps: Deps, actor: AccountActor, bookingId: string): Promise<Lines> {
  const place = await inReadOnly(deps, actor, (tx) => findBookingPlace(tx, bookingId))
  if (!place || !mayReadReport(actor, place)) fail('condition-reports.not-found')
  // What is looked at in a room is the tenant's alone.
  return inReadOnly(deps, systemActor(place.tenantId), async (tx) =>
    presentLines(tx, await linesOfBooking(tx, bookingId)),
  )
}

/** Exit reports of an establishment, latest first, for those who answer for it. @throws condition-reports.not-found */
export function listConditionReports(
  deps: Deps,
  actor: AccountActor,
  { establishmentId, ...only }: LineFilter & { establishmentId: string },
): Promise<Lines> {
  return inReadOnly(deps, actor, async (tx) => {
    const place = await scopeOfEstablishment(tx, establishmentId)
    if (!isReaderOfPlace(actor, place)) fail('condition-reports.not-found')
    return presentLines(tx, await linesOfEstablishment(tx, place, only))
  })
}

/** Exit reports that the caretaker may counter-sign. @throws access.not-found */
export function listReportsToCounterSign(deps: Deps, actor: Actor): Promise<Lines> {
  return inReadOnly(deps, actor, async (tx) => {
    const { id: establishmentId, tenantId } = await placeOfLink(tx, actor)
    return presentLines(
      tx,
      await linesOfEstablishment(tx, { tenantId, establishmentId }, { toCounterSign: true, disputed: false }),
    )
  })
}

/** A session as its reader sees it; drafts stay with the group until they are sealed. */
export async function presentSession(tx: Tx, actor: Actor, session: SessionFacts): Promise<ConditionSessionDto> {
  const { timeZone, tenantId, establishmentId, organisationId, roomId: _, ...words } = session
  const isOwn = isMemberOf(actor, organisationId)
  const reports = (await reportsOfSession(tx, session.occurrenceId)).filter(({ sealedAt }) => sealedAt || isOwn)
  const entry = reports.find(({ kind }) => kind === 'entry') ?? null
  const exit = reports.find(({ kind }) => kind === 'exit') ?? null
  const { withoutEntry, entryMinutes } = (await getTenantSettings(tx, tenantId)).conditionReports
  const previous = await previousExit(tx, session)
  const presumption = presumptionOf({
    hasSealedEntry: Boolean(entry?.sealedAt),
    mayStillReport: (await clockNow(tx)) < addMinutes(session.startsAt, entryMinutes),
    presence: session.presence,
    hasPreviousExit: previous !== null,
    withoutEntry,
  })
  const shown = {
    entry: entry && (await presentReport(tx, entry, timeZone)),
    exit: exit && (await presentReport(tx, exit, timeZone)),
  }
  const speaks = actor.kind === 'link' || mayCounterSign(actor, { tenantId, establishmentId })
  const awaits = (kind: 'entry' | 'exit') => speaks && shown[kind]?.sealedAt && !shown[kind].counterSignature
  const { startsAt, endsAt, ...texts } = words
  return {
    ...texts,
    ...shown,
    timeZone,
    startsAt: formatIso(timeZone, startsAt),
    endsAt: formatIso(timeZone, endsAt),
    presumption,
    presumedFrom: presumption === 'last-exit' && previous?.sealedAt ? formatIso(timeZone, previous.sealedAt) : null,
    allowedActions: [
      ...(awaits('entry') ? (['counter-sign-entry'] as const) : []),
      ...(awaits('exit') ? (['counter-sign-exit'] as const) : []),
    ],
  }
}

async function presentLines(tx: Tx, lines: readonly LineFacts[]): Promise<Lines> {
  const exits = await reportsOf(
    tx,
    lines.flatMap(({ exitId }) => exitId ?? []),
  )
  const items: ConditionLineDto[] = []
  for (const line of lines) {
    const exit = exits.find(({ id }) => id === line.exitId)
    const { occurrenceId, roomName, organisationName, timeZone, isCounterSigned, isDisputed } = line
    const moment = (at: string | null) => at && formatIso(timeZone, new Date(at))
    items.push({
      ...{ occurrenceId, roomName, organisationName, timeZone, isCounterSigned, isDisputed },
      startsAt: formatIso(timeZone, line.startsAt),
      endsAt: formatIso(timeZone, line.endsAt),
      entrySealedAt: moment(line.entrySealedAt),
      exitSealedAt: moment(line.exitSealedAt),
      differences: exit?.sealedAt ? await differencesIn(tx, exit) : 0,
    })
  }
  return { items }
}

const differencesIn = async (tx: Tx, report: ReportRow): Promise<number> =>
  differencesOf(report.answers, await guideOfReport(tx, report.guideId))
