-- What was signed stays as it is, and so does the rank of a document and the one minor change recorded without signature.
CREATE OR REPLACE FUNCTION agreement_is_immutable() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF (OLD.to_sign_sha256 IS NOT NULL AND (NEW.to_sign_sha256 IS DISTINCT FROM OLD.to_sign_sha256
            OR NEW.to_sign_file_id IS DISTINCT FROM OLD.to_sign_file_id OR NEW.facts IS DISTINCT FROM OLD.facts))
         OR (OLD.signed_sha256 IS NOT NULL AND (NEW.signed_sha256 IS DISTINCT FROM OLD.signed_sha256
            OR NEW.signed_file_id IS DISTINCT FROM OLD.signed_file_id))
         OR (OLD.minor_change IS NOT NULL AND NEW.minor_change IS DISTINCT FROM OLD.minor_change)
         OR NEW.number <> OLD.number OR NEW.rank <> OLD.rank THEN
        RAISE EXCEPTION 'agreement % is immutable', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_is_immutable';
      END IF;
      RETURN NEW;
    END
  $$;
--> statement-breakpoint

-- Two amendments to sign at once would contradict each other.
CREATE UNIQUE INDEX one_amendment_waits ON agreement (booking_id) WHERE rank > 0 AND status IN ('draft', 'to-sign');
--> statement-breakpoint

-- Public verification also says whether the paper is an agreement or one of its amendments.
DROP FUNCTION verify_agreement(text);
CREATE FUNCTION verify_agreement(token text)
  RETURNS TABLE (agreement_id uuid, number text, rank integer, status text, to_sign_sha256 text, signed_sha256 text, parties jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT a.id, a.number, a.rank, a.status, a.to_sign_sha256, a.signed_sha256,
      (SELECT jsonb_agg(jsonb_build_object('role', p ->> 'role', 'name', p ->> 'name', 'signedAt', s.signed_at,
           'method', s.method, 'depositedBy', s.evidence ->> 'depositedBy') ORDER BY ordinality)
         FROM jsonb_array_elements(a.facts -> 'parties') WITH ORDINALITY AS parties (p, ordinality)
         LEFT JOIN signature s ON s.agreement_id = a.id AND s.party = p ->> 'role')
    FROM agreement a WHERE a.verification_token = token
  $$;
ALTER FUNCTION verify_agreement(text) OWNER TO system_reader;
REVOKE ALL ON FUNCTION verify_agreement(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION verify_agreement(text) TO salles_app;
