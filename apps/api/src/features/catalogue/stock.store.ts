import { sql, type SQL } from 'drizzle-orm'
import type { BuildingKind, RoomStatus, RoomType, StockQuery } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { decodeKeyCursor, encodeKeyCursor } from '../../platform/key-cursor.ts'
import type { StockScope } from './rules/who-may-publish.ts'

export type StockRow = {
  roomId: string
  name: string
  type: RoomType
  capacity: number
  status: RoomStatus
  establishmentId: string
  establishmentName: string
  city: string
  uai: string | null
}

/** One page of rooms by establishment then name. */
export async function selectStock(
  tx: Tx,
  scope: StockScope,
  query: StockQuery,
): Promise<{ rows: StockRow[]; nextCursor: string | null }> {
  const after = query.cursor ? decodeKeyCursor(query.cursor, 3) : null
  const { rows } = await tx.execute<StockRow>(sql`
    SELECT r.id AS "roomId", r.name, r.type, r.capacity, r.status, e.id AS "establishmentId",
      e.name AS "establishmentName", s.city, e.uai
    FROM ${matching(scope, query)}
      ${after ? sql`AND (e.name, r.name, r.id::text) > (${after[0]}::text, ${after[1]}::text, ${after[2]}::text)` : sql``}
    ORDER BY e.name, r.name, r.id::text
    LIMIT ${query.limit + 1}`)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const isLast = rows.length <= query.limit || !last
  return { rows: page, nextCursor: isLast ? null : encodeKeyCursor([last.establishmentName, last.name, last.roomId]) }
}

/** Totals of the whole list, and of the stock that the actor manages. */
export async function countStock(
  tx: Tx,
  scope: StockScope,
  query: StockQuery,
): Promise<{ total: number; establishments: number; published: number }> {
  const { rows } = await tx.execute<{ total: number; establishments: number; published: number }>(sql`
    SELECT (SELECT count(*)::int FROM ${matching(scope, query)}) AS total,
      (SELECT count(*)::int FROM establishment e WHERE ${inScope(scope, sql`e.tenant_id`, sql`e.id`)}) AS establishments,
      (SELECT count(*)::int FROM room r
        WHERE r.status = 'published' AND ${inScope(scope, sql`r.tenant_id`, sql`r.establishment_id`)}) AS published`)
  return rows[0] ?? { total: 0, establishments: 0, published: 0 }
}

export type StockEstablishmentRow = {
  id: string
  name: string
  kind: BuildingKind
  uai: string | null
  city: string
  rooms: number
  publishedRooms: number
}

export async function selectStockEstablishments(tx: Tx, scope: StockScope): Promise<StockEstablishmentRow[]> {
  const { rows } = await tx.execute<StockEstablishmentRow>(sql`
    SELECT e.id, e.name, e.kind, e.uai,
      (SELECT s.city FROM site_establishment se JOIN site s ON s.id = se.site_id
        WHERE se.establishment_id = e.id ORDER BY s.id LIMIT 1) AS city,
      count(r.id)::int AS rooms, count(r.id) FILTER (WHERE r.status = 'published')::int AS "publishedRooms"
    FROM establishment e LEFT JOIN room r ON r.establishment_id = e.id
    WHERE ${inScope(scope, sql`e.tenant_id`, sql`e.id`)}
    GROUP BY e.id ORDER BY city, e.name, e.id`)
  return rows
}

const matching = (scope: StockScope, query: StockQuery): SQL => sql`
  room r JOIN establishment e ON e.id = r.establishment_id JOIN site s ON s.id = r.site_id
  WHERE ${inScope(scope, sql`r.tenant_id`, sql`r.establishment_id`)}
    ${query.status ? sql`AND r.status = ${query.status}` : sql``}
    ${query.establishmentId ? sql`AND e.id = ${query.establishmentId}` : sql``}
    ${query.q ? sql`AND normalise_search(concat_ws(' ', r.name, e.name, e.uai, s.city)) LIKE '%' || normalise_search(${query.q}) || '%'` : sql``}`

const inScope = (scope: StockScope, tenantId: SQL, establishmentId: SQL): SQL =>
  sql`(${tenantId} = ANY (${sql.param(scope.tenantIds)}::uuid[]) OR ${establishmentId} = ANY (${sql.param(scope.establishmentIds)}::uuid[]))`
