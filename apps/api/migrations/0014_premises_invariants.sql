-- Floors are published facts as buildings are; whoever asks for a room locks what limits it, and writes none of it.

ALTER TABLE floor ENABLE ROW LEVEL SECURITY;
ALTER TABLE floor FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON floor FOR SELECT USING (true);
CREATE POLICY staff_writes ON floor FOR ALL
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT, UPDATE ON floor TO salles_app;
--> statement-breakpoint

-- A row lock asks for USING alone: an applicant may take it, and WITH CHECK refuses every change.
CREATE POLICY whoever_asks_locks ON building FOR UPDATE
  USING (tenant_id = (SELECT app_visited_tenant())) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
DROP POLICY whoever_asks_locks ON space;
CREATE POLICY whoever_asks_locks ON space FOR UPDATE
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR tenant_id = (SELECT app_visited_tenant()))
  WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT UPDATE (name, floor_id) ON space TO salles_app;
--> statement-breakpoint

-- How many people are in some buildings, and when: no name, no reference. Drafts have promised nobody yet. Only for the
-- tenant whose staff asks, or whose room is asked for.
CREATE POLICY look_up ON occupancy FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON counter_proposal FOR SELECT TO system_reader USING (true);
GRANT SELECT ON occupancy, counter_proposal, space TO system_reader;
CREATE FUNCTION people_in(buildings uuid[], from_instant timestamptz, until_instant timestamptz, except_booking uuid)
  RETURNS TABLE (place_ids uuid[], starts_at timestamptz, ends_at timestamptz, people integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT array_agg(DISTINCT s.building_id) || array_remove(array_agg(DISTINCT s.floor_id), NULL),
      coalesce(c.starts_at, p.starts_at), coalesce(c.ends_at, p.ends_at), b.headcount
    FROM space s
    JOIN occupancy o ON o.space_no = s.space_no
    LEFT JOIN occurrence c ON c.id = o.occurrence_id
    LEFT JOIN counter_proposal p ON p.id = o.proposal_id
    JOIN booking b ON b.id = coalesce(c.booking_id, p.booking_id)
    WHERE s.building_id = ANY (buildings)
      AND (s.tenant_id = ANY (app_tenants()) OR s.tenant_id = app_visited_tenant())
      AND o.live AND o.kind IN ('hold', 'booking') AND (o.expires_at IS NULL OR o.expires_at > clock.now())
      AND o.blocked_from < until_instant AND o.blocked_until > from_instant
      AND o.blocked_from > from_instant - interval '3 days'
      AND b.status <> 'draft' AND b.headcount IS NOT NULL AND b.id IS DISTINCT FROM except_booking
    GROUP BY o.occurrence_id, o.proposal_id, c.starts_at, p.starts_at, c.ends_at, p.ends_at, b.headcount
  $$;
ALTER FUNCTION people_in(uuid[], timestamptz, timestamptz, uuid) OWNER TO system_reader;
REVOKE ALL ON FUNCTION people_in(uuid[], timestamptz, timestamptz, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_in(uuid[], timestamptz, timestamptz, uuid) TO salles_app;
