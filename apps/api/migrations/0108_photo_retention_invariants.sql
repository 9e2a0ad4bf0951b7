-- No file is erased but on the list that it names, with its visa, or as a photo of a report that another photo took the
-- place of or that is not sealed: a draft is no record. An erased file is not said to be there again.
CREATE OR REPLACE FUNCTION erasure_needs_a_visa() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$ BEGIN
    IF OLD.erased_at IS NOT NULL OR NOT (CASE WHEN NEW.erased_on_list IS NULL THEN EXISTS (
        SELECT FROM condition_image i JOIN condition_report r ON r.id = i.report_id
        WHERE i.file_id = NEW.id AND (r.sealed_at IS NULL
          OR NOT r.answers @> jsonb_build_object('views', jsonb_build_array(jsonb_build_object('imageId', i.id)))))
      ELSE EXISTS (
        SELECT FROM elimination_line l JOIN elimination e ON e.id = l.elimination_id
        WHERE l.file_ids @> ARRAY[NEW.id] AND l.tenant_id = NEW.tenant_id AND NOT l.is_kept
          AND e.number = NEW.erased_on_list AND e.visa_number IS NOT NULL) END) THEN
      RAISE EXCEPTION 'file % may not be erased', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'erasure_needs_a_visa';
    END IF;
    RETURN NEW;
  END $$;
--> statement-breakpoint

-- With a visa or not, a photo stays while a dispute is open, a deposit is held or a problem waits.
CREATE INDEX condition_image_file ON condition_image (file_id);
CREATE INDEX condition_dispute_photo_file ON condition_dispute_photo (file_id);
CREATE INDEX problem_photo_file ON problem_photo (file_id);
CREATE FUNCTION photo_in_use_is_kept() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$ BEGIN
    IF EXISTS (
        SELECT FROM problem_photo p WHERE p.file_id = NEW.id AND 'settle' IS DISTINCT FROM (
          SELECT t.step FROM problem_treatment t WHERE t.problem_id = p.problem_id ORDER BY t.rank DESC LIMIT 1))
      OR EXISTS (
        SELECT FROM condition_report r JOIN occurrence o ON o.id = r.occurrence_id
        WHERE r.id IN (
            SELECT i.report_id FROM condition_image i WHERE i.file_id = NEW.id
            UNION ALL
            SELECT d.report_id FROM condition_dispute_photo p JOIN condition_dispute_message m ON m.id = p.message_id
              JOIN condition_dispute d ON d.id = m.dispute_id WHERE p.file_id = NEW.id)
          AND (EXISTS (
              SELECT FROM condition_dispute d JOIN condition_report other ON other.id = d.report_id
                JOIN occurrence oc ON oc.id = other.occurrence_id
              WHERE oc.booking_id = o.booking_id AND d.closed_at IS NULL)
            OR EXISTS (
              SELECT FROM deposit d JOIN deposit_movement v ON v.deposit_id = d.id WHERE d.booking_id = o.booking_id
              GROUP BY d.id HAVING sum(CASE v.kind WHEN 'receipt' THEN v.amount_cents ELSE -v.amount_cents END) > 0))) THEN
      RAISE EXCEPTION 'photo % is needed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'photo_in_use_is_kept';
    END IF;
    RETURN NEW;
  END $$;
--> statement-breakpoint
CREATE TRIGGER photo_in_use_is_kept BEFORE UPDATE ON file
  FOR EACH ROW WHEN (NEW.erased_on_list IS DISTINCT FROM OLD.erased_on_list) EXECUTE FUNCTION photo_in_use_is_kept();
--> statement-breakpoint

-- Tenants in which a report that is not sealed still has a photo.
CREATE INDEX draft_condition_report ON condition_report (tenant_id) WHERE sealed_at IS NULL;
CREATE POLICY look_up ON condition_report FOR SELECT TO system_reader USING (true);
CREATE POLICY look_up ON condition_image FOR SELECT TO system_reader USING (true);
GRANT SELECT (id, tenant_id, sealed_at) ON condition_report TO system_reader;
GRANT SELECT (report_id, file_id) ON condition_image TO system_reader;
CREATE FUNCTION tenants_with_draft_photos() RETURNS TABLE (tenant_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT DISTINCT r.tenant_id FROM condition_report r JOIN condition_image i ON i.report_id = r.id
      JOIN file f ON f.id = i.file_id WHERE r.sealed_at IS NULL AND f.erased_at IS NULL
  $$;
ALTER FUNCTION tenants_with_draft_photos() OWNER TO system_reader;
REVOKE ALL ON FUNCTION tenants_with_draft_photos() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenants_with_draft_photos() TO salles_app;
--> statement-breakpoint

-- Tenants that set how long they keep their records begin with what all begin with for photos.
ALTER TABLE tenant NO FORCE ROW LEVEL SECURITY;
UPDATE tenant SET settings = jsonb_set(settings, '{retention}',
    '{"condition-report": {"years": 5, "fate": "destroy"}, "problem-report": {"years": 2, "fate": "destroy"}}'::jsonb || (settings -> 'retention'))
  WHERE jsonb_typeof(settings -> 'retention') = 'object';
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
