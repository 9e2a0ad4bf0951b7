-- Decisions are between a tenant and an organisation: each side sees its own, and what was decided stays.
ALTER TABLE agreement_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY either_party ON agreement_decision FOR ALL
  USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]))
  WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]) OR organisation_id = ANY ((SELECT app_organisations())::uuid[]));
GRANT SELECT, INSERT ON agreement_decision TO salles_app;
GRANT UPDATE (letter_file_id, letter_sha256) ON agreement_decision TO salles_app;
--> statement-breakpoint

-- The letter is noted once.
CREATE FUNCTION decision_is_immutable() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN
    RAISE EXCEPTION 'decision % has its letter', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_is_immutable';
  END $$;
CREATE TRIGGER decision_is_immutable BEFORE UPDATE ON agreement_decision
  FOR EACH ROW WHEN (OLD.letter_sha256 IS NOT NULL) EXECUTE FUNCTION decision_is_immutable();
--> statement-breakpoint

-- A decision is about a signed agreement, and carries the hash of what came before it: the last signature, or the last
-- decision. The agreement is locked: decisions follow one another.
CREATE FUNCTION decision_follows_evidence() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  DECLARE
    is_signed boolean;
    last_rank integer;
    last_sha256 text;
  BEGIN
    SELECT status IN ('signed', 'amended') AND rank = 0 INTO is_signed
      FROM agreement WHERE id = NEW.agreement_id FOR NO KEY UPDATE;
    -- Another party's: row-level security refuses the decision.
    IF NOT FOUND THEN
      RETURN NEW;
    END IF;
    IF NOT is_signed THEN
      RAISE EXCEPTION 'agreement % is not signed', NEW.agreement_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_of_a_signed_agreement';
    END IF;
    SELECT rank, entry_sha256 INTO last_rank, last_sha256
      FROM agreement_decision WHERE agreement_id = NEW.agreement_id ORDER BY rank DESC LIMIT 1;
    IF last_rank IS NULL THEN
      SELECT entry_sha256 INTO last_sha256 FROM signature WHERE agreement_id = NEW.agreement_id ORDER BY rank DESC LIMIT 1;
    END IF;
    IF NEW.rank <> coalesce(last_rank, 0) + 1 OR NEW.previous_sha256 IS DISTINCT FROM last_sha256 THEN
      RAISE EXCEPTION 'decision % does not follow the evidence of its agreement', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_follows_evidence';
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER decision_follows_evidence BEFORE INSERT ON agreement_decision
  FOR EACH ROW EXECUTE FUNCTION decision_follows_evidence();
--> statement-breakpoint

-- What has ended stays ended; an end that was announced only comes nearer. The rest as before.
CREATE OR REPLACE FUNCTION agreement_is_immutable() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF (OLD.to_sign_sha256 IS NOT NULL AND (NEW.to_sign_sha256 IS DISTINCT FROM OLD.to_sign_sha256
            OR NEW.to_sign_file_id IS DISTINCT FROM OLD.to_sign_file_id OR NEW.facts IS DISTINCT FROM OLD.facts))
         OR (OLD.signed_sha256 IS NOT NULL AND (NEW.signed_sha256 IS DISTINCT FROM OLD.signed_sha256
            OR NEW.signed_file_id IS DISTINCT FROM OLD.signed_file_id OR NEW.seal IS DISTINCT FROM OLD.seal))
         OR (OLD.minor_change IS NOT NULL AND NEW.minor_change IS DISTINCT FROM OLD.minor_change)
         OR (OLD.status IN ('terminated', 'void') AND NEW.status <> OLD.status)
         OR (OLD.status = 'terminated'
            AND (NEW.ends_on IS DISTINCT FROM OLD.ends_on OR NEW.end_ground IS DISTINCT FROM OLD.end_ground))
         OR (OLD.ends_on IS NOT NULL AND (NEW.ends_on IS NULL OR NEW.ends_on > OLD.ends_on))
         OR NEW.number <> OLD.number OR NEW.rank <> OLD.rank THEN
        RAISE EXCEPTION 'agreement % is immutable', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_is_immutable';
      END IF;
      RETURN NEW;
    END
  $$;
--> statement-breakpoint

-- Agreements whose announced end has come, in every tenant.
CREATE INDEX agreement_that_ends ON agreement (ends_on) WHERE ends_on IS NOT NULL AND status NOT IN ('terminated', 'void');
CREATE FUNCTION ended_agreements(now timestamptz) RETURNS TABLE (tenant_id uuid, booking_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT DISTINCT a.tenant_id, a.booking_id FROM agreement a
    WHERE a.ends_on IS NOT NULL AND a.status NOT IN ('terminated', 'void')
      AND a.ends_on <= (now AT TIME ZONE (a.facts ->> 'zone'))::date
  $$;
ALTER FUNCTION ended_agreements(timestamptz) OWNER TO system_reader;
REVOKE ALL ON FUNCTION ended_agreements(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ended_agreements(timestamptz) TO salles_app;
--> statement-breakpoint

-- A suspended session may still be given back: a confirmed booking is not over before its last one has passed.
CREATE OR REPLACE FUNCTION booking_last_end() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$ BEGIN
    UPDATE booking b SET last_ends_at = dates.last_end
    FROM (SELECT changed.booking_id, max(o.ends_at) AS last_end
          FROM (SELECT DISTINCT booking_id FROM changed_occurrence) AS changed
          LEFT JOIN occurrence o ON o.booking_id = changed.booking_id
            AND o.status NOT IN ('refused', 'skipped', 'cancelled')
          GROUP BY changed.booking_id) AS dates
    WHERE b.id = dates.booking_id AND b.last_ends_at IS DISTINCT FROM dates.last_end;
    RETURN NULL;
  END $$;
