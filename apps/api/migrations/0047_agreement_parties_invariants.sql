-- Parties are those of an agreement: each side sees its own.
ALTER TABLE agreement_party ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_party FORCE ROW LEVEL SECURITY;
CREATE POLICY either_party ON agreement_party FOR ALL
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]))
  WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]));
GRANT SELECT, INSERT ON agreement_party TO salles_app;
--> statement-breakpoint

-- They are named with the draft: none is added once the file that they sign exists.
CREATE FUNCTION party_of_a_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$ BEGIN
    IF EXISTS (SELECT FROM agreement WHERE id = NEW.agreement_id AND status <> 'draft') THEN
      RAISE EXCEPTION 'the parties of agreement % are settled', NEW.agreement_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'party_of_a_draft';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER party_of_a_draft BEFORE INSERT ON agreement_party FOR EACH ROW EXECUTE FUNCTION party_of_a_draft();
--> statement-breakpoint

-- Signed means by all: an agreement becomes so when each of its parties has its signature.
CREATE FUNCTION signed_by_every_party() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$ BEGIN
    IF NOT EXISTS (SELECT FROM agreement_party WHERE agreement_id = NEW.id)
       OR EXISTS (SELECT FROM agreement_party p WHERE p.agreement_id = NEW.id AND NOT EXISTS (
            SELECT FROM signature s WHERE s.agreement_id = p.agreement_id AND s.party = p.role)) THEN
      RAISE EXCEPTION 'agreement % waits for a signature', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_by_every_party';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER signed_by_every_party BEFORE UPDATE OF status ON agreement
  FOR EACH ROW WHEN (NEW.status = 'signed' AND OLD.status <> 'signed') EXECUTE FUNCTION signed_by_every_party();
