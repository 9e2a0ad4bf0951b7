-- Grids and prices of before ask for everything at once, as they did. The owner sees no tenant: it lifts its own security.
ALTER TABLE tariff NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tariff DISABLE TRIGGER USER;
UPDATE tariff SET terms = terms || '{"instalments": []}' WHERE NOT terms ? 'instalments';
ALTER TABLE tariff ENABLE TRIGGER USER;
ALTER TABLE tariff FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE booking NO FORCE ROW LEVEL SECURITY;
ALTER TABLE booking DISABLE TRIGGER USER;
UPDATE booking SET quote = quote || '{"instalments": [], "override": null}' WHERE quote IS NOT NULL AND NOT quote ? 'instalments';
UPDATE booking b SET quote_no = 1, quoted_at = b.submitted_at,
    quote_valid_until = (b.submitted_at AT TIME ZONE t.time_zone)::date + 30
  FROM tenant t WHERE t.id = b.tenant_id AND b.submitted_at IS NOT NULL AND b.quote IS NOT NULL;
ALTER TABLE booking ENABLE TRIGGER USER;
ALTER TABLE booking FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE charge NO FORCE ROW LEVEL SECURITY;
INSERT INTO charge_instalment (tenant_id, organisation_id, charge_id, no, due_on, amount_cents)
  SELECT tenant_id, organisation_id, id, 1, due_on, amount_cents FROM charge WHERE amount_cents > 0;
ALTER TABLE charge FORCE ROW LEVEL SECURITY;
--> statement-breakpoint

-- The dates of a charge are read by both sides, written once by the side of the payee, and nobody edits them.
ALTER TABLE charge_instalment ENABLE ROW LEVEL SECURITY;
ALTER TABLE charge_instalment FORCE ROW LEVEL SECURITY;
CREATE POLICY either_party_reads ON charge_instalment FOR SELECT
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]));
CREATE POLICY payee_writes ON charge_instalment FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON charge_instalment TO salles_app;
--> statement-breakpoint

-- The dates of a charge add up to it, to the cent, and come one after the other.
CREATE FUNCTION instalments_are_the_charge(the_charge uuid) RETURNS void LANGUAGE plpgsql
  AS $$
    BEGIN
      IF (SELECT c.amount_cents FROM public.charge c WHERE c.id = the_charge)
           IS DISTINCT FROM (SELECT coalesce(sum(i.amount_cents), 0) FROM public.charge_instalment i WHERE i.charge_id = the_charge)
         OR EXISTS (SELECT FROM public.charge_instalment a JOIN public.charge_instalment b USING (charge_id)
                     WHERE a.charge_id = the_charge AND a.no < b.no AND a.due_on >= b.due_on) THEN
        RAISE EXCEPTION 'instalments of charge % do not add up to it', the_charge
          USING ERRCODE = 'check_violation', CONSTRAINT = 'instalments_are_the_charge';
      END IF;
    END $$;
CREATE FUNCTION charge_has_its_instalments() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN PERFORM public.instalments_are_the_charge(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION instalment_is_of_its_charge() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN PERFORM public.instalments_are_the_charge(NEW.charge_id); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER charge_has_its_instalments AFTER INSERT OR UPDATE OF amount_cents ON charge
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION charge_has_its_instalments();
CREATE CONSTRAINT TRIGGER instalment_is_of_its_charge AFTER INSERT ON charge_instalment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION instalment_is_of_its_charge();
--> statement-breakpoint

-- Each price written for a sent request is a quote of its own, with the next number; until when it stands is said once.
CREATE FUNCTION booking_quote_is_numbered() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF OLD.quote_valid_until IS NOT NULL AND NEW.quote_valid_until IS DISTINCT FROM OLD.quote_valid_until THEN
        RAISE EXCEPTION 'the quote of booking % stands until %', OLD.id, OLD.quote_valid_until
          USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_validity_is_frozen';
      END IF;
      NEW.quote_no := OLD.quote_no;
      NEW.quoted_at := OLD.quoted_at;
      IF NEW.submitted_at IS NOT NULL AND NEW.quote IS DISTINCT FROM OLD.quote THEN
        NEW.quote_no := OLD.quote_no + 1;
        NEW.quoted_at := clock.now();
      END IF;
      RETURN NEW;
    END $$;
CREATE TRIGGER booking_quote_is_numbered BEFORE UPDATE ON booking FOR EACH ROW EXECUTE FUNCTION booking_quote_is_numbered();
