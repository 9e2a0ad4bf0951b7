ALTER TABLE "agreement" ADD COLUMN "evidence_checked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "agreement" ADD COLUMN "evidence_broken_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "checked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "fault" text;--> statement-breakpoint
-- Files to read again, whatever their owner, and what was found: ids and hashes, never bytes or names.
CREATE POLICY look_up ON file FOR SELECT TO system_reader USING (true);--> statement-breakpoint
CREATE POLICY note_check ON file FOR UPDATE TO system_reader USING (true);--> statement-breakpoint
GRANT SELECT ON file TO system_reader;--> statement-breakpoint
GRANT UPDATE (checked_at, fault) ON file TO system_reader;--> statement-breakpoint
ALTER TABLE file ADD CONSTRAINT fault_was_found CHECK (fault IS NULL OR checked_at IS NOT NULL);--> statement-breakpoint
CREATE INDEX file_check_due ON file (coalesce(checked_at, created_at));--> statement-breakpoint
CREATE FUNCTION files_to_check(now timestamptz) RETURNS TABLE (id uuid, tenant_id uuid, organisation_id uuid, sha256 text, fault text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT id, tenant_id, organisation_id, sha256, fault FROM file
    WHERE coalesce(checked_at, created_at) < now - interval '1 day'
    ORDER BY coalesce(checked_at, created_at) LIMIT 50
  $$;--> statement-breakpoint
CREATE FUNCTION note_file_check(file_id uuid, found text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ UPDATE file SET checked_at = clock.now(), fault = found WHERE id = file_id $$;--> statement-breakpoint
-- Agreements with a signature, to compute their chain of evidence again.
CREATE INDEX agreement_evidence_due ON agreement (coalesce(evidence_checked_at, created_at));--> statement-breakpoint
CREATE FUNCTION evidence_to_check(now timestamptz) RETURNS TABLE (tenant_id uuid, agreement_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT a.tenant_id, a.id FROM agreement a
    WHERE coalesce(a.evidence_checked_at, a.created_at) < now - interval '1 day'
      AND EXISTS (SELECT FROM signature s WHERE s.agreement_id = a.id)
    ORDER BY coalesce(a.evidence_checked_at, a.created_at) LIMIT 50
  $$;--> statement-breakpoint
DO $$
DECLARE signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['files_to_check(timestamptz)', 'note_file_check(uuid, text)', 'evidence_to_check(timestamptz)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO system_reader', signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO salles_app', signature);
  END LOOP;
END $$;
