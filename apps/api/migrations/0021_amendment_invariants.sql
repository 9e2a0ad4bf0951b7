-- Rows between a tenant and an organisation: each side sees its own. What was asked stays; only its answer is written.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['amendment', 'amendment_session'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY either_party ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]))', name);
    EXECUTE format('CREATE POLICY look_up ON %I FOR SELECT TO system_reader USING (true)', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON amendment, amendment_session TO salles_app;
GRANT UPDATE (state, answered_by, answered_at, answer_text) ON amendment TO salles_app;
GRANT SELECT ON amendment, amendment_session, room_space TO system_reader;
--> statement-breakpoint

ALTER TABLE occupancy ADD CONSTRAINT occupancy_of_amendment FOREIGN KEY (amendment_id) REFERENCES amendment (id);
--> statement-breakpoint

-- How many people are in some buildings, and when, as before; and what a session to move adds where its booking is not
-- counted already: a booking is in its former places or in its new ones, never in both. `kept` are sessions counted
-- although their booking is left out.
DROP FUNCTION people_in(uuid[], timestamptz, timestamptz, uuid);
CREATE FUNCTION people_in(buildings uuid[], from_instant timestamptz, until_instant timestamptz, except_booking uuid, kept uuid[])
  RETURNS TABLE (place_ids uuid[], starts_at timestamptz, ends_at timestamptz, people integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH standing AS MATERIALIZED (
      SELECT o.occurrence_id, o.proposal_id, o.amendment_id, s.building_id, s.floor_id
      FROM space s
      JOIN occupancy o ON o.space_no = s.space_no
      WHERE s.building_id = ANY (buildings)
        AND (s.tenant_id = ANY (app_tenants()) OR s.tenant_id = app_visited_tenant())
        AND o.live AND o.kind IN ('hold', 'booking') AND (o.expires_at IS NULL OR o.expires_at > clock.now())
        AND o.blocked_from < until_instant AND o.blocked_until > from_instant
        AND o.blocked_from > from_instant - interval '3 days')
    SELECT array_agg(DISTINCT st.building_id) || array_remove(array_agg(DISTINCT st.floor_id), NULL),
      coalesce(c.starts_at, p.starts_at), coalesce(c.ends_at, p.ends_at), b.headcount
    FROM standing st
    LEFT JOIN occurrence c ON c.id = st.occurrence_id
    LEFT JOIN counter_proposal p ON p.id = st.proposal_id
    JOIN booking b ON b.id = coalesce(c.booking_id, p.booking_id)
    WHERE b.status <> 'draft' AND b.headcount IS NOT NULL
      AND (b.id IS DISTINCT FROM except_booking OR c.id = ANY (kept))
    GROUP BY st.occurrence_id, st.proposal_id, c.starts_at, p.starts_at, c.ends_at, p.ends_at, b.headcount
    UNION ALL
    SELECT ARRAY[wanted.place_id], lower(added.slot), upper(added.slot), b.headcount
    FROM (SELECT DISTINCT amendment_id FROM standing WHERE amendment_id IS NOT NULL) AS held
    JOIN amendment a ON a.id = held.amendment_id
    JOIN booking b ON b.id = a.booking_id AND b.headcount IS NOT NULL AND b.id IS DISTINCT FROM except_booking
    CROSS JOIN LATERAL (
      SELECT place.id AS place_id, range_agg(tstzrange(m.starts_at, m.ends_at)) AS slots
      FROM amendment_session m
      JOIN room_space rs ON rs.room_id = m.room_id
      JOIN space s ON s.space_no = rs.space_no
      CROSS JOIN LATERAL (VALUES (s.building_id), (s.floor_id)) AS place (id)
      WHERE m.amendment_id = a.id AND s.building_id = ANY (buildings) AND place.id IS NOT NULL
      GROUP BY place.id) AS wanted
    CROSS JOIN LATERAL (
      SELECT coalesce(range_agg(tstzrange(m.former_starts_at, m.former_ends_at)), '{}') AS slots
      FROM amendment_session m
      JOIN room_space rs ON rs.room_id = m.former_room_id
      JOIN space s ON s.space_no = rs.space_no
      WHERE m.amendment_id = a.id AND wanted.place_id IN (s.building_id, s.floor_id)) AS former
    CROSS JOIN LATERAL unnest(wanted.slots - former.slots) AS added (slot)
    WHERE added.slot && tstzrange(from_instant, until_instant)
  $$;
ALTER FUNCTION people_in(uuid[], timestamptz, timestamptz, uuid, uuid[]) OWNER TO system_reader;
REVOKE ALL ON FUNCTION people_in(uuid[], timestamptz, timestamptz, uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_in(uuid[], timestamptz, timestamptz, uuid, uuid[]) TO salles_app;
--> statement-breakpoint

CREATE OR REPLACE FUNCTION due_bookings(now timestamptz) RETURNS TABLE (tenant_id uuid, booking_id uuid, action text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT b.tenant_id, b.id, 'expire' FROM booking b
    WHERE b.status IN ('submitted', 'to-complete', 'counter-proposed') AND b.decision_deadline <= now
    UNION ALL
    SELECT b.tenant_id, b.id, 'expire' FROM booking b
    WHERE b.status = 'approved' AND (b.last_ends_at IS NULL OR b.last_ends_at <= now + interval '3 days')
      AND NOT EXISTS (
        SELECT 1 FROM occurrence o WHERE o.booking_id = b.id AND o.starts_at > now
          AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled'))
    UNION ALL
    SELECT a.tenant_id, a.booking_id, 'lapse-amendment' FROM amendment a
    WHERE a.state = 'open' AND a.expires_at <= now
    UNION ALL
    SELECT b.tenant_id, b.id, 'end' FROM booking b
    WHERE b.status = 'confirmed' AND (b.last_ends_at IS NULL OR b.last_ends_at <= now)
    UNION ALL
    SELECT b.tenant_id, b.id, 'confirm' FROM booking b JOIN agreement a ON a.booking_id = b.id
    WHERE b.status = 'approved' AND a.status = 'signed' AND b.last_ends_at > now
      AND EXISTS (
        SELECT 1 FROM occurrence o WHERE o.booking_id = b.id AND o.starts_at > now
          AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled'))
  $$;
