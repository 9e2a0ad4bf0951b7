-- The account at a service is a matter of the tenant; a request is read by both sides of its agreement.
ALTER TABLE signature_provider ENABLE ROW LEVEL SECURITY;
ALTER TABLE signature_provider FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_only ON signature_provider FOR ALL USING (tenant_id = ANY ((SELECT app_tenants())::uuid[])) WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
ALTER TABLE signature_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE signature_request FORCE ROW LEVEL SECURITY;
CREATE POLICY either_party_reads ON signature_request FOR SELECT USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]));
CREATE POLICY tenant_asks ON signature_request FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY tenant_follows ON signature_request FOR UPDATE USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT, UPDATE, DELETE ON signature_provider TO salles_app;
GRANT SELECT, INSERT ON signature_request TO salles_app;
-- What was asked, of whom, and on which bytes never changes.
GRANT UPDATE (status, reference, refusal, evidence_file_id, attempts, last_error, next_try_at, told_of_delay, sent_at, ended_at) ON signature_request TO salles_app;
--> statement-breakpoint

-- Two people, or two workers, ask once.
CREATE UNIQUE INDEX one_live_request_per_party ON signature_request (agreement_id, party) WHERE ended_at IS NULL;
CREATE INDEX signature_request_due ON signature_request (next_try_at) WHERE ended_at IS NULL;
--> statement-breakpoint

CREATE FUNCTION ended_request_is_immutable() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      RAISE EXCEPTION 'the request % has ended', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'ended_request_is_immutable';
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER ended_request_is_immutable BEFORE UPDATE ON signature_request
  FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION ended_request_is_immutable();
--> statement-breakpoint

-- Ids of the requests whose service must be spoken to, and the tenant of the one that a service names; nothing else.
CREATE POLICY look_up ON signature_request FOR SELECT TO system_reader USING (true);
GRANT SELECT ON signature_request TO system_reader;
CREATE FUNCTION due_signature_requests(now timestamptz) RETURNS TABLE (tenant_id uuid, request_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT tenant_id, id FROM signature_request WHERE ended_at IS NULL AND next_try_at <= now ORDER BY next_try_at LIMIT 50 $$;
ALTER FUNCTION due_signature_requests(timestamptz) OWNER TO system_reader;
REVOKE ALL ON FUNCTION due_signature_requests(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_signature_requests(timestamptz) TO salles_app;
