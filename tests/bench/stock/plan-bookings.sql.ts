import { tariffAct } from './rows-of-stock.ts'

/**
 * What the bookings of two school years are made of, as temporary tables; `write-bookings.ts` turns them into rows.
 * One room in five is popular: it has one to ten weekly sessions and some one-off uses, and these rooms hold about four
 * fifths of all occurrences. Hours are those of real halls: evenings, Wednesday afternoon, Saturday morning for the
 * weekly ones; Saturday and Sunday for the others, so that no two uses of a room ever meet.
 */

/** `draw` gives a number in [0, 1) and `id_at` a UUIDv7, both from a key and the seed alone. */
export const functions = (seed: number): string => `
  CREATE FUNCTION pg_temp.draw(key text) RETURNS float8 LANGUAGE sql IMMUTABLE
    AS $$ SELECT (hashtextextended(key, ${seed}) & 9007199254740991)::float8 / 9007199254740992 $$;
  CREATE FUNCTION pg_temp.id_at(at timestamptz, key text) RETURNS uuid LANGUAGE sql IMMUTABLE
    AS $$ SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(m, 1, 3) || '8'
      || substr(m, 4, 15))::uuid FROM md5('${seed} ' || key) AS m $$;`

/** Rooms with what their bookings copy. A room made of others has no booking of its own: it is busy when they are. */
export const rooms = `
  CREATE TEMP TABLE planned_room AS
  SELECT r.id AS room_id, r.tenant_id, r.establishment_id, e.code, e.kind, e.holiday_territory, s.time_zone, r.capacity,
    r.type, r.turnaround_minutes, z.zone, z.department, min(rs.space_no) AS space_no, pg_temp.draw('popular ' || r.id) < 0.2 AS popular,
    t.id AS tariff_id, CASE WHEN r.type = 'gymnasium' THEN 2500 ELSE 1500 END AS unit_cents,
    (SELECT g.account_id FROM role_grant g WHERE g.tenant_id = r.tenant_id AND g.role IN ('decider', 'tenant-officer')
       AND (g.establishment_id = e.id OR g.establishment_id IS NULL) ORDER BY g.establishment_id NULLS LAST LIMIT 1) AS decider_id
  FROM room r JOIN establishment e ON e.id = r.establishment_id JOIN site s ON s.id = r.site_id
    JOIN room_space rs ON rs.room_id = r.id JOIN tariff t ON t.tenant_id = r.tenant_id
    JOIN place p ON p.insee_code = s.insee_code JOIN planned_zone z ON z.department = p.department_code
  GROUP BY r.id, e.id, s.id, z.zone, z.department, t.id HAVING count(*) = 1`

/** Days of class of each calendar, by school year and day of the week, from the second week of September to late June. */
export const sessionDates = `
  CREATE TEMP TABLE session_date AS
  SELECT z.zone, h.territory, y.school_year, extract(isodow FROM d)::int AS weekday, d::date AS day
  FROM (SELECT DISTINCT zone FROM planned_zone) z, (SELECT DISTINCT territory FROM public_holiday) h,
    (VALUES (2025), (2026)) AS y (school_year),
    generate_series(make_date(y.school_year, 9, 8), make_date(y.school_year + 1, 6, 27), interval '1 day') AS d
  WHERE NOT EXISTS (SELECT 1 FROM public_holiday p WHERE p.territory = h.territory AND p.date = d)
    AND NOT EXISTS (SELECT 1 FROM school_holiday s WHERE s.zone = z.zone AND s.starts_on <= d
      AND d < coalesce(s.resumes_on, make_date(extract(year FROM s.starts_on)::int, 9, 1)));
  CREATE INDEX ON session_date (zone, territory, school_year, weekday)`

