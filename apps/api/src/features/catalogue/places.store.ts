import { sql, type SQL } from 'drizzle-orm'
import type { PlaceDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { placeValue } from './rules/place-query.ts'

type CommuneRow = {
  insee_code: string
  name: string
  postal_codes: string[]
  latitude: number | null
  longitude: number | null
  approximate: boolean
}
type SiteRow = {
  id: string
  name: string
  address: string
  postal_code: string
  city: string
  insee_code: string
  latitude: number | null
  longitude: number | null
  by_street: boolean
}
export type Scored = { place: PlaceDto; score: number }

/** Closeness under which a word of a site is another word: « stendal » is Stendhal, « stand » is not. */
const siteThreshold = 0.5

export async function communeByInsee(tx: Tx, inseeCode: string): Promise<PlaceDto[]> {
  const { rows } = await tx.execute<CommuneRow>(
    sql`SELECT ${communeColumns} FROM place p WHERE insee_code = ${inseeCode}`,
  )
  return rows.map(presentCommune)
}

/** Communes with that postal code, the most populous first; a code of the stock alone (CEDEX) gives its commune. */
export async function communesByPostalCode(tx: Tx, postalCode: string): Promise<PlaceDto[]> {
  const { rows } = await tx.execute<CommuneRow>(sql`
    SELECT ${communeColumns} FROM place p
    WHERE p.postal_codes @> ARRAY[${postalCode}]
      OR (NOT EXISTS (SELECT 1 FROM place other WHERE other.postal_codes @> ARRAY[${postalCode}])
        AND p.insee_code IN (SELECT s.insee_code FROM site s WHERE s.postal_code = ${postalCode}))
    ORDER BY p.population DESC NULLS LAST, p.insee_code LIMIT 12`)
  return rows.map(presentCommune)
}

export async function siteById(tx: Tx, siteId: string): Promise<PlaceDto[]> {
  const { rows } = await tx.execute<SiteRow>(sql`
    SELECT id, name, address, postal_code, city, insee_code, latitude, longitude, false AS by_street
    FROM site WHERE id = ${siteId}`)
  return rows.map(presentSite)
}

/**
 * Communes whose name is, begins with or looks like the words. Exact names first; then likeness, helped a little by
 * population and by rooms of the instance in the same département, since people look near them.
 */
export async function communesByWords(tx: Tx, text: string, postalCode: string | null): Promise<Scored[]> {
  const { rows } = await tx.execute<CommuneRow & { score: number }>(sql`
    WITH q AS (SELECT normalise_search(${text}) AS key),
      stock AS (SELECT DISTINCT left(insee_code, 2) AS department FROM site)
    SELECT ${communeColumns},
      (similarity(p.search_key, q.key)
        + CASE WHEN p.search_key = q.key THEN 1 WHEN p.search_key LIKE q.key || ' %' THEN 0.5
               WHEN p.search_key LIKE q.key || '%' THEN 0.35 ELSE 0 END
        + 0.03 * log(greatest(coalesce(p.population, 1), 1))
        + CASE WHEN left(p.insee_code, 2) IN (SELECT department FROM stock) THEN 0.2 ELSE 0 END
        + CASE WHEN p.postal_codes @> ARRAY[${postalCode}]::text[] THEN 0.5 ELSE 0 END)::float8 AS score
    FROM place p, q
    WHERE q.key <> '' AND (p.search_key % q.key OR p.search_key LIKE q.key || '%')
    ORDER BY score DESC, p.insee_code LIMIT 8`)
  return rows.map((row) => ({ place: presentCommune(row), score: row.score }))
}

/** Sites of the stock whose name or street looks like the words; a site is not found by the name of its commune alone. */
export async function sitesByWords(tx: Tx, text: string): Promise<Scored[]> {
  await tx.execute(sql`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(siteThreshold)}, true)`)
  const { rows } = await tx.execute<SiteRow & { score: number }>(sql`
    WITH q AS (SELECT normalise_search(${text}) AS key),
      near AS (
        SELECT s.*, q.key, normalise_search(s.city) AS city_key,
          word_similarity(q.key, normalise_search(s.name || ' ' || s.city)) AS by_name,
          word_similarity(q.key, normalise_search(s.address || ' ' || s.city)) AS by_address
        FROM site s, q WHERE q.key <> '' AND s.search_key %> q.key)
    SELECT id, name, address, postal_code, city, insee_code, latitude, longitude, by_address > by_name AS by_street,
      (greatest(by_name, by_address) + CASE WHEN greatest(by_name, by_address) > 0.7 THEN 0.4 ELSE 0 END)::float8 AS score
    FROM near
    WHERE greatest(by_name, by_address) > word_similarity(key, city_key) + 0.1
    ORDER BY score DESC, similarity(search_key, key) DESC, id LIMIT 8`)
  return rows.map((row) => ({ place: presentSite(row), score: row.score }))
}

const communeColumns: SQL = sql`p.insee_code, p.name, p.postal_codes, p.latitude, p.longitude, p.approximate`

function presentCommune(row: CommuneRow): PlaceDto {
  const [postalCode] = row.postal_codes
  return {
    label: postalCode ? `${row.name} (${postalCode})` : row.name,
    kind: 'commune',
    value: placeValue.commune(row.insee_code),
    inseeCode: row.insee_code,
    postalCodes: row.postal_codes,
    latitude: row.latitude,
    longitude: row.longitude,
    approximate: row.approximate,
  }
}

function presentSite(row: SiteRow): PlaceDto {
  return {
    label: row.by_street ? `${row.address}, ${row.city} (${row.name})` : `${row.name}, ${row.city}`,
    kind: row.by_street ? 'street' : 'site',
    value: placeValue.site(row.id),
    inseeCode: row.insee_code,
    postalCodes: [row.postal_code],
    latitude: row.latitude,
    longitude: row.longitude,
    approximate: false,
  }
}
