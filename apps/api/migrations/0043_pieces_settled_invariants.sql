-- Confirmed bookings with a suspended session to come that a certificate covers, which the tenant did not refuse, or
-- whose tenant no longer asks for one.
CREATE POLICY look_up ON piece_review FOR SELECT TO system_reader USING (true);
GRANT SELECT ON piece_review TO system_reader;
--> statement-breakpoint
CREATE FUNCTION due_resumptions(now timestamptz) RETURNS TABLE (tenant_id uuid, booking_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT DISTINCT b.tenant_id, b.id
    FROM occurrence o
    JOIN booking b ON b.id = o.booking_id AND b.status = 'confirmed'
    JOIN tenant t ON t.id = b.tenant_id
    WHERE o.suspended_for IS NOT NULL AND o.starts_at > now
      AND (NOT coalesce((t.settings ->> 'requiresInsurance')::boolean, true) OR EXISTS (
        SELECT 1 FROM piece p
        WHERE p.organisation_id = b.organisation_id AND p.kind = 'insurance' AND p.removed_at IS NULL
          AND p.valid_from <= (o.starts_at AT TIME ZONE o.time_zone)::date
          AND p.valid_until >= ((o.ends_at - interval '1 millisecond') AT TIME ZONE o.time_zone)::date
          AND NOT EXISTS (
            SELECT 1 FROM piece_review r
            WHERE r.tenant_id = b.tenant_id AND r.piece_id = p.id AND r.verdict = 'refused')))
  $$;
ALTER FUNCTION due_resumptions(timestamptz) OWNER TO system_reader;
REVOKE ALL ON FUNCTION due_resumptions(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_resumptions(timestamptz) TO salles_app;
--> statement-breakpoint

-- What a text fixes is no longer a choice of a tenant.
ALTER TABLE tenant NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE tenant SET settings = settings #- '{pieces,premises-permit}';
--> statement-breakpoint
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
