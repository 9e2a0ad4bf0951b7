/**
 * The same reads and writes as the product's, as bare SQL: prepared, as a superuser (no row-level security), without
 * rights, rules, price or history beyond one line. What is left is what PostgreSQL itself asks for the work.
 */
export const floorQueries = {
  session: `SELECT s.account_id, s.idle_expires_at, a.disabled_at FROM session s JOIN account a ON a.id = s.account_id WHERE s.id = $1`,

  /** $1 latitude, $2 longitude, $3 kilometres, $4 and $5 the wanted instants, $6 how many. */
  nearestFree: `
    SELECT near.id, near.name, near.km, near.space_nos FROM (
      SELECT r.id, r.name, found.km, ARRAY (SELECT rs.space_no FROM room_space rs WHERE rs.room_id = r.id) AS space_nos
      FROM site s JOIN room r ON r.site_id = s.id
        CROSS JOIN LATERAL (SELECT 6371 * 2 * asin(sqrt(least(1, power(sin(radians(s.latitude - $1) / 2), 2)
          + cos(radians($1)) * cos(radians(s.latitude)) * power(sin(radians(s.longitude - $2) / 2), 2)))) AS km) AS found
      WHERE s.latitude BETWEEN $1 - $3 / 111.2 AND $1 + $3 / 111.2
        AND s.longitude BETWEEN $2 - $3 / (111.2 * cos(radians($1))) AND $2 + $3 / (111.2 * cos(radians($1)))
        AND found.km <= $3 AND r.status = 'published'
      ORDER BY found.km, r.id) AS near
    WHERE NOT EXISTS (SELECT 1 FROM unnest(near.space_nos) AS wanted (space_no),
      LATERAL (SELECT o.blocked_until FROM occupancy o WHERE o.space_no = wanted.space_no AND o.live AND o.blocked_from < $5
        ORDER BY o.blocked_from DESC LIMIT 1) AS last WHERE last.blocked_until > $4)
    LIMIT $6`,

  /** $1 numbers of spaces, $2 and $3 the period: what a strip, a month or a week is drawn from. */
  busy: `
    SELECT space_no, blocked_from, blocked_until FROM occupancy
    WHERE space_no = ANY ($1::int[]) AND live AND blocked_from < $3 AND blocked_until > $2
      AND blocked_from > $2::timestamptz - interval '3 days'`,

  spacesOfRoom: `SELECT rs.space_no FROM room r JOIN room_space rs ON rs.room_id = r.id WHERE r.id = $1`,

  roomsOfEstablishment: `SELECT id, name, capacity FROM room WHERE establishment_id = $1 ORDER BY name`,

  /** $1 rooms, $2 and $3 the week: what happens there and for whom. */
  week: `
    SELECT oc.room_id, b.id, b.reference, b.status, g.name, oc.starts_at, oc.ends_at
    FROM occurrence oc JOIN booking b ON b.id = oc.booking_id JOIN organisation g ON g.id = b.organisation_id
    WHERE oc.room_id = ANY ($1::uuid[]) AND oc.starts_at < $3 AND oc.starts_at > $2::timestamptz - interval '2 days' AND oc.ends_at > $2`,

  /** One booking in one statement, its dates and what they take; nothing is written of the dates that are taken. */
  book: `
    WITH wanted AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[])
        AS w (occurrence_id, occupancy_id, starts_at, ends_at)),
      room AS (SELECT r.*, rs.space_no FROM room r JOIN room_space rs ON rs.room_id = r.id WHERE r.id = $6),
      booked AS (
        INSERT INTO booking (id, tenant_id, establishment_id, room_id, organisation_id, applicant_id, status, activity,
          with_minors, open_to_public, responsible_name, responsible_phone, responsible_email, equipment_wanted, notes, created_at)
        SELECT $5, tenant_id, establishment_id, id, $7, $8, 'draft', '', false, false, '', '', '', '', '', now() FROM room
        RETURNING tenant_id),
      dated AS (
        INSERT INTO occurrence (id, tenant_id, organisation_id, booking_id, room_id, starts_at, ends_at, time_zone,
          local_date, status, created_at)
        SELECT occurrence_id, tenant_id, $7, $5, $6, starts_at, ends_at, 'Europe/Paris', starts_at::date::text, 'held', now()
        FROM wanted, booked),
      noted AS (
        INSERT INTO audit_entry (id, at, actor_kind, actor_id, tenant_id, action, subject_id, details)
        SELECT gen_random_uuid(), now(), 'account', $8, tenant_id, 'booking.draft', $5, '{}' FROM booked)
    INSERT INTO occupancy (id, tenant_id, space_no, blocked_from, blocked_until, kind, occurrence_id, expires_at, created_at)
    SELECT occupancy_id, tenant_id, space_no, starts_at, ends_at, 'hold', occurrence_id, now() + interval '5 days', now()
    FROM wanted, room ORDER BY starts_at
    ON CONFLICT DO NOTHING RETURNING id`,
} as const

export type FloorQuery = keyof typeof floorQueries
