-- What is unpaid is between a payee and an organisation: both read what was asked for, the side of the payee alone asks,
-- suspends and resumes, and nobody rewrites it.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['dunning_letter', 'dunning_notice', 'dunning_hold'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY either_party_reads ON %I FOR SELECT USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]))', name);
    EXECUTE format('CREATE POLICY tenant_writes ON %I FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
  END LOOP;
END $$;
ALTER TABLE dunning_watch ENABLE ROW LEVEL SECURITY;
ALTER TABLE dunning_watch FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_only ON dunning_watch FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON dunning_letter, dunning_notice, dunning_hold, dunning_watch TO salles_app;
GRANT UPDATE (looked_on) ON dunning_watch TO salles_app;
--> statement-breakpoint

-- The ladder of a claim only goes up.
CREATE FUNCTION dunning_step_goes_up() RETURNS trigger LANGUAGE plpgsql
  AS $$
    DECLARE steps text[] := ARRAY['friendly', 'second', 'last', 'accountant'];
    BEGIN
      IF EXISTS (SELECT FROM public.dunning_notice n WHERE n.charge_id = NEW.charge_id AND n.due_on = NEW.due_on
                   AND array_position(steps, n.step) > array_position(steps, NEW.step)) THEN
        RAISE EXCEPTION 'charge % is beyond that step', NEW.charge_id USING ERRCODE = 'check_violation', CONSTRAINT = 'dunning_step_goes_up';
      END IF;
      RETURN NULL;
    END
  $$;
CREATE TRIGGER dunning_step_goes_up AFTER INSERT ON dunning_notice
  FOR EACH ROW EXECUTE FUNCTION dunning_step_goes_up();
--> statement-breakpoint

-- Organisations that owe something since yesterday or before, not looked at today, from eight in the morning where they
-- owe it; ids only.
CREATE INDEX charge_open ON charge (organisation_id, payee_entity_id) WHERE status IN ('due', 'ordered', 'partly-paid');
CREATE POLICY look_up ON charge FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON dunning_watch FOR SELECT TO system_reader USING (true);
GRANT SELECT ON charge, dunning_watch, tenant TO system_reader;
CREATE FUNCTION arrears_to_look_at(now timestamptz)
  RETURNS TABLE (tenant_id uuid, organisation_id uuid, payee_entity_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT DISTINCT c.tenant_id, c.organisation_id, c.payee_entity_id
    FROM charge c JOIN tenant t ON t.id = c.tenant_id
    WHERE c.status IN ('due', 'ordered', 'partly-paid')
      AND c.due_on < (now AT TIME ZONE t.time_zone)::date
      AND (now AT TIME ZONE t.time_zone)::time >= '08:00'
      AND NOT EXISTS (SELECT FROM dunning_watch w WHERE w.organisation_id = c.organisation_id
        AND w.payee_entity_id = c.payee_entity_id AND w.looked_on >= (now AT TIME ZONE t.time_zone)::date)
  $$;
ALTER FUNCTION arrears_to_look_at(timestamptz) OWNER TO system_reader;
REVOKE ALL ON FUNCTION arrears_to_look_at(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION arrears_to_look_at(timestamptz) TO salles_app;
--> statement-breakpoint

-- Tenants of before remind nobody and stop nobody until they say so: old charges may be paid without being noted.
ALTER TABLE tenant NO FORCE ROW LEVEL SECURITY;
UPDATE tenant SET settings = settings || '{"dunning": {"sendsReminders": false, "friendlyDays": 8, "secondDays": 21,
  "lastDays": 45, "accountantDays": 60, "lateAfterDays": 30, "debtBlocks": false, "publicBodyDays": 30}}';
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
