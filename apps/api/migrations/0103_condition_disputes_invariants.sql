-- A dispute is between a tenant and an organisation: both read it; what members write is written on the side of the tenant,
-- once it is known that they speak for the organisation of the report.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['condition_dispute', 'condition_dispute_message', 'condition_dispute_photo'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant_writes ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
    EXECUTE format('CREATE POLICY organisation_reads ON %I FOR SELECT USING (organisation_id = ANY ((SELECT app_organisations())::uuid[]))', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON condition_dispute, condition_dispute_message, condition_dispute_photo TO salles_app;
-- On which report, and by which side, never changes; messages and photos are only added.
GRANT UPDATE (status, proposal_id, proposed_by, closed_at) ON condition_dispute TO salles_app;
ALTER TABLE condition_dispute ADD CONSTRAINT dispute_proposal_is_a_message
  FOREIGN KEY (tenant_id, organisation_id, proposal_id)
  REFERENCES condition_dispute_message (tenant_id, organisation_id, id);
--> statement-breakpoint

-- Only what is sealed is disputed. Judged after the policies.
CREATE FUNCTION dispute_is_of_a_sealed_report() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM condition_report r WHERE r.id = NEW.report_id AND r.sealed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'the report % is not sealed', NEW.report_id USING ERRCODE = 'check_violation', CONSTRAINT = 'dispute_is_of_a_sealed_report';
      END IF;
      RETURN NEW;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER dispute_is_of_a_sealed_report AFTER INSERT ON condition_dispute
  FOR EACH ROW EXECUTE FUNCTION dispute_is_of_a_sealed_report();
--> statement-breakpoint

-- What is ended stays ended, and nothing is settled but by the side that did not propose the words.
CREATE FUNCTION dispute_is_settled_by_both() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF OLD.closed_at IS NOT NULL THEN
        RAISE EXCEPTION 'the dispute % is ended', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'ended_dispute_is_immutable';
      END IF;
      IF NEW.status = 'settled' AND NOT EXISTS (
        SELECT FROM condition_dispute_message m JOIN condition_dispute_message p ON p.id = NEW.proposal_id
        WHERE m.dispute_id = NEW.id AND m.step = 'accept' AND p.dispute_id = NEW.id AND p.step = 'propose'
          AND m.written_at >= p.written_at AND m.side <> p.side AND p.side = NEW.proposed_by) THEN
        RAISE EXCEPTION 'the dispute % was not accepted by the other side', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'dispute_is_settled_by_both';
      END IF;
      RETURN NEW;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER dispute_is_settled_by_both BEFORE UPDATE ON condition_dispute
  FOR EACH ROW EXECUTE FUNCTION dispute_is_settled_by_both();
--> statement-breakpoint

-- Nobody writes in a thread that is ended. Judged after the policies.
CREATE FUNCTION message_is_of_a_live_dispute() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF EXISTS (SELECT FROM condition_dispute d WHERE d.id = NEW.dispute_id AND d.closed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'the dispute % is ended', NEW.dispute_id USING ERRCODE = 'check_violation', CONSTRAINT = 'message_is_of_a_live_dispute';
      END IF;
      RETURN NEW;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER message_is_of_a_live_dispute AFTER INSERT ON condition_dispute_message
  FOR EACH ROW EXECUTE FUNCTION message_is_of_a_live_dispute();
--> statement-breakpoint

-- Tenants that set the rules of their reports begin with the delay that all begin with.
ALTER TABLE tenant NO FORCE ROW LEVEL SECURITY;
UPDATE tenant SET settings = jsonb_set(settings, '{conditionReports,disputeDays}', '15')
  WHERE settings ? 'conditionReports' AND NOT settings -> 'conditionReports' ? 'disputeDays';
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
ALTER TABLE deposit_movement ADD CONSTRAINT retention_report
  FOREIGN KEY (tenant_id, organisation_id, condition_report_id) REFERENCES condition_report (tenant_id, organisation_id, id);
--> statement-breakpoint

-- A report shows why a part is kept only when it is sealed, and of the booking that the deposit answers for. Judged after the
-- policies.
CREATE FUNCTION retention_report_is_of_the_booking() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF NOT EXISTS (
        SELECT FROM condition_report r JOIN occurrence o ON o.id = r.occurrence_id JOIN deposit d ON d.booking_id = o.booking_id
        WHERE r.id = NEW.condition_report_id AND r.sealed_at IS NOT NULL AND d.id = NEW.deposit_id) THEN
        RAISE EXCEPTION 'the report % is not of that booking', NEW.condition_report_id USING ERRCODE = 'check_violation', CONSTRAINT = 'retention_report_is_of_the_booking';
      END IF;
      RETURN NEW;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER retention_report_is_of_the_booking AFTER INSERT ON deposit_movement
  FOR EACH ROW WHEN (NEW.condition_report_id IS NOT NULL) EXECUTE FUNCTION retention_report_is_of_the_booking();
