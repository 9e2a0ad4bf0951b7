ALTER TABLE "signature" ADD COLUMN "copy_file_id" uuid;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "copy_sha256" text;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "copy_signed_on" date;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "contact_email" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_copy_file_id_file_id_fk" FOREIGN KEY ("copy_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "hand_signed_has_its_copy" CHECK (("signature"."method" = 'hand-signed-copy') = ("signature"."copy_file_id" IS NOT NULL)
        AND ("signature"."copy_file_id" IS NULL) = ("signature"."copy_sha256" IS NULL)
        AND ("signature"."copy_file_id" IS NULL) = ("signature"."copy_signed_on" IS NULL));--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "only_the_organiser_signs_by_hand" CHECK ("signature"."method" <> 'hand-signed-copy' OR "signature"."party" = 'organiser');--> statement-breakpoint
-- The public page says how each party signed, and which establishment deposited a copy signed by hand; nothing private.
CREATE OR REPLACE FUNCTION verify_agreement(token text)
  RETURNS TABLE (agreement_id uuid, number text, status text, to_sign_sha256 text, signed_sha256 text, parties jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT a.id, a.number, a.status, a.to_sign_sha256, a.signed_sha256,
      (SELECT jsonb_agg(jsonb_build_object('role', p ->> 'role', 'name', p ->> 'name', 'signedAt', s.signed_at,
           'method', s.method, 'depositedBy', s.evidence ->> 'depositedBy') ORDER BY ordinality)
         FROM jsonb_array_elements(a.facts -> 'parties') WITH ORDINALITY AS parties (p, ordinality)
         LEFT JOIN signature s ON s.agreement_id = a.id AND s.party = p ->> 'role')
    FROM agreement a WHERE a.verification_token = token
  $$;
