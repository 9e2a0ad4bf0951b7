-- While somebody asks for more people, they are counted at each session of the booking, as its new places are held.
CREATE OR REPLACE FUNCTION people_in(buildings uuid[], from_instant timestamptz, until_instant timestamptz, except_booking uuid, kept uuid[])
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
      coalesce(c.starts_at, p.starts_at), coalesce(c.ends_at, p.ends_at), greatest(b.headcount, asked.headcount)
    FROM standing st
    LEFT JOIN occurrence c ON c.id = st.occurrence_id
    LEFT JOIN counter_proposal p ON p.id = st.proposal_id
    JOIN booking b ON b.id = coalesce(c.booking_id, p.booking_id)
    LEFT JOIN amendment asked ON asked.booking_id = b.id AND asked.state = 'open' AND asked.expires_at > clock.now()
    WHERE b.status <> 'draft' AND b.headcount IS NOT NULL
      AND (b.id IS DISTINCT FROM except_booking OR c.id = ANY (kept))
    GROUP BY st.occurrence_id, st.proposal_id, c.starts_at, p.starts_at, c.ends_at, p.ends_at, b.headcount,
      asked.headcount
    UNION ALL
    SELECT ARRAY[wanted.place_id], lower(added.slot), upper(added.slot), greatest(b.headcount, a.headcount)
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
