ALTER TABLE "agreement" ADD COLUMN "seal" jsonb;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "rank" integer;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "previous_sha256" text;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "entry_sha256" text;--> statement-breakpoint
-- Signatures given before are chained as `evidence-chain.ts` does for the next ones: same text, same hash. Their owner
-- sees no tenant: it lifts its own security meanwhile.
ALTER TABLE agreement NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE signature NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
DO $$
DECLARE
  given record;
  agreement_before uuid;
  rank_before integer;
  hash_before text;
  hash text;
BEGIN
  FOR given IN
    SELECT s.*, a.number FROM signature s JOIN agreement a ON a.id = s.agreement_id
    ORDER BY s.agreement_id, s.signed_at, s.id
  LOOP
    IF given.agreement_id IS DISTINCT FROM agreement_before THEN
      rank_before := 0;
      hash_before := NULL;
    END IF;
    hash := encode(sha256(convert_to(concat(
      '{"agreement":', to_json(given.number), ',"rank":', rank_before + 1, ',"party":', to_json(given.party),
      ',"name":', to_json(given.signer_name), ',"capacity":', to_json(given.capacity),
      ',"delegationAct":', coalesce(to_json(given.delegation_act)::text, 'null'), ',"method":', to_json(given.method),
      ',"authenticatedBy":', to_json(given.authenticated_by),
      ',"signedAt":"', to_char(given.signed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      '","signedSha256":', to_json(given.sha256), ',"copySha256":', coalesce(to_json(given.copy_sha256)::text, 'null'),
      ',"copySignedOn":', coalesce(to_json(given.copy_signed_on::text)::text, 'null'),
      ',"evidence":{', (SELECT string_agg(concat(to_json(key), ':', to_json(value)), ',' ORDER BY key COLLATE "C")
                        FROM jsonb_each_text(given.evidence)),
      '},"previous":', coalesce(to_json(hash_before)::text, 'null'), '}'), 'UTF8')), 'hex');
    UPDATE signature SET rank = rank_before + 1, previous_sha256 = hash_before, entry_sha256 = hash WHERE id = given.id;
    agreement_before := given.agreement_id;
    rank_before := rank_before + 1;
    hash_before := hash;
  END LOOP;
END $$;--> statement-breakpoint
ALTER TABLE signature FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE agreement FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "signature" ALTER COLUMN "rank" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ALTER COLUMN "entry_sha256" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "one_signature_per_rank" UNIQUE("agreement_id","rank");--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_entry" UNIQUE("agreement_id","entry_sha256");--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_follows_another" FOREIGN KEY ("agreement_id","previous_sha256") REFERENCES "public"."signature"("agreement_id","entry_sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "only_the_first_follows_none" CHECK (("signature"."rank" = 1) = ("signature"."previous_sha256" IS NULL));--> statement-breakpoint
-- The seal goes with the signed file.
CREATE OR REPLACE FUNCTION agreement_is_immutable() RETURNS trigger LANGUAGE plpgsql
  AS $$
    BEGIN
      IF (OLD.to_sign_sha256 IS NOT NULL AND (NEW.to_sign_sha256 IS DISTINCT FROM OLD.to_sign_sha256
            OR NEW.to_sign_file_id IS DISTINCT FROM OLD.to_sign_file_id OR NEW.facts IS DISTINCT FROM OLD.facts))
         OR (OLD.signed_sha256 IS NOT NULL AND (NEW.signed_sha256 IS DISTINCT FROM OLD.signed_sha256
            OR NEW.signed_file_id IS DISTINCT FROM OLD.signed_file_id OR NEW.seal IS DISTINCT FROM OLD.seal))
         OR (OLD.minor_change IS NOT NULL AND NEW.minor_change IS DISTINCT FROM OLD.minor_change)
         OR NEW.number <> OLD.number OR NEW.rank <> OLD.rank THEN
        RAISE EXCEPTION 'agreement % is immutable', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_is_immutable';
      END IF;
      RETURN NEW;
    END
  $$;--> statement-breakpoint
-- The public page also tells of the seal; the tenant lets the server check the chain of evidence.
DROP FUNCTION verify_agreement(text);--> statement-breakpoint
CREATE FUNCTION verify_agreement(token text)
  RETURNS TABLE (agreement_id uuid, tenant_id uuid, number text, rank integer, status text, to_sign_sha256 text, signed_sha256 text, seal jsonb, parties jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT a.id, a.tenant_id, a.number, a.rank, a.status, a.to_sign_sha256, a.signed_sha256, a.seal,
      (SELECT jsonb_agg(jsonb_build_object('role', p ->> 'role', 'name', p ->> 'name', 'signedAt', s.signed_at,
           'method', s.method, 'depositedBy', s.evidence ->> 'depositedBy') ORDER BY ordinality)
         FROM jsonb_array_elements(a.facts -> 'parties') WITH ORDINALITY AS parties (p, ordinality)
         LEFT JOIN signature s ON s.agreement_id = a.id AND s.party = p ->> 'role')
    FROM agreement a WHERE a.verification_token = token
  $$;--> statement-breakpoint
ALTER FUNCTION verify_agreement(text) OWNER TO system_reader;--> statement-breakpoint
REVOKE ALL ON FUNCTION verify_agreement(text) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION verify_agreement(text) TO salles_app;
