-- How one gets into a site: written by the staff, read by whoever has a right to enter. No code is there.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['site_guide', 'site_step', 'site_step_room', 'site_picture'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY visitor_reads ON %I FOR SELECT USING (tenant_id = (SELECT app_visited_tenant()))', name);
    EXECUTE format('CREATE POLICY staff_writes ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO salles_app', name);
  END LOOP;
END $$;
--> statement-breakpoint

-- The photo of a door belongs to the tenant; whoever visits it to enter may open its bytes.
CREATE POLICY visitors_of_sites ON file FOR SELECT USING (EXISTS (SELECT 1 FROM site_picture p WHERE p.file_id = file.id));
