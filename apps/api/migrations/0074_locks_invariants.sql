-- Accounts at makers of locks and the codes asked of them are a matter of the tenant alone.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['lock_account', 'lock_code'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY staff_only ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO salles_app', name);
  END LOOP;
END $$;
--> statement-breakpoint

-- A code goes with the right to enter that it was asked for.
ALTER TABLE lock_code ADD CONSTRAINT lock_code_of_a_grant FOREIGN KEY (grant_id) REFERENCES access_grant (id) ON DELETE CASCADE;
--> statement-breakpoint

-- On one lock, nobody has the code of a group at the same time, the day before or the day after. A code that the lock has
-- not made yet has no fingerprint, and is compared once it has.
ALTER TABLE lock_code ADD CONSTRAINT one_group_per_code_of_a_lock EXCLUDE USING gist (
  tenant_id WITH =, device_reference WITH =, fingerprint WITH =, tstzrange(held_from, held_until) WITH &&
);
--> statement-breakpoint

-- Addresses that the server reads when it starts, to refuse those of simulators; nothing else.
CREATE POLICY look_up ON lock_account FOR SELECT TO system_reader USING (true);
GRANT SELECT (establishment_id, settings) ON lock_account TO system_reader;
CREATE FUNCTION lock_account_addresses() RETURNS TABLE (establishment_id uuid, address text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT a.establishment_id, each.address FROM lock_account a
    CROSS JOIN LATERAL (VALUES (a.settings ->> 'baseUrl'), (a.settings ->> 'tokenUrl')) each (address)
    WHERE each.address IS NOT NULL ORDER BY a.establishment_id
  $$;
ALTER FUNCTION lock_account_addresses() OWNER TO system_reader;
REVOKE ALL ON FUNCTION lock_account_addresses() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_account_addresses() TO salles_app;
