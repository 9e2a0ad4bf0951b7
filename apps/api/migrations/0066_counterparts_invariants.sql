-- A counterpart is between a tenant and an organisation. The organisation offers, shows, takes back its offer; the
-- tenant alone agrees, refuses, and accepts what is delivered.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['counterpart', 'counterpart_delivery', 'counterpart_proof'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY either_party_reads ON %I FOR SELECT USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]))', name);
  END LOOP;
END $$;
CREATE POLICY organisation_offers ON counterpart FOR INSERT
  WITH CHECK (organisation_id = ANY ((SELECT app_organisations())::uuid[]) AND status = 'proposed');
CREATE POLICY tenant_answers ON counterpart FOR UPDATE USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY organisation_takes_back ON counterpart FOR UPDATE
  USING (organisation_id = ANY ((SELECT app_organisations())::uuid[]) AND status = 'proposed')
  WITH CHECK (organisation_id = ANY ((SELECT app_organisations())::uuid[]) AND status = 'withdrawn');
CREATE POLICY tenant_accepts ON counterpart_delivery FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY organisation_shows ON counterpart_proof FOR INSERT
  WITH CHECK (organisation_id = ANY ((SELECT app_organisations())::uuid[]));
GRANT SELECT, INSERT ON counterpart, counterpart_delivery, counterpart_proof TO salles_app;
-- What is offered, and what it is worth, never changes.
GRANT UPDATE (status, act_reference, act_on, refusal_reason, reminded_at) ON counterpart TO salles_app;
--> statement-breakpoint

-- Nothing is accepted beyond what was agreed, nor at another value.
CREATE FUNCTION delivery_is_within_its_counterpart() RETURNS trigger LANGUAGE plpgsql
  AS $$
    DECLARE agreed integer; unit integer; accepted bigint;
    BEGIN
      SELECT quantity, unit_cents INTO agreed, unit FROM public.counterpart WHERE id = NEW.counterpart_id;
      SELECT sum(quantity) INTO accepted FROM public.counterpart_delivery WHERE counterpart_id = NEW.counterpart_id;
      IF accepted > agreed OR NEW.value_cents <> NEW.quantity * unit THEN
        RAISE EXCEPTION 'counterpart % is not that much', NEW.counterpart_id USING ERRCODE = 'check_violation', CONSTRAINT = 'delivery_is_within_its_counterpart';
      END IF;
      RETURN NULL;
    END
  $$;
CREATE TRIGGER delivery_is_within_its_counterpart AFTER INSERT ON counterpart_delivery
  FOR EACH ROW EXECUTE FUNCTION delivery_is_within_its_counterpart();
--> statement-breakpoint

-- Agreed counterparts whose day is near or past; ids and days only.
CREATE POLICY look_up ON counterpart FOR SELECT TO system_reader USING (true);
GRANT SELECT ON counterpart TO system_reader;
CREATE FUNCTION due_counterparts(now timestamptz, ahead integer)
  RETURNS TABLE (tenant_id uuid, counterpart_id uuid, days_left integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT c.tenant_id, c.id, c.due_on - (now AT TIME ZONE t.time_zone)::date
    FROM counterpart c JOIN tenant t ON t.id = c.tenant_id
    WHERE c.status = 'agreed'
      AND (c.due_on < (now AT TIME ZONE t.time_zone)::date
        OR (c.reminded_at IS NULL AND c.due_on <= (now AT TIME ZONE t.time_zone)::date + ahead))
  $$;
ALTER FUNCTION due_counterparts(timestamptz, integer) OWNER TO system_reader;
REVOKE ALL ON FUNCTION due_counterparts(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_counterparts(timestamptz, integer) TO salles_app;
