import type pg from 'pg'
import * as plan from './plan-bookings.sql.ts'
import { benchNow } from './calendar.ts'
import { withoutIndexes } from './without-indexes.ts'

/** Organisations of each département, numbered from 0. */
export type NearOrganisation = {
  department: string
  position: number
  organisation_id: string
  account_id: string
}
export type BookingPlan = {
  seed: number
  zones: readonly { department: string; zone: string }[]
  organisations: readonly NearOrganisation[]
}

const steps: [string, string][] = [
  ['rooms', plan.rooms],
  ['days of class', plan.sessionDates],
  ['weekly series', plan.series],
  ['one-off uses', plan.singles],
]

/**
 * Fills two school years around today with bookings, their occurrences and what these take, in bulk SQL. Agreements,
 * charges, access and history of these bookings are left out: no measured read or command looks at them.
 */
export async function writeBookings(client: pg.Client, given: BookingPlan, say: (line: string) => void): Promise<void> {
  await client.query(`SET TIME ZONE 'UTC'`)
  await client.query(plan.functions(given.seed))
  await client.query(
    `CREATE TEMP TABLE planned_zone AS SELECT * FROM jsonb_to_recordset('${JSON.stringify(given.zones)}')
     AS z (department text, zone text)`,
  )
  await writeOrganisations(client, given.organisations)
  for (const [name, text] of steps) {
    say(`planning ${name}`)
    await client.query(text)
  }
  say('planning bookings and occurrences')
  await client.query(plan.bookings.replaceAll('$1', `'${benchNow.toISOString()}'`))
  await client.query(plan.sessions)
  await client.query(plan.prices)
  await withoutIndexes(client, ['booking', 'occurrence', 'occupancy'], () => insertAll(client, say), say)
  await checkLastEnds(client)
  await client.query(`
    INSERT INTO booking_counter (tenant_id, establishment_id, year, last)
    SELECT tenant_id, establishment_id, extract(year FROM submitted_at), count(*) FROM booking GROUP BY 1, 2, 3`)
}

async function writeOrganisations(client: pg.Client, organisations: readonly NearOrganisation[]): Promise<void> {
  await client.query(
    'CREATE TEMP TABLE planned_organisation (department text, position int, organisation_id uuid, account_id uuid)',
  )
  await client.query(
    `INSERT INTO planned_organisation SELECT * FROM jsonb_populate_recordset(NULL::planned_organisation, $1)`,
    [JSON.stringify(organisations)],
  )
  await client.query(`
    CREATE TEMP TABLE planned_department AS
    SELECT department, count(*)::int AS organisations FROM planned_organisation GROUP BY 1;
    CREATE INDEX ON planned_organisation (department, position)`)
}

async function insertAll(client: pg.Client, say: (line: string) => void): Promise<void> {
  const now = `'${benchNow.toISOString()}'::timestamptz`
  say('writing bookings')
  await client.query(`
    INSERT INTO booking (id, tenant_id, establishment_id, room_id, organisation_id, applicant_id, reference, status, purpose,
      activity, headcount, with_minors, open_to_public, responsible_name, responsible_phone, responsible_email,
      equipment_wanted, notes, quote, total_cents, decision_deadline, decided_by, decided_at, cancelled_side,
      cancel_reason, created_at, submitted_at, closed_at, version, last_ends_at)
    SELECT b.id, b.tenant_id, b.establishment_id, b.room_id, b.organisation_id, b.account_id,
      b.code || '-' || extract(year FROM b.created_at) || '-'
        || row_number() OVER (PARTITION BY b.establishment_id, extract(year FROM b.created_at) ORDER BY b.created_at, b.id),
      b.status, CASE WHEN b.type = 'gymnasium' THEN 'sport' ELSE 'cultural' END, 'Séance de mesure', b.capacity / 2, false,
      false, 'Camille Mesure', '01 99 00 00 01', '', '', '', ${plan.quote}, p.hours * b.unit_cents,
      CASE WHEN b.status = 'submitted' THEN ${now} + interval '4 days' ELSE b.created_at + interval '7 days' END,
      CASE WHEN b.status <> 'submitted' THEN b.decider_id END,
      CASE WHEN b.status <> 'submitted' THEN b.created_at + interval '2 days' END,
      CASE WHEN b.status = 'cancelled' THEN 'applicant' END, CASE WHEN b.status = 'cancelled' THEN 'Mesure' END,
      b.created_at, b.created_at + interval '5 minutes',
      CASE WHEN b.status = 'ended' THEN p.last_end WHEN b.status = 'cancelled' THEN b.created_at + interval '4 days' END, 3,
      CASE WHEN b.status <> 'cancelled' THEN p.last_end END
    FROM planned_booking b JOIN planned_price p ON p.booking_id = b.id ORDER BY b.created_at, b.id`)
  say('writing occurrences')
  // Without the index of their booking the trigger would read all occurrences for each; what it keeps is checked below.
  await client.query('ALTER TABLE occurrence DISABLE TRIGGER booking_last_end_inserted')
  await client.query(`
    INSERT INTO occurrence (id, tenant_id, organisation_id, booking_id, room_id, starts_at, ends_at, time_zone, local_date,
      status, created_at)
    SELECT id, tenant_id, organisation_id, booking_id, room_id, starts_at, ends_at, time_zone, to_char(day, 'YYYY-MM-DD'),
      CASE booking_status WHEN 'ended' THEN 'done' WHEN 'confirmed' THEN 'accepted' WHEN 'submitted' THEN 'held'
        ELSE 'cancelled' END, created_at
    FROM planned_session ORDER BY created_at, booking_id, starts_at`)
  await client.query('ALTER TABLE occurrence ENABLE TRIGGER booking_last_end_inserted')
  say('writing occupancies')
  await client.query(`
    INSERT INTO occupancy (id, tenant_id, space_no, blocked_from, blocked_until, kind, occurrence_id, expires_at, created_at)
    SELECT pg_temp.id_at(created_at, 'occupancy ' || id), tenant_id, space_no, starts_at,
      ends_at + make_interval(mins => turnaround_minutes),
      CASE WHEN booking_status = 'submitted' THEN 'hold' ELSE 'booking' END, id,
      CASE WHEN booking_status = 'submitted' THEN ${now} + interval '4 days' END, created_at
    FROM planned_session WHERE booking_status <> 'cancelled' ORDER BY created_at, booking_id, starts_at`)
}

/** Bookings know their last date as the trigger would have kept it. @throws Error otherwise */
async function checkLastEnds(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`
    SELECT b.id FROM booking b
    WHERE b.last_ends_at IS DISTINCT FROM (SELECT max(o.ends_at) FROM occurrence o
      WHERE o.booking_id = b.id AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled'))
    LIMIT 1`)
  if (rowCount) throw new Error('a booking does not know its last date')
}
