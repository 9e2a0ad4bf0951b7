-- Treating works is a matter of the tenant: what concerns an organisation reaches it as a letter or an amendment.
ALTER TABLE works_batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE works_batch FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_only ON works_batch FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
ALTER TABLE works_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE works_line FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_only ON works_line FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON works_batch TO salles_app;
GRANT SELECT, INSERT ON works_line TO salles_app;
-- What was chosen, and for which sessions, never changes.
GRANT UPDATE (state, sessions, failure_code, failure_params, settled_at) ON works_line TO salles_app;
--> statement-breakpoint

-- What was done is never done again.
CREATE FUNCTION done_line_is_immutable() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      RAISE EXCEPTION 'the line % is done', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'done_line_is_immutable';
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER done_line_is_immutable BEFORE UPDATE ON works_line
  FOR EACH ROW WHEN (OLD.state = 'done') EXECUTE FUNCTION done_line_is_immutable();
