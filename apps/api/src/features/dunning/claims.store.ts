import { sql, type SQL } from 'drizzle-orm'
import type { DunningLadder, DunningRules, DunningStep, OrganisationKind } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { type LocalDate, localDate, toLocal } from '../../platform/time.ts'
import { owedOfCharges } from '../ledger/index.ts'
import { getTenant } from '../tenants/index.ts'
import { highest, ladderIn } from './rules/dunning-ladder.ts'
import { openClaim, type OpenClaim } from './rules/open-claims.ts'
import { isSuspended, type LastWord } from './rules/suspension.ts'

/** Those of one payee, of one establishment, or one charge. */
export type ClaimFilter = {
  organisationId?: string
  payeeEntityId?: string
  establishmentId?: string
  chargeId?: string
}

/** What a charge owes already, with the words of its booking. */
export type Claim = OpenClaim & {
  chargeId: string
  bookingId: string
  bookingReference: string
  roomName: string
  organisationId: string
  organisationName: string
  payeeEntityId: string
  establishmentId: string
  /** Days of each step, as its payee wants them, else the tenant. */
  ladder: DunningLadder
  /** The highest step taken for its date. */
  taken: DunningStep | null
  isSuspended: boolean
  suspension: { reason: string; untilOn: string } | null
}
type Row = Omit<Claim, keyof OpenClaim | 'ladder' | 'taken' | 'isSuspended' | 'suspension'> & {
  ownLadder: DunningLadder | null
  organisationKind: OrganisationKind
  lastUseOn: string | null
  inKindCents: number
  notices: { dueOn: string; step: DunningStep }[]
  hold: { kind: 'suspend' | 'resume'; untilOn: string | null; reason: string } | null
}

/** The tenant's rules and its local day, which every claim is read with. */
export type DunningFrame = { rules: DunningRules; today: LocalDate }

/** Frame of a tenant, now. @throws tenants.not-found */
export async function frameOf(tx: Tx, tenantId: string): Promise<DunningFrame> {
  const { settings, timeZone } = await getTenant(tx, tenantId)
  return { rules: settings.dunning, today: toLocal(timeZone, await clockNow(tx)).date }
}

const conditionOf = ({ organisationId, payeeEntityId, establishmentId, chargeId }: ClaimFilter): SQL =>
  sql.join(
    [
      sql`c.status IN ('due', 'ordered', 'partly-paid')`,
      ...(organisationId ? [sql`c.organisation_id = ${organisationId}::uuid`] : []),
      ...(payeeEntityId ? [sql`c.payee_entity_id = ${payeeEntityId}::uuid`] : []),
      ...(establishmentId ? [sql`c.establishment_id = ${establishmentId}::uuid`] : []),
      ...(chargeId ? [sql`c.id = ${chargeId}::uuid`] : []),
    ],
    sql` AND `,
  )

/**
 * What is due and unpaid, oldest first. Bookings and counterparts stand above this feature: their rows are read, for
 * days of use and for what is still awaited in kind (docs/rules/counterparts.md §5).
 */
export async function readClaims(tx: Tx, filter: ClaimFilter, { rules, today }: DunningFrame): Promise<Claim[]> {
  const { rows } = await tx.execute<Row>(sql`
    SELECT c.id AS "chargeId", c.booking_id AS "bookingId", b.reference AS "bookingReference", r.name AS "roomName",
      c.organisation_id AS "organisationId", og.name AS "organisationName", og.kind AS "organisationKind",
      c.payee_entity_id AS "payeeEntityId", c.establishment_id AS "establishmentId",
      (SELECT max(o.local_date)::text FROM occurrence o
        WHERE o.booking_id = c.booking_id AND o.status IN ('accepted', 'suspended', 'done', 'no-show')) AS "lastUseOn",
      (SELECT coalesce(sum(k.unit_cents * (k.quantity - (SELECT coalesce(sum(d.quantity), 0)
          FROM counterpart_delivery d WHERE d.counterpart_id = k.id))), 0)::float8
        FROM counterpart k WHERE k.charge_id = c.id AND k.status = 'agreed') AS "inKindCents",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('dueOn', n.due_on, 'step', n.step)), '[]'::jsonb)
        FROM dunning_notice n WHERE n.charge_id = c.id) AS notices,
      (SELECT jsonb_build_object('kind', h.kind, 'untilOn', h.until_on, 'reason', h.reason)
        FROM dunning_hold h WHERE h.charge_id = c.id ORDER BY h.told_at DESC, h.id DESC LIMIT 1) AS hold,
      (SELECT jsonb_build_object('friendlyDays', l.friendly_days, 'secondDays', l.second_days,
          'lastDays', l.last_days, 'accountantDays', l.accountant_days)
        FROM dunning_ladder l WHERE l.payee_entity_id = c.payee_entity_id) AS "ownLadder"
    FROM charge c
    JOIN booking b ON b.id = c.booking_id
    JOIN room r ON r.id = b.room_id
    JOIN organisation og ON og.id = c.organisation_id
    WHERE ${conditionOf(filter)}`)
  const owed = await owedOfCharges(
    tx,
    rows.map(({ chargeId }) => chargeId),
  )
  const claims = rows.flatMap(
    ({ organisationKind, lastUseOn, inKindCents, notices, hold, ownLadder, ...row }): Claim[] => {
      const claim = openClaim({
        parts: (owed.get(row.chargeId)?.instalments ?? []).map(({ dueOn, amountCents, settledCents }) => ({
          dueOn: localDate(dueOn),
          openCents: amountCents - settledCents,
        })),
        ...{ inKindCents, organisationKind, lastUseOn: lastUseOn === null ? null : localDate(lastUseOn), today },
        publicBodyDays: rules.publicBodyDays,
      })
      if (!claim) return []
      const last = lastWordOf(hold)
      const taken = highest(notices.filter(({ dueOn }) => dueOn === claim.dueOn).map(({ step }) => step))
      const suspended = isSuspended(last, today)
      const suspension = suspended && hold?.untilOn ? { reason: hold.reason, untilOn: hold.untilOn } : null
      return [{ ...row, ...claim, ladder: ownLadder ?? ladderIn(rules), taken, isSuspended: suspended, suspension }]
    },
  )
  return claims.sort((a, b) => (a.dueOn + a.chargeId < b.dueOn + b.chargeId ? -1 : 1))
}

const lastWordOf = (hold: Row['hold']): LastWord =>
  hold && { kind: hold.kind, untilOn: hold.untilOn === null ? null : localDate(hold.untilOn) }
