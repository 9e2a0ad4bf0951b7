-- Rules and options of a grid are published with it, and never change.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['tariff_adjustment', 'tariff_option'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY everybody_reads ON %I FOR SELECT USING (true)', name);
    EXECUTE format('CREATE POLICY staff_writes ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON tariff_adjustment, tariff_option TO salles_app;
--> statement-breakpoint

-- Prices already frozen say what they grant under its name of now; nothing of their amounts changes.
ALTER TABLE booking NO FORCE ROW LEVEL SECURITY;
ALTER TABLE booking DISABLE TRIGGER USER;
UPDATE booking
  SET quote = (quote - 'free') || jsonb_build_object('grant', quote -> 'free', 'freeUses', '[]'::jsonb, 'vat', NULL)
  WHERE quote ? 'free';
ALTER TABLE booking ENABLE TRIGGER USER;
ALTER TABLE booking FORCE ROW LEVEL SECURITY;
