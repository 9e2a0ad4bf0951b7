DROP INDEX "access_grant_due";--> statement-breakpoint
ALTER TABLE "access_grant" ADD COLUMN "issue_at" timestamp (3) with time zone;--> statement-breakpoint
-- Codes planned so far are asked for when they leave.
ALTER TABLE "access_grant" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "access_grant" SET "issue_at" = "deliver_at";--> statement-breakpoint
ALTER TABLE "access_grant" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access_grant" ALTER COLUMN "issue_at" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "access_grant_due" ON "access_grant" USING btree ("status","issue_at");
