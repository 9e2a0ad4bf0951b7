ALTER TABLE piece_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE piece_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY of_the_vault ON piece_reminder FOR ALL USING (organisation_id = ANY ((SELECT app_organisations())::uuid[]))
  WITH CHECK (organisation_id = ANY ((SELECT app_organisations())::uuid[]));
CREATE POLICY look_up ON piece_reminder FOR SELECT TO system_reader USING (true);
GRANT SELECT, INSERT ON piece_reminder TO salles_app;
GRANT SELECT ON piece_reminder TO system_reader;
--> statement-breakpoint

-- Dated pieces about to end, not yet told at the step they reached, that no other of their kind goes beyond, of organisations with a granted booking to come.
CREATE FUNCTION pieces_about_to_end(now timestamptz, today date, steps integer[])
  RETURNS TABLE (organisation_id uuid, piece_id uuid, days_left integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT p.organisation_id, p.id, p.valid_until - today
    FROM piece p
    WHERE p.removed_at IS NULL
      AND p.valid_until BETWEEN today AND today + (SELECT max(step) FROM unnest(steps) AS step)
      AND NOT EXISTS (
        SELECT 1 FROM piece_reminder r
        WHERE r.piece_id = p.id AND r.step = (SELECT min(step) FROM unnest(steps) AS step WHERE step >= p.valid_until - today))
      AND NOT EXISTS (
        SELECT 1 FROM piece q
        WHERE q.organisation_id = p.organisation_id AND q.kind = p.kind AND q.removed_at IS NULL
          AND (q.valid_until IS NULL OR q.valid_until > p.valid_until))
      AND EXISTS (
        SELECT 1 FROM booking b
        WHERE b.organisation_id = p.organisation_id AND b.status IN ('approved', 'confirmed') AND b.last_ends_at > now)
  $$;
ALTER FUNCTION pieces_about_to_end(timestamptz, date, integer[]) OWNER TO system_reader;
REVOKE ALL ON FUNCTION pieces_about_to_end(timestamptz, date, integer[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pieces_about_to_end(timestamptz, date, integer[]) TO salles_app;
