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
