import { and, eq, inArray } from 'drizzle-orm'
import type { ArchivesDto, VisaInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor, Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { toLocal } from '../../platform/time.ts'
import * as audit from '../audit/index.ts'
import { getTenant } from '../tenants/index.ts'
import { eliminationLineTable, eliminationTable } from './archives.tables.ts'
import { assertArchivist } from './assert-archivist.ts'
import { linesOf, lockElimination } from './eliminations.store.ts'
import { presentArchives } from './read-archives.ts'

/**
 * An officer notes the visa that the departmental archives gave to a list, and the records they want kept. The list
 * does not change any more. Source: code du patrimoine L. 212-2 (scope to be confirmed).
 * @throws tenants.not-found, archives.elimination-not-found, archives.visa-already-recorded, archives.visa-in-future,
 * archives.record-not-listed
 */
export function recordVisa(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: VisaInput & { tenantId: string; eliminationId: string },
): Promise<ArchivesDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId, eliminationId } = input
    assertArchivist(actor, tenantId)
    const row = await lockElimination(tx, tenantId, eliminationId)
    if (row.visaNumber) fail('archives.visa-already-recorded')
    const now = await clockNow(tx)
    const { timeZone } = await getTenant(tx, tenantId)
    if (input.givenOn > toLocal(timeZone, now).date) fail('archives.visa-in-future')
    const listed = new Set((await linesOf(tx, eliminationId)).map(({ recordId }) => recordId))
    if (input.keptRecordIds.some((id) => !listed.has(id))) fail('archives.record-not-listed')
    await tx
      .update(eliminationLineTable)
      .set({ isKept: true })
      .where(
        and(
          eq(eliminationLineTable.eliminationId, eliminationId),
          inArray(eliminationLineTable.recordId, input.keptRecordIds),
        ),
      )
    const visa = { visaNumber: input.number, visaGivenBy: input.givenBy, visaGivenOn: input.givenOn }
    const recorded = { visaRecordedAt: now, visaRecordedBy: accountOf(actor) }
    await tx
      .update(eliminationTable)
      .set({ ...visa, ...recorded })
      .where(eq(eliminationTable.id, eliminationId))
    const details = { number: input.number, kept: input.keptRecordIds.length }
    await audit.record(tx, actor, { action: 'elimination.record-visa', subjectId: eliminationId, tenantId, details })
    return presentArchives(tx, tenantId)
  })
}

const accountOf = (actor: Actor): AccountActor['accountId'] =>
  actor.kind === 'account' ? actor.accountId : fail('tenants.not-found')
