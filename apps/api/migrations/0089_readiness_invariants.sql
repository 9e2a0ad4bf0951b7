-- What was found of a session is a matter of the tenant alone, and is never rewritten.
ALTER TABLE readiness_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE readiness_check FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_only ON readiness_check FOR ALL
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON readiness_check TO salles_app;
--> statement-breakpoint

ALTER TABLE readiness_check ADD CONSTRAINT readiness_check_words CHECK (
  step IN ('first', 'second', 'last', 'asked') AND colour IN ('green', 'amber', 'red')
  AND found_colour IN ('green', 'amber', 'red'));
CREATE INDEX occurrence_to_look_at ON occurrence (starts_at) WHERE status = 'accepted';
--> statement-breakpoint

-- Sessions whose nearest step was reached and not looked at: those of before it are no longer worth a look.
CREATE POLICY look_up ON readiness_check FOR SELECT TO system_reader USING (true);
GRANT SELECT (occurrence_id, starts_at, step) ON readiness_check TO system_reader;
CREATE FUNCTION due_readiness_looks(now timestamptz) RETURNS TABLE (tenant_id uuid, occurrence_id uuid, step text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT o.tenant_id, o.id, s.step
    FROM occurrence o
    JOIN booking b ON b.id = o.booking_id AND b.status = 'confirmed'
    JOIN tenant t ON t.id = o.tenant_id
    CROSS JOIN LATERAL (
      SELECT reached.step FROM (VALUES
        ('first', coalesce((t.settings -> 'readinessHours' ->> 0)::integer, 168)),
        ('second', coalesce((t.settings -> 'readinessHours' ->> 1)::integer, 48)),
        ('last', coalesce((t.settings -> 'readinessHours' ->> 2)::integer, 2))) AS reached (step, hours)
      WHERE o.starts_at <= now + make_interval(hours => reached.hours)
      ORDER BY reached.hours LIMIT 1) s
    WHERE o.status = 'accepted' AND o.starts_at > now AND o.starts_at <= now + interval '31 days'
      AND NOT EXISTS (
        SELECT FROM readiness_check k
        WHERE k.occurrence_id = o.id AND k.starts_at = o.starts_at AND k.step = s.step)
    ORDER BY o.starts_at LIMIT 100
  $$;
ALTER FUNCTION due_readiness_looks(timestamptz) OWNER TO system_reader;
REVOKE ALL ON FUNCTION due_readiness_looks(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_readiness_looks(timestamptz) TO salles_app;
