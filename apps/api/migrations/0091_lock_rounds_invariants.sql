-- What a lock was last found to be is a matter of the tenant alone.
ALTER TABLE lock_round ENABLE ROW LEVEL SECURITY;
ALTER TABLE lock_round FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_only ON lock_round FOR ALL
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT, UPDATE, DELETE ON lock_round TO salles_app;
--> statement-breakpoint

-- Locks that an establishment has something to compare with: named by a room, or with a code that may still be in them.
CREATE FUNCTION locks_to_compare(establishment uuid) RETURNS TABLE (device_reference text)
  LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$
    SELECT w.device_reference FROM room r JOIN way_in w ON w.room_id = r.id
    WHERE r.establishment_id = establishment AND w.kind = 'keypad' AND w.device_reference IS NOT NULL
    UNION
    SELECT c.device_reference FROM lock_code c
    WHERE c.establishment_id = establishment AND c.provider IS NOT NULL AND c.held_until > clock.now()
  $$;
REVOKE ALL ON FUNCTION locks_to_compare(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION locks_to_compare(uuid) TO salles_app, system_reader;
--> statement-breakpoint

-- What the server reads across tenants: the locks that are due, and who asked a lock for its codes, since two owners may
-- share one.
CREATE POLICY look_up ON lock_round FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON lock_code FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON way_in FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON room FOR SELECT TO system_reader USING (true);
GRANT SELECT (establishment_id, device_reference, next_at) ON lock_round TO system_reader;
GRANT SELECT (grant_id, establishment_id, provider, device_reference, held_until) ON lock_code TO system_reader;
GRANT SELECT (room_id, kind, device_reference) ON way_in TO system_reader;
GRANT SELECT (id, establishment_id) ON room TO system_reader;
GRANT SELECT (tenant_id) ON lock_account TO system_reader;
CREATE FUNCTION due_lock_rounds(now timestamptz) RETURNS TABLE (tenant_id uuid, establishment_id uuid, device_reference text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT a.tenant_id, a.establishment_id, compared.device_reference
    FROM lock_account a
    CROSS JOIN LATERAL locks_to_compare(a.establishment_id) compared
    LEFT JOIN lock_round r ON r.establishment_id = a.establishment_id AND r.device_reference = compared.device_reference
    WHERE r.next_at IS NULL OR r.next_at <= now
    ORDER BY r.next_at NULLS FIRST, a.establishment_id, compared.device_reference LIMIT 50
  $$;
CREATE FUNCTION lock_askers(device text) RETURNS TABLE (grant_id uuid, establishment_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT c.grant_id, c.establishment_id FROM lock_code c WHERE c.device_reference = device $$;
DO $$
DECLARE signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['due_lock_rounds(timestamptz)', 'lock_askers(text)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO system_reader', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO salles_app', signature);
  END LOOP;
END $$;