/** Weekly series: distinct evenings up to three a week, shorter neighbours in the same evening above. */
export const series = `
  CREATE TEMP TABLE planned_series AS
  WITH wanted AS (
    SELECT r.*, y.school_year, CASE WHEN r.popular THEN
        CASE WHEN u < 0.50 THEN 1 WHEN u < 0.77 THEN 2 WHEN u < 0.91 THEN 3 WHEN u < 0.98 THEN 6 ELSE 10 END
      ELSE (u < 0.05)::int END AS sessions_a_week,
      floor(pg_temp.draw('combination ' || r.room_id || y.school_year) * 18)::int AS first_combination
    FROM planned_room r, (VALUES (2025), (2026)) AS y (school_year),
      LATERAL (SELECT pg_temp.draw('series ' || r.room_id || y.school_year) AS u) AS drawn)
  SELECT w.*, 'series ' || w.room_id || w.school_year || ' ' || j AS key, 1 + combination / 3 AS weekday,
    least(evening[2 * slot + 1] + shift, 1260) AS from_minute, evening[2 * slot + 2] + shift AS until_minute
  FROM wanted w, generate_series(0, w.sessions_a_week - 1) AS j,
    LATERAL (SELECT (w.first_combination + 7 * j) % 18 AS combination) AS c,
    LATERAL (SELECT c.combination % 3 AS slot,
      CASE WHEN w.sessions_a_week <= 3 AND c.combination / 3 NOT IN (2, 5) THEN ARRAY[1080, 1200, 1110, 1230, 1170, 1290]
        WHEN c.combination / 3 = 2 THEN ARRAY[840, 930, 945, 1035, 1080, 1200]
        WHEN c.combination / 3 = 5 THEN ARRAY[540, 630, 645, 720, 735, 795]
        ELSE ARRAY[1080, 1155, 1170, 1245, 1260, 1320] END AS evening,
      CASE WHEN w.sessions_a_week <= 3 AND c.combination / 3 NOT IN (2, 5)
        THEN 15 * floor(pg_temp.draw('shift ' || w.room_id || w.school_year || j) * 3)::int ELSE 0 END AS shift) AS e`

/** One-off uses: distinct Saturdays and Sundays of a room, never in the morning of a Saturday, where series are. */
export const singles = `
  CREATE TEMP TABLE planned_single AS
  SELECT r.*, 'single ' || r.room_id || ' ' || i AS key, day, from_minute, until_minute
  FROM planned_room r, generate_series(0, CASE WHEN r.popular THEN 8 ELSE 5 END) AS i,
    LATERAL (SELECT date '2025-09-06' + 7 * ((floor(pg_temp.draw('weekend ' || r.room_id) * 95)::int + 12 * i) % 95) AS saturday,
      pg_temp.draw('party ' || r.room_id || i) AS u) AS w,
    LATERAL (SELECT CASE WHEN r.kind = 'municipal-hall' AND u < 0.3 THEN saturday + 1 ELSE saturday END AS day,
      CASE WHEN r.kind <> 'municipal-hall' OR u >= 0.6 THEN 840 WHEN u < 0.3 THEN 600 ELSE 1140 END AS from_minute,
      CASE WHEN r.kind <> 'municipal-hall' OR u >= 0.6 THEN 1080 WHEN u < 0.3 THEN 1080 ELSE 1500 END AS until_minute) AS h
  WHERE r.kind = 'municipal-hall' OR NOT EXISTS (
    SELECT 1 FROM public_holiday p WHERE p.territory = r.holiday_territory AND p.date = day)`

