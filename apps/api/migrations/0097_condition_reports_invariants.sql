-- Reports on the state of a room: written on the side of the tenant, by its staff or by the personal link of a holder;
-- read by both sides. A reference photo is read by those who reported against it.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['condition_guide', 'condition_report', 'condition_image', 'condition_counter_signature'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant_writes ON %I FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['condition_report', 'condition_image', 'condition_counter_signature'] LOOP
    EXECUTE format('CREATE POLICY organisation_reads ON %I FOR SELECT USING (organisation_id = ANY ((SELECT app_organisations())::uuid[]))', name);
  END LOOP;
END $$;
CREATE POLICY reporter_reads_references ON condition_image FOR SELECT USING (report_id IS NULL AND EXISTS (
  SELECT FROM condition_report r WHERE r.room_id = condition_image.room_id
    AND r.organisation_id = ANY ((SELECT app_organisations())::uuid[])));
GRANT SELECT, INSERT ON condition_guide, condition_image, condition_counter_signature, condition_report TO salles_app;
-- Whose report it is, of which room and against which guide never changes.
GRANT UPDATE (answers, sealed_at, sealed_by, sha256, previous_sha256) ON condition_report TO salles_app;
--> statement-breakpoint

-- What is sealed stays as it is.
CREATE FUNCTION sealed_report_is_immutable() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      RAISE EXCEPTION 'the report % is sealed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'sealed_report_is_immutable';
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER sealed_report_is_immutable BEFORE UPDATE OR DELETE ON condition_report
  FOR EACH ROW WHEN (OLD.sealed_at IS NOT NULL) EXECUTE FUNCTION sealed_report_is_immutable();
--> statement-breakpoint

-- In a room each sealed report follows another one, so that none is slipped in or taken out later.
CREATE UNIQUE INDEX one_report_follows_another ON condition_report (room_id, previous_sha256) NULLS NOT DISTINCT
  WHERE sealed_at IS NOT NULL;
--> statement-breakpoint

-- A photo comes before the seal, the word of somebody else after it, and on what was sealed. Judged after the policies.
CREATE FUNCTION photo_comes_before_the_seal() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF EXISTS (SELECT FROM condition_report r WHERE r.id = NEW.report_id AND r.sealed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'the report % is sealed', NEW.report_id USING ERRCODE = 'check_violation', CONSTRAINT = 'photo_comes_before_the_seal';
      END IF;
      RETURN NEW;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER photo_comes_before_the_seal AFTER INSERT ON condition_image
  FOR EACH ROW WHEN (NEW.report_id IS NOT NULL) EXECUTE FUNCTION photo_comes_before_the_seal();
--> statement-breakpoint
CREATE FUNCTION counter_signature_is_of_a_sealed_report() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM condition_report r WHERE r.id = NEW.report_id AND r.sha256 = NEW.sha256) THEN
        RAISE EXCEPTION 'the report % was not sealed so', NEW.report_id USING ERRCODE = 'check_violation', CONSTRAINT = 'counter_signature_is_of_a_sealed_report';
      END IF;
      RETURN NEW;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER counter_signature_is_of_a_sealed_report AFTER INSERT ON condition_counter_signature
  FOR EACH ROW EXECUTE FUNCTION counter_signature_is_of_a_sealed_report();
