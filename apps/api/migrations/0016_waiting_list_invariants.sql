-- What a person waits for is theirs; reactions of the tenant read it to tell them, and count what they said.
ALTER TABLE waiting_list_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE waiting_list_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY own_wishes ON waiting_list_entry FOR ALL
  USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()));
CREATE POLICY tenant_tells ON waiting_list_entry FOR SELECT USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY tenant_counts ON waiting_list_entry FOR UPDATE USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT, DELETE ON waiting_list_entry TO salles_app;
GRANT UPDATE (told_count, last_told_at) ON waiting_list_entry TO salles_app;