/** One line per booking, the organisation drawn among those of its département. `$1` is today. */
export const bookings = `
  CREATE TEMP TABLE planned_booking AS
  SELECT pg_temp.id_at(c.created_at, b.key) AS id, b.*, o.organisation_id, o.account_id, c.created_at,
    CASE WHEN b.is_series THEN CASE WHEN b.last_day < $1::date THEN 'ended' ELSE 'confirmed' END
      WHEN b.last_day < $1::date THEN CASE WHEN u < 0.08 THEN 'cancelled' ELSE 'ended' END
      WHEN u < 0.25 AND b.last_day > $1::date + 9 THEN 'submitted' ELSE 'confirmed' END AS status
  FROM (
    SELECT room_id, tenant_id, establishment_id, code, type, capacity, department, tariff_id, unit_cents, decider_id, key,
      true AS is_series, make_date(school_year + 1, 6, 27) AS last_day, make_timestamptz(school_year, 6, 28, 8, 0, 0) AS first_ask
    FROM planned_series
    UNION ALL
    SELECT room_id, tenant_id, establishment_id, code, type, capacity, department, tariff_id, unit_cents, decider_id, key,
      false, day, CASE WHEN day - 40 < $1::date THEN day::timestamptz - interval '40 days' ELSE $1::timestamptz - interval '32 days' END
    FROM planned_single) AS b
    CROSS JOIN LATERAL (SELECT pg_temp.draw('outcome ' || b.key) AS u,
      date_trunc('second', b.first_ask + interval '22 days' * pg_temp.draw('asked ' || b.key)) AS created_at) AS c
    JOIN planned_department d ON d.department = b.department
    JOIN planned_organisation o ON o.department = d.department
      AND o.position = floor(pg_temp.draw('by ' || b.key) * d.organisations)::int;
  CREATE INDEX ON planned_booking (key)`

/** Every dated use. A cancelled booking gave its place back. */
export const sessions = `
  CREATE TEMP TABLE planned_session AS
  SELECT pg_temp.id_at(b.created_at, b.key || s.day) AS id, b.id AS booking_id, b.tenant_id, b.organisation_id, b.room_id,
    b.created_at, b.status AS booking_status, s.time_zone, s.day, s.space_no,
    (s.day + make_interval(mins => s.from_minute)) AT TIME ZONE s.time_zone AS starts_at,
    (s.day + make_interval(mins => s.until_minute)) AT TIME ZONE s.time_zone AS ends_at,
    s.turnaround_minutes, ceil((s.until_minute - s.from_minute) / 60.0)::int AS hours,
    s.until_minute - s.from_minute AS minutes
  FROM planned_booking b JOIN (
    SELECT p.key, p.time_zone, d.day, p.space_no, p.from_minute, p.until_minute, p.turnaround_minutes
    FROM planned_series p JOIN session_date d ON d.zone = p.zone AND d.territory = p.holiday_territory
      AND d.school_year = p.school_year AND d.weekday = p.weekday
    UNION ALL
    SELECT key, time_zone, day, space_no, from_minute, until_minute, turnaround_minutes FROM planned_single) AS s USING (key)`

/** The price as the quote of that day explained it. */
export const prices = `
  CREATE TEMP TABLE planned_price AS
  SELECT booking_id, sum(hours)::int AS hours, max(ends_at) AS last_end, jsonb_agg(
    format('Le %s\u00a0: %s d’utilisation, soit %s\u00a0heures commencées.', to_char(day, 'DD/MM/YYYY'),
      CASE WHEN minutes % 60 = 0 THEN format('%s\u00a0h', minutes / 60)
        ELSE format('%s\u00a0h\u00a0%s', minutes / 60, lpad((minutes % 60)::text, 2, '0')) END, hours) ORDER BY day) AS days
  FROM planned_session GROUP BY booking_id;
  CREATE INDEX ON planned_price (booking_id)`

/** The frozen quote, from columns of `planned_booking` b and `planned_price` p. */
export const quote = `jsonb_build_object('tariffId', b.tariff_id, 'tariffName', 'Grille de mesure', 'act', '${tariffAct}',
  'lines', jsonb_build_array(jsonb_build_object('code', 'started-hour', 'quantity', p.hours, 'unitCents', b.unit_cents,
    'amountCents', p.hours * b.unit_cents, 'label', format('%s\u00a0heures commencées × %s,00\u00a0€', p.hours, b.unit_cents / 100))),
  'totalCents', p.hours * b.unit_cents, 'free', NULL, 'explanation',
  jsonb_build_array('Tarif «\u00a0Grille de mesure\u00a0» (${tariffAct}), le plus avantageux pour chaque jour.') || p.days)`
