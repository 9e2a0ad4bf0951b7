-- What a payee received is read by both sides, and written by the side of the payee alone; nobody edits it.
ALTER TABLE payment ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment FORCE ROW LEVEL SECURITY;
CREATE POLICY either_party_reads ON payment FOR SELECT
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]));
CREATE POLICY payee_writes ON payment FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON payment TO salles_app;
--> statement-breakpoint

-- An organisation that gives up sessions lowers what it owes; it never says that it paid, nor that it is let off.
CREATE POLICY settled_by_the_payee ON ledger_entry AS RESTRICTIVE FOR INSERT
  WITH CHECK (kind IN ('charge', 'reversal') OR tenant_id = ANY ((SELECT app_tenants())::uuid[]));
