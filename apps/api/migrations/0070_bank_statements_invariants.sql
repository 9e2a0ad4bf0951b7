-- What a bank says of the account of a payee is read and written by the staff of its tenant alone.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['bank_statement', 'bank_movement', 'statement_format'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY staff_only ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON bank_statement, bank_movement, statement_format TO salles_app;
GRANT UPDATE (set_aside_at, set_aside_by, set_aside_reason) ON bank_movement TO salles_app;
GRANT UPDATE (columns, delimiter, "decimal", encoding, version, updated_by, updated_at) ON statement_format TO salles_app;
--> statement-breakpoint

-- The organisation reads that its payment was found on the account; the side of the payee alone says so.
ALTER TABLE bank_match ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank_match FORCE ROW LEVEL SECURITY;
CREATE POLICY either_party_reads ON bank_match FOR SELECT
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]));
CREATE POLICY payee_writes ON bank_match FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY payee_undoes ON bank_match FOR UPDATE USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON bank_match TO salles_app;
GRANT UPDATE (undone_at, undone_by, undo_reason, undo_payment_id) ON bank_match TO salles_app;
--> statement-breakpoint

-- A match proves exactly the money that the books hold for that charge, and a movement is never worth more than itself.
CREATE FUNCTION match_proves_its_payment() RETURNS trigger LANGUAGE plpgsql
  AS $$
    DECLARE whole bigint; aside timestamptz; taken bigint;
    BEGIN
      SELECT amount_cents, set_aside_at INTO whole, aside FROM public.bank_movement
        WHERE id = NEW.movement_id FOR NO KEY UPDATE;
      SELECT coalesce(sum(amount_cents), 0) INTO taken FROM public.bank_match
        WHERE movement_id = NEW.movement_id AND undone_at IS NULL;
      IF aside IS NOT NULL OR sign(NEW.amount_cents) <> sign(whole) OR abs(taken) > abs(whole) THEN
        RAISE EXCEPTION 'the movement % does not hold that much', NEW.movement_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'matches_within_the_movement';
      END IF;
      IF NOT EXISTS (SELECT FROM public.charge WHERE id = NEW.charge_id AND payee_entity_id = NEW.payee_entity_id)
        OR NOT EXISTS (SELECT FROM public.payment
          WHERE id = NEW.payment_id AND charge_id = NEW.charge_id AND amount_cents = NEW.amount_cents)
        OR (NEW.returned_payment_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.payment
          WHERE id = NEW.returned_payment_id AND charge_id = NEW.charge_id AND amount_cents = -NEW.amount_cents))
      THEN
        RAISE EXCEPTION 'the match % proves another payment', NEW.id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'match_proves_its_payment';
      END IF;
      RETURN NULL;
    END $$;
CREATE TRIGGER match_proves_its_payment AFTER INSERT ON bank_match
  FOR EACH ROW EXECUTE FUNCTION match_proves_its_payment();
--> statement-breakpoint

-- A match is undone once, by the opposite of the entry that it had written.
CREATE FUNCTION match_is_undone_once() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF OLD.undone_at IS NOT NULL OR (NEW.undo_payment_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.payment
        WHERE id = NEW.undo_payment_id AND charge_id = OLD.charge_id AND amount_cents = -OLD.amount_cents))
      THEN
        RAISE EXCEPTION 'the match % was undone', OLD.id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'match_is_undone_once';
      END IF;
      RETURN NEW;
    END $$;
CREATE TRIGGER match_is_undone_once BEFORE UPDATE ON bank_match
  FOR EACH ROW EXECUTE FUNCTION match_is_undone_once();
