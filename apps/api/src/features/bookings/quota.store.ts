import { sql } from 'drizzle-orm'
import type { OrganisationQuota } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { addDays, localDate, type LocalDate } from '../../platform/time.ts'
import { seasonOf, weekOf, type DatedUse, type QuotaUsage } from './rules/quota.ts'

type Asker = { tenantId: string; organisationId: string; exceptBookingId: string }

/**
 * Keeps the other requests of an organisation away until commit, so that what is counted stays true. Advisory: the staff
 * of a tenant may not write, hence not lock, the row of an organisation that registered itself.
 */
export async function lockOrganisation(tx: Tx, organisationId: string): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('organisation ' || ${organisationId}::text, 0))`)
}

/** Requests of the organisation in the tenant that wait for an answer, and its drafts that keep a slot. */
export async function countLiveHolds(tx: Tx, asker: Asker): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM booking
    WHERE organisation_id = ${asker.organisationId} AND tenant_id = ${asker.tenantId}
      AND id <> ${asker.exceptBookingId}
      AND (status IN ('submitted', 'to-complete', 'counter-proposed')
        OR (status = 'draft' AND decision_deadline > clock.now()))`)
  return rows[0]?.count ?? 0
}

/** What other bookings of the organisation take of its quota around the wanted dates; nothing is read without a quota. */
export async function quotaUsageOf(
  tx: Tx,
  asker: Asker,
  quota: OrganisationQuota,
  wanted: readonly DatedUse[],
): Promise<QuotaUsage> {
  const dates = wanted.map(({ date }) => date).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  const countsHours = quota.weekHours !== null || quota.seasonHours !== null
  return {
    liveHolds: quota.liveHolds === null ? 0 : await countLiveHolds(tx, asker),
    uses: countsHours && first && last ? await usesBetween(tx, asker, first, last) : [],
  }
}

/** Uses of every week and season that these dates touch; a refused, skipped or cancelled one takes nothing. */
async function usesBetween(tx: Tx, asker: Asker, first: LocalDate, last: LocalDate): Promise<DatedUse[]> {
  const from = [weekOf(first), seasonOf(first)].sort()[0] ?? first
  const until = addDays(seasonOf(last), 366 + 7)
  const { rows } = await tx.execute<{ date: string; minutes: number }>(sql`
    SELECT o.local_date AS date, (extract(epoch FROM o.ends_at - o.starts_at) / 60)::int AS minutes
    FROM booking b JOIN occurrence o ON o.booking_id = b.id
    WHERE b.organisation_id = ${asker.organisationId} AND b.tenant_id = ${asker.tenantId}
      AND b.id <> ${asker.exceptBookingId} AND o.local_date >= ${from} AND o.local_date < ${until}
      AND b.status IN ('submitted', 'to-complete', 'counter-proposed', 'approved', 'confirmed', 'ended')
      AND o.status IN ('requested', 'held', 'accepted', 'done', 'no-show')`)
  return rows.map(({ date, minutes }) => ({ date: localDate(date), minutes }))
}
