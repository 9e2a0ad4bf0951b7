-- Read for an organisation, a claim only says whether it is late, which is the tenant's to say: the ladder is for staff.
ALTER TABLE dunning_ladder ENABLE ROW LEVEL SECURITY;
ALTER TABLE dunning_ladder FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_only ON dunning_ladder FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]))
  WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT, DELETE ON dunning_ladder TO salles_app;
GRANT UPDATE (friendly_days, second_days, last_days, accountant_days) ON dunning_ladder TO salles_app;
