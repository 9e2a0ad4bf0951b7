-- Grids and prices of before say that nothing is kept of a session given up, as it was.
ALTER TABLE tariff NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tariff DISABLE TRIGGER USER;
UPDATE tariff SET terms = terms || '{"cancellation": []}' WHERE NOT terms ? 'cancellation';
ALTER TABLE tariff ENABLE TRIGGER USER;
ALTER TABLE tariff FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE booking NO FORCE ROW LEVEL SECURITY;
ALTER TABLE booking DISABLE TRIGGER USER;
UPDATE booking SET quote = quote || '{"cancellation": []}' WHERE quote IS NOT NULL AND NOT quote ? 'cancellation';
ALTER TABLE booking ENABLE TRIGGER USER;
ALTER TABLE booking FORCE ROW LEVEL SECURITY;
--> statement-breakpoint

-- An organisation that gives up sessions lowers what it owes, keeps owing what the grid keeps, and loses what it was
-- spared beyond that; it never says that it paid, nor that it is let off.
DROP POLICY settled_by_the_payee ON ledger_entry;
CREATE POLICY settled_by_the_payee ON ledger_entry AS RESTRICTIVE FOR INSERT
  WITH CHECK (kind IN ('charge', 'reversal', 'fee', 'waiver') OR tenant_id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY spared_by_the_payee ON ledger_line AS RESTRICTIVE FOR INSERT
  WITH CHECK (
    tenant_id = ANY ((SELECT app_tenants())::uuid[])
    OR NOT EXISTS (SELECT FROM ledger_account a WHERE a.id = account_id AND a.kind = 'waived' AND amount_cents > 0)
  );
