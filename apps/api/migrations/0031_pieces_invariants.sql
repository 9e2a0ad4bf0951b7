-- The next version of a kind: counted under a lock, over every piece ever given, also those taken back.
CREATE POLICY look_up ON piece FOR SELECT TO system_reader USING (true);
GRANT SELECT ON piece TO system_reader;
--> statement-breakpoint
CREATE FUNCTION next_piece_version(organisation uuid, piece_kind text) RETURNS integer
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT pg_advisory_xact_lock(hashtextextended(organisation::text || piece_kind, 0));
    SELECT coalesce(max(version), 0) + 1 FROM piece WHERE organisation_id = organisation AND kind = piece_kind
  $$;
ALTER FUNCTION next_piece_version(uuid, text) OWNER TO system_reader;
REVOKE ALL ON FUNCTION next_piece_version(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION next_piece_version(uuid, text) TO salles_app;
--> statement-breakpoint
CREATE FUNCTION piece_version() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$ BEGIN
    NEW.version := next_piece_version(NEW.organisation_id, NEW.kind);
    RETURN NEW;
  END $$;
CREATE TRIGGER piece_version BEFORE INSERT ON piece FOR EACH ROW EXECUTE FUNCTION piece_version();
--> statement-breakpoint

-- A piece given stays as it was given: it is taken back, or followed by another version.
REVOKE DELETE, UPDATE ON piece FROM salles_app;
GRANT UPDATE (removed_at) ON piece TO salles_app;
--> statement-breakpoint

-- Each tenant judges for itself; the organisation reads what each thinks of its pieces.
ALTER TABLE piece_review ENABLE ROW LEVEL SECURITY;
ALTER TABLE piece_review FORCE ROW LEVEL SECURITY;
CREATE POLICY either_party ON piece_review FOR SELECT
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]));
CREATE POLICY the_tenant_judges ON piece_review FOR INSERT WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY the_tenant_judges_again ON piece_review FOR UPDATE USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]));
GRANT SELECT, INSERT ON piece_review TO salles_app;
GRANT UPDATE (verdict, reason, reviewed_by, reviewed_at) ON piece_review TO salles_app;
