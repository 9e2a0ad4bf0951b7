-- Where a payee is paid is read by the staff of its tenant, and by the organisations that owe it something.
ALTER TABLE payee_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE payee_account FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_or_debtor_reads ON payee_account FOR SELECT
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR EXISTS (
    SELECT FROM charge c WHERE c.tenant_id = payee_account.tenant_id AND c.payee_entity_id = payee_account.payee_entity_id
      AND c.organisation_id = ANY ((SELECT app_organisations())::uuid[])));
CREATE POLICY staff_writes ON payee_account FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY staff_edits ON payee_account FOR UPDATE USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON payee_account TO salles_app;
GRANT UPDATE (iban, client_number, contract_kind, mode, version, tested_at, test_error, updated_at) ON payee_account TO salles_app;
--> statement-breakpoint

-- The organisation starts an attempt and reads it; only the side of the payee says what became of it.
ALTER TABLE payment_operation ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment_operation FORCE ROW LEVEL SECURITY;
CREATE POLICY either_party_reads ON payment_operation FOR SELECT
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]));
CREATE POLICY payer_starts ON payment_operation FOR INSERT
  WITH CHECK (status = 'starting' AND organisation_id = ANY ((SELECT app_organisations())::uuid[]));
CREATE POLICY tenant_follows ON payment_operation FOR UPDATE USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON payment_operation TO salles_app;
-- Who pays what, to whom and for which charge never changes.
GRANT UPDATE (status, operation_id, redirect_url, expires_at, failures, last_error, next_look_at, remote_said, paid_at, received_cents, received_reference, authorisation, received_on, recorded_at, doubt, checked_at, checked_by, check_note) ON payment_operation TO salles_app;
--> statement-breakpoint

-- Two members, or two windows, open one page.
CREATE UNIQUE INDEX one_live_attempt_per_charge ON payment_operation (charge_id) WHERE status IN ('starting', 'pending');
CREATE INDEX payment_operation_due ON payment_operation (next_look_at) WHERE next_look_at IS NOT NULL;
CREATE INDEX payment_operation_doubtful ON payment_operation (tenant_id) WHERE doubt IS NOT NULL;
--> statement-breakpoint

-- What was paid stays paid, as it was told; the accountant alone adds a word to it, once.
CREATE FUNCTION paid_operation_stays() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF (NEW.status, NEW.operation_id, NEW.paid_at, NEW.received_cents, NEW.received_reference, NEW.received_on, NEW.doubt)
        IS DISTINCT FROM (OLD.status, OLD.operation_id, OLD.paid_at, OLD.received_cents, OLD.received_reference, OLD.received_on, OLD.doubt)
        OR (OLD.recorded_at IS NOT NULL AND NEW.recorded_at IS DISTINCT FROM OLD.recorded_at) OR OLD.checked_at IS NOT NULL
      THEN
        RAISE EXCEPTION 'the payment % was told', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'paid_operation_stays';
      END IF;
      RETURN NEW;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER paid_operation_stays BEFORE UPDATE ON payment_operation
  FOR EACH ROW WHEN (OLD.status = 'paid') EXECUTE FUNCTION paid_operation_stays();
--> statement-breakpoint

-- Ids of the attempts about which the service must be asked; nothing else.
CREATE POLICY look_up ON payment_operation FOR SELECT TO system_reader USING (true);
GRANT SELECT (id, tenant_id, next_look_at) ON payment_operation TO system_reader;
CREATE FUNCTION due_payment_operations(now timestamptz) RETURNS TABLE (tenant_id uuid, operation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT tenant_id, id FROM payment_operation WHERE next_look_at <= now ORDER BY next_look_at LIMIT 50 $$;
ALTER FUNCTION due_payment_operations(timestamptz) OWNER TO system_reader;
REVOKE ALL ON FUNCTION due_payment_operations(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_payment_operations(timestamptz) TO salles_app;
