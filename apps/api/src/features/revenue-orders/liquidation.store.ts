import { sql } from 'drizzle-orm'
import type { RevenueOrderFacts } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'

export interface LiquidatedEntry extends Record<string, unknown> {
  entryId: string
  chargeId: string
  organisationId: string
  payeeEntityId: string
  payeeName: string
  amountCents: number
  facts: RevenueOrderFacts
}

/**
 * Entries of an establishment's books that no statement holds yet, of one fiscal year, up to a local day included,
 * oldest first: rents, what lowered them, what was spared and what was delivered in kind. Payments are not orders.
 */
export async function entriesToOrder(
  tx: Tx,
  { establishmentId, fiscalYear, until }: { establishmentId: string; fiscalYear: number; until: string },
): Promise<LiquidatedEntry[]> {
  const { rows } = await tx.execute<LiquidatedEntry & { amountCents: string }>(sql`
    SELECT e.id AS "entryId", c.id AS "chargeId", c.organisation_id AS "organisationId",
      c.payee_entity_id AS "payeeEntityId", payee.name AS "payeeName",
      (SELECT sum(l.amount_cents) FROM ledger_line l JOIN ledger_account a ON a.id = l.account_id
        WHERE l.entry_id = e.id AND a.kind = 'receivable') AS "amountCents",
      jsonb_build_object(
        'kind', e.kind, 'bookingReference', b.reference, 'agreementNumber', agreed.number,
        'debtorName', o.name, 'debtorSiret', o.siret, 'debtorRna', o.rna,
        'debtorAddress', concat_ws(', ', o.address, concat_ws(' ', o.postal_code, o.city)),
        'roomName', r.name, 'usedOn', c.used_on, 'dueOn', c.due_on,
        'tariffName', b.quote ->> 'tariffName', 'act', b.quote ->> 'act',
        'basis', CASE WHEN e.source = 'booking:' || b.id THEN (
            SELECT string_agg(line ->> 'label', ' ; ' ORDER BY position)
            FROM jsonb_array_elements(b.quote -> 'lines') WITH ORDINALITY AS each (line, position))
          ELSE e.description END) AS facts
    FROM ledger_entry e
    JOIN charge c ON c.id = e.charge_id
    JOIN tenant t ON t.id = c.tenant_id
    JOIN booking b ON b.id = c.booking_id
    JOIN room r ON r.id = b.room_id
    JOIN organisation o ON o.id = c.organisation_id
    JOIN legal_entity payee ON payee.id = c.payee_entity_id
    LEFT JOIN agreement agreed ON agreed.booking_id = b.id AND agreed.rank = 0
    WHERE c.establishment_id = ${establishmentId}::uuid AND e.fiscal_year = ${fiscalYear}
      AND e.kind IN ('charge', 'reversal', 'fee', 'waiver', 'in-kind')
      AND (e.posted_at AT TIME ZONE t.time_zone)::date <= ${until}::date
      AND NOT EXISTS (SELECT FROM revenue_order_line held WHERE held.entry_id = e.id)
    ORDER BY e.posted_at, e.kind, e.id`)
  return rows.map((row) => ({ ...row, amountCents: Number(row.amountCents) }))
}
