import { sql, type SQL } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import type { SheetFacts } from './rules/completeness.ts'

/** Facts that tell how complete a sheet is, for rooms of the actor's tenants. One query whatever their number. */
export async function sheetFactsOf(
  tx: Tx,
  roomIds: readonly string[],
  today: string,
): Promise<Map<string, SheetFacts>> {
  if (roomIds.length === 0) return new Map()
  const { rows } = await tx.execute<SheetFacts & { roomId: string }>(sql`
    SELECT r.id AS "roomId", r.description, r.house_rules AS "houseRules", r.area_m2 AS "areaM2",
      (SELECT count(*)::int FROM room_photo p WHERE p.room_id = r.id) AS photos,
      EXISTS (SELECT 1 FROM opening_rule o WHERE o.establishment_id = r.establishment_id
        AND (o.room_id = r.id OR o.room_id IS NULL)) AS "hasOpening",
      ${hasTariff(today)} AS "hasTariff",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', w.kind, 'deviceReference', w.device_reference,
          'hasSecret', EXISTS (SELECT 1 FROM room_secret s WHERE s.way_id = w.id))), '[]')
        FROM way_in w WHERE w.room_id = r.id) AS ways
    FROM room r WHERE r.id = ANY (${sql.param([...roomIds])}::uuid[])`)
  return new Map(rows.map(({ roomId, ...facts }) => [roomId, facts]))
}

/** A grid in force or to come, of the payee when it has its own, that prices this room for somebody. */
const hasTariff = (today: string): SQL => sql`EXISTS (
  SELECT 1 FROM tariff t JOIN tariff_line l ON l.tariff_id = t.id JOIN establishment e ON e.id = r.establishment_id
  WHERE t.tenant_id = r.tenant_id AND (t.valid_until IS NULL OR t.valid_until > ${today}::date)
    AND (l.room_id = r.id OR l.room_id IS NULL) AND (l.room_type = r.type OR l.room_type IS NULL)
    AND CASE WHEN EXISTS (SELECT 1 FROM tariff own WHERE own.tenant_id = r.tenant_id AND own.payee_entity_id = e.payee_entity_id)
      THEN t.payee_entity_id = e.payee_entity_id ELSE t.payee_entity_id IS NULL END)`
