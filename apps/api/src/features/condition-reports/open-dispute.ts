import type { DisputeWordsForm, SessionDisputesDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getTenantSettings } from '../tenants/index.ts'
import { partyTo } from './dispute-party.ts'
import { insertDispute } from './disputes.store.ts'
import { inspectImage, type UploadedImage } from '../files/index.ts'
import { presentDisputes } from './read-disputes.ts'
import { disputableUntil } from './rules/dispute-workflow.ts'
import { writeDisputeMessage } from './write-dispute-message.ts'

export type OpenDispute = DisputeWordsForm & { reportId: string; photos: readonly UploadedImage[] }

/**
 * One side says that it does not agree with a sealed report, and why. Source: docs/rules/condition-report.md, 11.
 * @throws condition-reports.not-found, condition-reports.dispute-not-allowed, condition-reports.not-sealed
 * @throws condition-reports.dispute-too-late, condition-reports.dispute-already-open, and those of `inspectImage`
 */
export async function openDispute(
  deps: Deps,
  actor: AccountActor,
  { reportId, words, photos }: OpenDispute,
): Promise<SessionDisputesDto> {
  const inspected = await Promise.all(photos.map(inspectImage))
  return inTransaction(deps, actor, async (tx) => {
    const { report, session, side } = await partyTo(tx, actor, reportId)
    const { conditionReports: rules } = await getTenantSettings(tx, session.tenantId)
    const now = await clockNow(tx)
    if (report.sealedAt === null) fail('condition-reports.not-sealed')
    if (now >= disputableUntil(session.endsAt, rules)) fail('condition-reports.dispute-too-late')
    const dispute = await insertDispute(tx, report, side, now)
    if (!dispute) fail('condition-reports.dispute-already-open')
    const { bookingId } = session
    await writeDisputeMessage(deps, tx, actor, { dispute, side, bookingId }, { step: 'open', words, photos: inspected })
    return presentDisputes(tx, actor, session)
  })
}
