import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'

export type KeyFacts = {
  label: string
  copyNo: number
  opens: string
  dueOn: string
  borrower: { name: string; phone: string; email: string | null } | null
  organisationName: string | null
  hostName: string
  hostEmail: string | null
  hostPhone: string | null
}

/** What a mail says of a copy that somebody has; null once it came back or is said lost. */
export async function keyFacts(tx: Tx, handingId: string): Promise<KeyFacts | null> {
  const { rows } = await tx.execute<KeyFacts>(sql`
    SELECT c.label, c.copy_no AS "copyNo", c.opens, h.due_on::text AS "dueOn",
      CASE WHEN p.handing_id IS NOT NULL THEN jsonb_build_object('name', p.name, 'phone', p.phone, 'email', p.email) END
        AS borrower,
      og.name AS "organisationName", e.name AS "hostName", e.email AS "hostEmail", e.phone AS "hostPhone"
    FROM key_entry h
    JOIN key_copy c ON c.id = h.copy_id
    JOIN establishment e ON e.id = h.establishment_id
    CROSS JOIN LATERAL (SELECT * FROM key_entry n WHERE n.copy_id = c.id ORDER BY n.rank DESC LIMIT 1) last
    LEFT JOIN key_borrower p ON p.handing_id = h.id
    LEFT JOIN organisation og ON og.id = h.organisation_id
    WHERE h.id = ${handingId}::uuid AND last.handing_id = h.id AND last.state = 'out'`)
  return rows[0] ?? null
}
