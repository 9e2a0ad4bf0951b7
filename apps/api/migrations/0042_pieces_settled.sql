CREATE INDEX "occurrence_suspended" ON "occurrence" USING btree ("booking_id") WHERE "occurrence"."suspended_for" IS NOT NULL;--> statement-breakpoint
-- The signed document in the vault (piece `republican-commitment`) is the only truth. A date that was declared beside it
-- proves nothing and is not turned into a document.
ALTER TABLE "organisation" DROP COLUMN "republican_commitment_on";
