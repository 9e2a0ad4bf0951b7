import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'

/** Whose account: an establishment, whose parties are organisations; or an organisation, whose parties are payees. */
export type AccountOf = { establishmentId: string } | { organisationId: string }

export interface PartySums extends Record<string, unknown> {
  id: string
  name: string
  rentCents: number
  receivedCents: number
  waivedCents: number
  inKindCents: number
  valuedCents: number
  balanceCents: number
}

const scopeOf = (of: AccountOf) =>
  'establishmentId' in of
    ? { where: sql`c.establishment_id = ${of.establishmentId}::uuid`, party: sql`c.organisation_id` }
    : { where: sql`c.organisation_id = ${of.organisationId}::uuid`, party: sql`c.payee_entity_id` }

/**
 * Sums of one fiscal year by party, by name, in cents, as the receivable lines of the books tell them; what is still owed
 * at its end counts the years before too. Free uses have no line: their worth is that of the charges used in the year.
 */
export async function sumsByParty(tx: Tx, of: AccountOf, year: number): Promise<PartySums[]> {
  const { where, party } = scopeOf(of)
  const ofKinds = (kinds: string[]) =>
    sql`coalesce(sum(l.cents) FILTER (WHERE l.fiscal_year = ${year} AND l.kind = ANY (${sql.param(kinds)}::text[])), 0)::float8`
  const { rows } = await tx.execute<PartySums>(sql`
    WITH lines AS (
      SELECT c.id AS charge_id, e.kind, e.fiscal_year, l.amount_cents AS cents
      FROM charge c JOIN ledger_entry e ON e.charge_id = c.id JOIN ledger_line l ON l.entry_id = e.id
      JOIN ledger_account a ON a.id = l.account_id AND a.kind = 'receivable'
      WHERE ${where}),
    parties AS (
      SELECT ${party} AS id, ${ofKinds(['charge', 'fee', 'reversal'])} AS "rentCents",
        ${ofKinds(['payment', 'refund'])} * -1 AS "receivedCents", ${ofKinds(['waiver'])} * -1 AS "waivedCents",
        ${ofKinds(['in-kind'])} * -1 AS "inKindCents", coalesce(sum(l.cents) FILTER (WHERE l.fiscal_year <= ${year}), 0)::float8
          AS "balanceCents"
      FROM charge c LEFT JOIN lines l ON l.charge_id = c.id WHERE ${where} GROUP BY 1),
    worth AS (
      SELECT ${party} AS id, sum(c.valued_cents)::float8 AS cents FROM charge c
      WHERE ${where} AND c.status <> 'cancelled' AND extract(year FROM c.used_on) = ${year} GROUP BY 1)
    SELECT p.*, coalesce(o.name, payee.name) AS name, coalesce(worth.cents, 0)::float8 AS "valuedCents"
    FROM parties p LEFT JOIN worth ON worth.id = p.id
    LEFT JOIN organisation o ON o.id = p.id LEFT JOIN legal_entity payee ON payee.id = p.id
    WHERE (p."rentCents", p."receivedCents", p."waivedCents", p."inKindCents", p."balanceCents") <> (0, 0, 0, 0, 0)
      OR worth.cents > 0
    ORDER BY name, p.id`)
  return rows.map((row) => ({
    ...row,
    receivedCents: row.receivedCents + 0,
    waivedCents: row.waivedCents + 0,
    inKindCents: row.inKindCents + 0,
  }))
}

/** Rents and money received by local month of posting, from January. */
export async function sumsByMonth(tx: Tx, of: AccountOf, year: number) {
  const { where } = scopeOf(of)
  const { rows } = await tx.execute<{ month: number; rentCents: number; receivedCents: number }>(sql`
    SELECT m.month, coalesce(sum(l.amount_cents) FILTER (WHERE e.kind IN ('charge', 'fee', 'reversal')), 0)::float8
        AS "rentCents",
      coalesce(sum(-l.amount_cents) FILTER (WHERE e.kind IN ('payment', 'refund')), 0)::float8 AS "receivedCents"
    FROM generate_series(1, 12) AS m (month)
    LEFT JOIN (charge c JOIN tenant t ON t.id = c.tenant_id JOIN ledger_entry e ON e.charge_id = c.id
        JOIN ledger_line l ON l.entry_id = e.id JOIN ledger_account a ON a.id = l.account_id AND a.kind = 'receivable')
      ON ${where} AND e.fiscal_year = ${year} AND extract(month FROM e.posted_at AT TIME ZONE t.time_zone) = m.month
    GROUP BY m.month ORDER BY m.month`)
  return rows.map(({ rentCents, receivedCents }) => ({ rentCents, receivedCents }))
}
