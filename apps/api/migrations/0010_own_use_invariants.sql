-- What the establishment keeps for itself: who sees which row, and what may be done to it.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['closure_series', 'timetable', 'timetable_reading', 'opening_exception'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  -- Confidential words, addresses that may hold a secret: never met by whoever asks for a room, unlike the closures.
  FOREACH name IN ARRAY ARRAY['closure_series', 'timetable', 'timetable_reading'] LOOP
    EXECUTE format('CREATE POLICY staff_only ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
  END LOOP;
END $$;
CREATE POLICY everybody_reads ON opening_exception FOR SELECT USING (true);
CREATE POLICY staff_writes ON opening_exception FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY staff_removes ON opening_exception FOR UPDATE USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
--> statement-breakpoint

-- Reading a timetable twice adds nothing, whatever the application forgets.
CREATE UNIQUE INDEX closure_date_once_per_series ON closure (series_id, starts_at, ends_at, reason)
  WHERE lifted_at IS NULL AND series_id IS NOT NULL;
CREATE INDEX closure_standing ON closure (establishment_id, ends_at) WHERE lifted_at IS NULL;
CREATE INDEX conflict_open ON conflict (tenant_id, closure_id) WHERE resolved_at IS NULL AND dismissed_at IS NULL;
CREATE INDEX timetable_due ON timetable (next_read_at) WHERE removed_at IS NULL AND next_read_at IS NOT NULL;
--> statement-breakpoint

-- Ids of the timetables to read again, whatever their tenant; each is then read inside its own.
CREATE POLICY look_up ON timetable FOR SELECT TO system_reader USING (true);
GRANT SELECT ON timetable TO system_reader;
CREATE FUNCTION due_timetables(now timestamptz) RETURNS TABLE (tenant_id uuid, timetable_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT tenant_id, id FROM timetable WHERE removed_at IS NULL AND next_read_at <= now ORDER BY next_read_at LIMIT 50 $$;
ALTER FUNCTION due_timetables(timestamptz) OWNER TO system_reader;
REVOKE ALL ON FUNCTION due_timetables(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_timetables(timestamptz) TO salles_app;
--> statement-breakpoint

GRANT SELECT, INSERT ON closure_series, timetable, timetable_reading, opening_exception TO salles_app;
GRANT UPDATE (last_success_at, last_tried_at, last_error, next_read_at, removed_at) ON timetable TO salles_app;
GRANT UPDATE (preview, applied_at) ON timetable_reading TO salles_app;
GRANT UPDATE (removed_at) ON opening_exception TO salles_app;
