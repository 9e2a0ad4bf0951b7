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
