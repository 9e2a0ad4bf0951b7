-- Packs of the evening and their settings are a matter of the tenant alone.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['evening_pack_settings', 'evening_pack'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY staff_only ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO salles_app', name);
  END LOOP;
END $$;
--> statement-breakpoint

-- What the server does across tenants: which packs are due at their local hour, and none is kept beyond seven days.
CREATE POLICY look_up ON evening_pack_settings FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON evening_pack FOR SELECT TO system_reader USING (true);
CREATE POLICY erase_old ON evening_pack FOR DELETE TO system_reader USING (true);
GRANT SELECT (tenant_id, establishment_id, is_daily, ready_at, made_for) ON evening_pack_settings TO system_reader;
GRANT SELECT (made_at), DELETE ON evening_pack TO system_reader;
CREATE FUNCTION due_evening_packs(now timestamptz) RETURNS TABLE (tenant_id uuid, establishment_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT s.tenant_id, s.establishment_id FROM evening_pack_settings s JOIN tenant t ON t.id = s.tenant_id
    CROSS JOIN LATERAL (SELECT now AT TIME ZONE t.time_zone AS at) local
    WHERE s.is_daily AND local.at >= local.at::date + make_interval(mins => s.ready_at)
      AND (s.made_for IS NULL OR s.made_for < local.at::date)
    ORDER BY s.establishment_id LIMIT 50
  $$;
CREATE FUNCTION erase_evening_packs(now timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ DELETE FROM evening_pack WHERE made_at < now - interval '7 days' $$;
DO $$
DECLARE signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['due_evening_packs(timestamptz)', 'erase_evening_packs(timestamptz)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO system_reader', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO salles_app', signature);
  END LOOP;
END $$;
