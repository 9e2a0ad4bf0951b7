-- Lists of records to eliminate belong to a tenant alone.
ALTER TABLE elimination ENABLE ROW LEVEL SECURITY;
ALTER TABLE elimination FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON elimination FOR ALL
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON elimination TO salles_app;
GRANT UPDATE (visa_number, visa_given_by, visa_given_on, visa_recorded_at, visa_recorded_by, erased_at) ON elimination TO salles_app;
ALTER TABLE elimination_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE elimination_line FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON elimination_line FOR ALL
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON elimination_line TO salles_app;
GRANT UPDATE (is_kept) ON elimination_line TO salles_app;
ALTER TABLE retention_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE retention_check FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON retention_check FOR ALL
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON retention_check TO salles_app;
GRANT UPDATE (checked_at) ON retention_check TO salles_app;
--> statement-breakpoint

-- A visa is recorded once and stays as written; what was erased stays erased.
CREATE FUNCTION visa_is_immutable() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN
    IF (OLD.visa_number IS NOT NULL AND (NEW.visa_number, NEW.visa_given_by, NEW.visa_given_on, NEW.visa_recorded_at, NEW.visa_recorded_by)
          IS DISTINCT FROM (OLD.visa_number, OLD.visa_given_by, OLD.visa_given_on, OLD.visa_recorded_at, OLD.visa_recorded_by))
       OR (OLD.erased_at IS NOT NULL AND NEW.erased_at IS DISTINCT FROM OLD.erased_at) THEN
      RAISE EXCEPTION 'elimination % has its visa', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'visa_is_immutable';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER visa_is_immutable BEFORE UPDATE ON elimination FOR EACH ROW EXECUTE FUNCTION visa_is_immutable();
--> statement-breakpoint

-- The visa is of the list as it was read: nothing is added, changed or taken away afterwards.
CREATE FUNCTION approved_list_is_immutable() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$ BEGIN
    IF EXISTS (SELECT 1 FROM elimination WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.elimination_id ELSE NEW.elimination_id END
        AND visa_number IS NOT NULL) THEN
      RAISE EXCEPTION 'elimination has its visa' USING ERRCODE = 'check_violation', CONSTRAINT = 'approved_list_is_immutable';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;
CREATE TRIGGER approved_list_is_immutable BEFORE INSERT OR UPDATE OR DELETE ON elimination_line
  FOR EACH ROW EXECUTE FUNCTION approved_list_is_immutable();
--> statement-breakpoint

-- No file is erased but on the list that it names, with its visa, and an erased file is not said to be there again.
CREATE POLICY tenants_erase ON file FOR UPDATE USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT UPDATE (erased_at, erased_on_list) ON file TO salles_app;
CREATE FUNCTION erasure_needs_a_visa() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$ BEGIN
    IF OLD.erased_at IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM elimination_line l JOIN elimination e ON e.id = l.elimination_id
      WHERE l.file_ids @> ARRAY[NEW.id] AND l.tenant_id = NEW.tenant_id AND NOT l.is_kept
        AND e.number = NEW.erased_on_list AND e.visa_number IS NOT NULL) THEN
      RAISE EXCEPTION 'file % may not be erased', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'erasure_needs_a_visa';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER erasure_needs_a_visa BEFORE UPDATE ON file
  FOR EACH ROW WHEN ((NEW.erased_at, NEW.erased_on_list) IS DISTINCT FROM (OLD.erased_at, OLD.erased_on_list))
  EXECUTE FUNCTION erasure_needs_a_visa();
--> statement-breakpoint

-- The daily look leaves out what was erased.
DROP INDEX file_check_due;
CREATE INDEX file_check_due ON file (coalesce(checked_at, created_at)) WHERE erased_at IS NULL;
CREATE OR REPLACE FUNCTION files_to_check(now timestamptz) RETURNS TABLE (id uuid, tenant_id uuid, organisation_id uuid, sha256 text, fault text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT id, tenant_id, organisation_id, sha256, fault FROM file
    WHERE erased_at IS NULL AND coalesce(checked_at, created_at) < now - interval '1 day'
    ORDER BY coalesce(checked_at, created_at) LIMIT 50
  $$;
-- Answers whether the file is still kept: its bytes may have been removed while they were looked for.
DROP FUNCTION note_file_check(uuid, text);
CREATE FUNCTION note_file_check(file_id uuid, found text) RETURNS SETOF boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    UPDATE file SET checked_at = clock.now(), fault = found WHERE id = file_id AND erased_at IS NULL RETURNING true
  $$;
ALTER FUNCTION note_file_check(uuid, text) OWNER TO system_reader;
REVOKE ALL ON FUNCTION note_file_check(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_file_check(uuid, text) TO salles_app;
--> statement-breakpoint

-- Tenants whose records were not looked at for a day.
CREATE POLICY look_up ON retention_check FOR SELECT TO system_reader USING (true);
GRANT SELECT ON retention_check TO system_reader;
CREATE FUNCTION tenants_to_review(now timestamptz) RETURNS TABLE (tenant_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT t.id FROM tenant t LEFT JOIN retention_check c ON c.tenant_id = t.id
    WHERE c.checked_at IS NULL OR c.checked_at < now - interval '1 day' ORDER BY t.id LIMIT 50
  $$;
ALTER FUNCTION tenants_to_review(timestamptz) OWNER TO system_reader;
REVOKE ALL ON FUNCTION tenants_to_review(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenants_to_review(timestamptz) TO salles_app;
